package org.derek.read.published;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.derek.read.words.WordTable;

/** The words that stand beside a date of publication. Immutable and safe to share. */
final class DateWords {
  private final Pattern published;
  private final Pattern updated;
  private final Pattern today;
  private final Pattern weekday;

  DateWords(WordTable words) {
    published = any(words.words("published"));
    updated = any(words.words("updated"));
    today = any(words.words("today"));
    weekday = any(words.words("weekday"));
  }

  private static Pattern any(List<String> words) {
    String alternatives =
        String.join(
            "|",
            words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .toList());
    return Pattern.compile(
        "(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  boolean hasPublished(String text) {
    return published.matcher(text).find();
  }

  boolean hasUpdated(String text) {
    return updated.matcher(text).find();
  }

  boolean hasToday(String text) {
    return today.matcher(text).find();
  }

  /** How many letters are left of {@code text} without weekdays and labels. */
  int otherLetters(String text) {
    String rest = weekday.matcher(text).replaceAll(" ");
    rest = published.matcher(rest).replaceAll(" ");
    return (int) rest.codePoints().filter(Character::isLetter).count();
  }
}
