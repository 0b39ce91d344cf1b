package org.derek.normalize.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of letters, a run of digits or a single mark.
 *
 * @param form its lower-case form; every kind of dash is {@code -}, every apostrophe {@code '}
 * @param start first UTF-16 code unit in the text it was cut from
 * @param end one past the last
 * @param capital whether it begins with an upper-case letter
 * @param acronym whether its first two characters are upper-case letters
 * @param joined whether it follows the word before it without a space
 */
public record Word(
    String form, int start, int end, boolean capital, boolean acronym, boolean joined) {
  /** This word with another form. */
  public Word withForm(String other) {
    return new Word(other, start, end, capital, acronym, joined);
  }

  /** Cuts {@code text} into words; spaces of any kind are left out. */
  public static List<Word> cut(String text) {
    List<Word> words = new ArrayList<>();
    int end = 0;
    int at = 0;
    while (at < text.length()) {
      int first = text.codePointAt(at);
      if (Character.isWhitespace(first) || Character.isSpaceChar(first)) {
        at += Character.charCount(first);
        continue;
      }
      int start = at;
      at += Character.charCount(first);
      if (isWordPart(first)) {
        boolean digits = Character.isDigit(first);
        while (at < text.length()) {
          int next = text.codePointAt(at);
          if (!isWordPart(next) || Character.isDigit(next) != digits) {
            break;
          }
          at += Character.charCount(next);
        }
      }
      words.add(
          new Word(
              form(text, start, at, first),
              start,
              at,
              Character.isUpperCase(first),
              isAcronym(text, start, at),
              start == end && start > 0));
      end = at;
    }
    return words;
  }

  /** Whether {@code text} begins with two upper-case letters in {@code [start, end)}. */
  static boolean isAcronym(String text, int start, int end) {
    return end - start > 1
        && Character.isUpperCase(text.charAt(start))
        && Character.isUpperCase(text.charAt(start + 1));
  }

  private static boolean isWordPart(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }

  private static String form(String text, int start, int end, int first) {
    return switch (first) {
      case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> "-";
      case '\'', '\u2018', '\u2019', '\u02BC' -> "'";
      default -> text.substring(start, end).toLowerCase(Locale.ROOT);
    };
  }
}
