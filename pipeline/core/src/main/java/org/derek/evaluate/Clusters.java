package org.derek.evaluate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Mention;
import org.derek.report.MentionType;

/**
 * How well the entity ids of persons and organizations join mentions over documents and languages,
 * judged on the mentions whose span and type are right. Filled, then read, by one thread.
 */
public final class Clusters {
  private static final String ALL = "all";
  private static final String ACROSS = "across";

  private final Identities identities;
  private final Map<String, BCubed> byLanguage = new TreeMap<>();
  private final BCubed all = new BCubed();
  private final Map<String, Set<String>> languages = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> members = new TreeMap<>();

  /** Clusters to be compared with the true ones. */
  public Clusters(Identities identities) {
    this.identities = identities;
  }

  /** Adds a mention that was found where it is annotated; dates and countries are passed over. */
  public void add(Agreement both) {
    AnnotatedDocument document = both.document();
    Mention found = both.found();
    if (found.type() != MentionType.PERSON && found.type() != MentionType.ORGANIZATION) {
      return;
    }
    identities
        .of(document, both.annotated())
        .ifPresent(
            entity -> {
              String id = found.entity().orElse(document.id() + found.span());
              byLanguage.computeIfAbsent(document.language(), key -> new BCubed()).add(entity, id);
              all.add(entity, id);
              languages.computeIfAbsent(entity, key -> new HashSet<>()).add(document.language());
              members
                  .computeIfAbsent(entity, key -> new TreeMap<>())
                  .computeIfAbsent(id, key -> new TreeSet<>())
                  .add(document.language() + " " + found.norm().orElse(found.text()));
            });
  }

  /**
   * Scores by language code; {@code all}: the languages together; {@code across}: of those the
   * entities that are named in two or more languages.
   */
  public Map<String, ClusterScore> scores() {
    Map<String, ClusterScore> scores = new LinkedHashMap<>();
    byLanguage.forEach((language, clusters) -> scores.put(language, clusters.score()));
    if (byLanguage.size() > 1) {
      scores.put(ALL, all.score());
      Map<String, Set<String>> several = new HashMap<>(languages);
      several.values().removeIf(each -> each.size() < 2);
      scores.put(ACROSS, all.score(several));
    }
    return scores;
  }

  /** The scores as a table for a terminal, in percent. */
  public String table() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%-6s %9s %9s %8s %6s %6s%n",
            "lang",
            "entities",
            "mentions",
            "B3 P",
            "R",
            "F1"));
    scores()
        .forEach(
            (name, score) ->
                out.append(
                    String.format(
                        Locale.ROOT,
                        "%-6s %9d %9d %8.1f %6.1f %6.1f%n",
                        name,
                        score.entities(),
                        score.mentions(),
                        100 * score.precision(),
                        100 * score.recall(),
                        100 * score.f1())));
    return out.toString();
  }

  /**
   * The true entities, a line each: entity, number of ids given, then each id with the values it
   * goes by. An entity in pieces and an id that stands in two lines are wrong.
   */
  public List<String> lines() {
    return members.entrySet().stream()
        .map(
            entity ->
                entity.getKey().replace('\t', ' ').strip()
                    + "\t"
                    + entity.getValue().size()
                    + "\t"
                    + entity.getValue())
        .toList();
  }
}
