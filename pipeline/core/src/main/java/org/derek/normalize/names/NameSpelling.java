package org.derek.normalize.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * One spelling for canonical names where the writers of a language have several that mean the same
 * ({@code name-spelling.tsv}): composed letters, and in Vietnamese one place for a tone mark.
 * Immutable and safe to share.
 */
final class NameSpelling {
  private record Rule(Pattern pattern, String replacement) {}

  private static final Pattern SEPARATORS = Pattern.compile("[\\s&-]+");
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern NO_SHORTHAND = Pattern.compile("(?!)");

  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, String> shorthands = new HashMap<>();
  private final Pattern shorthand;

  NameSpelling(Models models, String language) {
    for (List<String> row : Rows.of(models, language, "name-spelling.tsv", 2)) {
      rules.add(new Rule(Pattern.compile(row.get(0)), row.get(1)));
    }
    List<String> patterns = new ArrayList<>();
    for (List<String> row : Rows.of(models, language, "organizations.tsv", 2)) {
      if (row.get(0).equals("shorthand")) {
        shorthands.put(bare(row.get(1)), row.get(2));
        patterns.add(
            SEPARATORS
                .splitAsStream(row.get(1))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s?[&–-]?\\s?")));
      }
    }
    patterns.sort(Comparator.comparingInt(String::length).reversed());
    shorthand =
        patterns.isEmpty()
            ? NO_SHORTHAND
            : Pattern.compile(
                "(?<![\\p{L}\\p{N}&-])(?:" + String.join("|", patterns) + ")(?![\\p{L}\\p{N}&-])");
  }

  private static String bare(String shorthand) {
    return SEPARATORS.matcher(shorthand.replace('–', '-')).replaceAll("");
  }

  /**
   * An organization's name with the shorthand in it written out.
   *
   * @param text what must have the words in full, as the document does; empty for none
   */
  String writtenOut(String name, String text) {
    Matcher found = shorthand.matcher(name);
    return found.find()
        ? found.replaceAll(
            match -> {
              String full = shorthands.get(bare(match.group()));
              boolean told =
                  text.isEmpty()
                      || Pattern.compile(Pattern.quote(full), ANY_CASE).matcher(text).find();
              return Matcher.quoteReplacement(told ? full : match.group());
            })
        : name;
  }

  /** The name in the one spelling. */
  String of(String name) {
    String spelled = Normalizer.normalize(name, Normalizer.Form.NFC);
    if (spelled.chars().allMatch(c -> c < 0x80)) {
      return spelled;
    }
    for (Rule rule : rules) {
      spelled = rule.pattern().matcher(spelled).replaceAll(rule.replacement());
    }
    return spelled;
  }
}
