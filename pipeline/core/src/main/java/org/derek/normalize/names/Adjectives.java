package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * The adjectives of one language before the head of a name, brought to the nominative: those of the
 * dictionary, and by their endings ({@code adjectives.tsv}) those that it doesn't have. Immutable.
 */
final class Adjectives {
  private record Ending(Pattern form, Map<Character, String> nominatives) {}

  private final WordForms dictionary;
  private final List<Ending> endings = new ArrayList<>();

  Adjectives(Models models, String language, WordForms dictionary) {
    this.dictionary = dictionary;
    for (List<String> row : Rows.of(models, language, "adjectives.tsv", 4)) {
      Map<Character, String> nominatives = new HashMap<>();
      for (String pair : Rows.split(row.get(2), ' ')) {
        nominatives.put(pair.charAt(0), pair.substring(2));
      }
      endings.add(new Ending(Pattern.compile(row.get(0) + "(?:" + row.get(1) + ")$"), nominatives));
    }
  }

  /** Whether a word ends like an adjective. */
  boolean looksLikeOne(String word) {
    String lower = Quotes.lower(word);
    return endings.stream().anyMatch(each -> each.form().matcher(lower).find());
  }

  /** Whether a word in small letters is an adjective of the dictionary. */
  boolean isKnown(String lower) {
    return dictionary.of(lower).stream().anyMatch(form -> form.kind() == WordForms.Kind.ADJECTIVE);
  }

  /** Whether an adjective before a noun of this gender may stand in the nominative as it is. */
  boolean isNominative(String word, char gender) {
    String lower = Quotes.lower(word);
    return dictionary.of(lower).stream()
            .anyMatch(
                form ->
                    form.kind() == WordForms.Kind.ADJECTIVE
                        && form.isNominative()
                        && form.gender() == gender)
        || endings.stream()
            .map(each -> each.nominatives().get(gender))
            .anyMatch(ending -> ending != null && lower.endsWith(ending));
  }

  /** An adjective in the nominative of this gender, with the capitals of {@code word}. */
  String nominative(String word, char gender) {
    String lower = Quotes.lower(word);
    List<String> known = known(lower, gender);
    String nominative =
        byEnding(lower, gender)
            .filter(each -> known.isEmpty() || known.contains(each))
            .or(() -> known.stream().max(Comparator.comparingInt(each -> common(each, lower))))
            .orElse(word);
    return Capitals.like(word, nominative);
  }

  /** The nominatives of an adjective of the dictionary. */
  private List<String> known(String lower, char gender) {
    return dictionary.of(lower).stream()
        .filter(form -> form.kind() == WordForms.Kind.ADJECTIVE)
        .flatMap(form -> dictionary.nominatives(form, gender).stream())
        .distinct()
        .toList();
  }

  /** The nominative of a word that ends like an adjective. */
  private Optional<String> byEnding(String lower, char gender) {
    for (Ending each : endings) {
      Matcher matcher = each.form().matcher(lower);
      if (matcher.find()) {
        return Optional.ofNullable(each.nominatives().get(gender))
            .map(ending -> lower.substring(0, matcher.start(1)) + ending);
      }
    }
    return Optional.empty();
  }

  /** Letters that two words begin with both. */
  private static int common(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }
}
