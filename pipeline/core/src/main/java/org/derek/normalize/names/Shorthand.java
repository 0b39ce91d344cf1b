package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Short forms of words inside the names of organizations, and what they stand for ({@code
 * shorthand} in {@code organizations.tsv}). Immutable and safe to share.
 */
final class Shorthand {
  private static final Pattern SEPARATORS = Pattern.compile("[\\s&-]+");
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Words in full, and a pattern that finds them in a text. */
  private record Full(String words, Pattern inText) {}

  private final Map<String, Full> full = new HashMap<>();
  private final Pattern shorthand;

  Shorthand(RowsByKind rows) {
    List<String> patterns = new ArrayList<>();
    for (List<String> row : rows.of("shorthand")) {
      String words = row.get(2);
      full.put(bare(row.get(1)), new Full(words, Pattern.compile(Pattern.quote(words), ANY_CASE)));
      patterns.add(
          SEPARATORS
              .splitAsStream(row.get(1))
              .map(Pattern::quote)
              .collect(Collectors.joining("\\s?[&–-]?\\s?")));
    }
    patterns.sort(Comparator.comparingInt(String::length).reversed());
    shorthand =
        Pattern.compile(
            patterns.isEmpty()
                ? "(?!)"
                : "(?<![\\p{L}\\p{N}&-])(?:"
                    + String.join("|", patterns)
                    + ")(?![\\p{L}\\p{N}&-])");
  }

  private static String bare(String shorthand) {
    return SEPARATORS.matcher(shorthand.replace('–', '-')).replaceAll("");
  }

  /** A name with all shorthand in it written out. */
  String writtenOut(String name) {
    return writtenOut(name, "");
  }

  /**
   * A name with the shorthand in it written out.
   *
   * @param text what must have the words in full, as the document does; empty for none
   */
  String writtenOut(String name, String text) {
    Matcher found = shorthand.matcher(name);
    return found.find()
        ? found.replaceAll(
            match -> {
              Full words = full.get(bare(match.group()));
              boolean told = text.isEmpty() || words.inText().matcher(text).find();
              return Matcher.quoteReplacement(told ? words.words() : match.group());
            })
        : name;
  }
}
