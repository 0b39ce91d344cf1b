package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.derek.language.Rows;

/**
 * How likely a name of a language with suffixes ends in one: by the suffix, by the length of what
 * is left, and by the nominatives that only look inflected. The rules are rows of {@code names.tsv}
 * and {@code organizations.tsv}. Filled by one thread, then only read.
 */
final class Suffixes {
  private record Rule(int least, double weight) {}

  private final Map<String, List<Rule>> rules = new HashMap<>();
  private final List<Pattern> wholes = new ArrayList<>();
  private final List<Pattern> joined = new ArrayList<>();

  /** Takes in a row of data; false if it is of another kind. */
  boolean add(List<String> row) {
    switch (row.get(0)) {
      case "oblique" -> {
        Rule rule = new Rule(Integer.parseInt(row.get(2)), Double.parseDouble(row.get(3)));
        for (String ending : Rows.split(row.get(1), ' ')) {
          rules.computeIfAbsent(ending, key -> new ArrayList<>()).add(rule);
        }
      }
      case "whole" -> wholes.add(Pattern.compile(row.get(1)));
      case "joined" -> joined.add(Pattern.compile(row.get(1)));
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * How much likelier than a nominative {@code name} is a form of {@code lemma}; 0 if it is none.
   */
  double weight(String name, String lemma) {
    String ending = name.substring(Math.min(lemma.length(), name.length()));
    for (Rule rule : rules.getOrDefault(ending.toLowerCase(Locale.ROOT), List.of())) {
      if (lemma.length() >= rule.least()) {
        return rule.weight();
      }
    }
    return 0;
  }

  /** Whether a name is one of the nominatives that only look inflected. */
  boolean isWhole(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return wholes.stream().anyMatch(form -> form.matcher(lower).matches());
  }

  /** A name without the suffix that a hyphen, a quotation mark or another script sets apart. */
  Optional<String> setApart(String name) {
    for (Pattern each : joined) {
      Matcher matcher = each.matcher(name);
      if (matcher.matches()) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }
}
