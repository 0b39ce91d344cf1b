package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.report.MentionType;

/**
 * Names that say too little to mean the same in another report: a surname or given name alone, or
 * with initials. An office before the name ({@code offices.tsv}) may say which well-known person it
 * is. Immutable and safe to share between threads.
 */
final class ShortNames {
  /** How far before a name its bearer's office may stand, in UTF-16 code units. */
  private static final int REACH = 48;

  private static final Pattern BREAK = Pattern.compile("[.!?;\\n«»\"“”()]");

  private final EntityIds ids;

  /** Patterns of offices by language, then office. */
  private final Map<String, Map<String, Pattern>> offices = new HashMap<>();

  /** Holders of offices by surname. */
  private final Map<String, List<Holder>> bySurname = new HashMap<>();

  /** A well-known person under one of the names. */
  private record Holder(Alias alias, List<String> words) {}

  ShortNames(Models models, EntityIds ids) {
    this.ids = ids;
    for (String language : models.languages()) {
      Map<String, Pattern> patterns = new LinkedHashMap<>();
      for (List<String> row : Rows.of(models, language, "offices.tsv", 2)) {
        patterns.put(
            row.get(0),
            Pattern.compile(
                "(?<![\\p{L}-])(" + row.get(1) + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
      }
      offices.put(language, patterns);
    }
    for (Alias alias : ids.aliases()) {
      if (alias.office().isPresent()) {
        for (String name : alias.names()) {
          List<String> words = ids.words(MentionType.PERSON, name);
          bySurname
              .computeIfAbsent(words.get(words.size() - 1), surname -> new ArrayList<>())
              .add(new Holder(alias, words));
        }
      }
    }
  }

  /** Whether a person's name is one word, or has an initial for surname or given name. */
  boolean isShort(String name) {
    List<String> parts = NameParts.of(name);
    String last = parts.get(parts.size() - 1);
    List<String> words = ids.words(MentionType.PERSON, name);
    return parts.size() == 1
        || NameParts.isInitial(parts.get(0))
        || (NameParts.isInitial(last) && last.endsWith("."))
        || (words.size() == 2 && ids.isSurelyPatronymic(words.get(1)));
  }

  /**
   * The id of a well-known person whom a short name means.
   *
   * @param name a short name
   * @param text the report's text
   * @param starts where the person is mentioned
   * @param language language code of the mentions
   * @param countries codes of the countries that the report names or is at home in
   * @return empty unless one holder of an office named before a mention has that name
   */
  Optional<String> holder(
      String name, String text, List<Integer> starts, String language, Set<String> countries) {
    List<String> words = ids.words(MentionType.PERSON, name);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Set<String> found = new LinkedHashSet<>();
    for (Holder holder : bySurname.getOrDefault(words.get(words.size() - 1), List.of())) {
      boolean fits =
          words.size() == 1
              || holder.words().get(0).startsWith(words.get(0).replaceFirst("-.*", ""));
      Alias alias = holder.alias();
      boolean near =
          alias.office().filter("secretary-general"::equals).isPresent()
              || alias.country().filter(countries::contains).isPresent();
      if (fits && near && isCalled(alias.office().orElseThrow(), text, starts, language)) {
        found.add(alias.id());
      }
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private boolean isCalled(String office, String text, List<Integer> starts, String language) {
    Pattern pattern = offices.getOrDefault(language, Map.of()).get(office);
    if (pattern == null) {
      return false;
    }
    for (int start : starts) {
      Matcher matcher = pattern.matcher(text).region(Math.max(0, start - REACH), start);
      matcher.useTransparentBounds(true);
      int end = -1;
      while (matcher.find()) {
        end = matcher.end();
      }
      if (end >= 0 && !BREAK.matcher(text.substring(end, start)).find()) {
        return true;
      }
    }
    return false;
  }
}
