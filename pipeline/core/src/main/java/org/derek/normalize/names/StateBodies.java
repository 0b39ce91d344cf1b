package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.normalize.countries.CountryNormalizer;
import org.derek.report.MentionType;

/**
 * Ids of bodies that every state has one of: ministries, courts, embassies. What kind of body a
 * name is, in which language ever, is data ({@code state-bodies.tsv}); the state is found by the
 * names of countries. Immutable and safe to share between threads.
 */
final class StateBodies {
  /** Stands for a state, in names of the table and in keys. */
  private static final String STATE = "{}";

  private static final String PREFIX = "organization/";
  private static final String FILE = "state-bodies.tsv";

  /** The first column of names. */
  private static final int NAMES = 2;

  private final CountryNormalizer countries;
  private final EntityIds ids;
  private final Map<String, String> concepts = new HashMap<>();
  private final Map<String, String> homeConcepts = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();

  /** Bodies of the alias table that are named with their state, by state and bare name. */
  private final Map<String, Map<String, String>> ofState = new HashMap<>();

  /** Their bare names, of whatever state. */
  private final Set<String> needState = new HashSet<>();

  /** Loads the table; a body that the alias table holds, too, keeps the id that it has there. */
  StateBodies(Models models, CountryNormalizer countries, EntityIds ids) {
    this.countries = countries;
    this.ids = ids;
    for (List<String> row : Rows.shared(models, FILE, 2)) {
      if (row.get(0).startsWith(PREFIX)) {
        aliases.put(row.get(0), row.get(1));
        continue;
      }
      for (String column : row.subList(NAMES, row.size())) {
        for (String name : Rows.split(column, '|')) {
          List<String> parts = parts(name.strip());
          add(concepts, key(parts), row.get(0));
          if (row.get(1).equals("home")) {
            add(homeConcepts, key(List.of(String.join(" ", parts))), row.get(0));
          }
        }
      }
    }
    for (Alias alias : ids.aliases()) {
      if (alias.type() == MentionType.ORGANIZATION && alias.country().isPresent()) {
        Map<String, String> bodies =
            ofState.computeIfAbsent(alias.country().get(), code -> new HashMap<>());
        for (String name : alias.marked()) {
          String bare = bare(List.of(name));
          bodies.putIfAbsent(bare, alias.id());
          needState.add(bare);
        }
      }
    }
  }

  private static void add(Map<String, String> concepts, String key, String concept) {
    String other = concepts.putIfAbsent(key, concept);
    if (other != null && !other.equals(concept)) {
      throw new IllegalArgumentException(FILE + ": " + key + " is " + other + " and " + concept);
    }
  }

  /**
   * The id of the body that {@code name} names, for example {@code organization/vn-embassy-kz};
   * empty if it names no state or another kind of body.
   *
   * @param name canonical name
   * @param language language code of the sentence
   * @param home the state that the report is about: a name without a state is one of its bodies
   */
  Optional<String> id(String name, String language, Optional<String> home) {
    return computed(name, language, home).map(id -> aliases.getOrDefault(id, id));
  }

  /** Whether {@code name} is that of a state's body without its state. */
  boolean needsState(String name) {
    String bare = bare(List.of(name));
    return homeConcepts.containsKey(bare) || needState.contains(bare);
  }

  private Optional<String> computed(String name, String language, Optional<String> home) {
    CountryNormalizer.Cut cut = countries.cut(name, language);
    List<String> codes = new ArrayList<>(cut.codes());
    Optional<String> state = codes.isEmpty() ? home : Optional.of(codes.get(0));
    if (codes.size() < 2 && state.isPresent()) {
      String known = ofState.getOrDefault(state.get(), Map.of()).get(bare(cut.parts()));
      if (known != null) {
        return Optional.of(known);
      }
    }
    String concept = (codes.isEmpty() ? homeConcepts : concepts).get(key(cut.parts()));
    if (codes.isEmpty()) {
      home.ifPresent(codes::add);
    }
    if (concept == null || codes.isEmpty()) {
      return Optional.empty();
    }
    codes.add(1, concept);
    return Optional.of(PREFIX + String.join("-", codes).toLowerCase(Locale.ROOT));
  }

  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = name.indexOf(STATE); at >= 0; at = name.indexOf(STATE, from)) {
      parts.add(name.substring(from, at));
      from = at + STATE.length();
    }
    parts.add(name.substring(from));
    return parts;
  }

  /** The words of a name without the state in it. */
  private String bare(List<String> parts) {
    return parts.stream()
        .flatMap(part -> ids.words(MentionType.ORGANIZATION, part).stream())
        .collect(Collectors.joining("-"));
  }

  private String key(List<String> parts) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        words.add(STATE);
      }
      words.addAll(ids.words(MentionType.ORGANIZATION, parts.get(i)));
    }
    return String.join("-", words);
  }
}
