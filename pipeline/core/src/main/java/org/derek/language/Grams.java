package org.derek.language;

import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Takes text apart into what language profiles count: the n-grams of one to four letters of each
 * word, {@code _} standing for the word's edge, and whole words.
 *
 * <p>Words are compared in lower case and NFC; digits and marks count for nothing.
 */
public final class Grams {
  /** The longest n-gram. */
  public static final int LONGEST = 4;

  /** Stands for the edge of a word. */
  static final String EDGE = "_";

  /** Longer runs of letters are data, not words. */
  private static final int LONGEST_WORD = 40;

  private Grams() {}

  /** Calls {@code sink} with each word of {@code text}, in lower case. */
  public static void words(CharSequence text, java.util.function.Consumer<String> sink) {
    String folded =
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      char c = i < folded.length() ? folded.charAt(i) : ' ';
      boolean letter = Character.isLetter(c) || (c == '\u0307' && start >= 0);
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (i - start <= LONGEST_WORD && !isAddress(folded, start, i)) {
          sink.accept(folded.substring(start, i).replace("\u0307", ""));
        }
        start = -1;
      }
    }
  }

  /** Calls {@code sink} with each n-gram of {@code word} and its length. */
  public static void grams(String word, BiConsumer<String, Integer> sink) {
    String edged = EDGE + word + EDGE;
    for (int i = 0; i < edged.length(); i++) {
      for (int n = 1; n <= LONGEST && i + n <= edged.length(); n++) {
        if (n > 1 || edged.charAt(i) != '_') {
          sink.accept(edged.substring(i, i + n), n);
        }
      }
    }
  }

  /** Whether the letters {@code [start, end)} are part of a web or mail address. */
  private static boolean isAddress(String text, int start, int end) {
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    char after = end < text.length() ? text.charAt(end) : ' ';
    if ("@/_&=".indexOf(before) >= 0 || "@_=".indexOf(after) >= 0) {
      return true;
    }
    boolean latin = text.charAt(start) < 128;
    boolean goesOn = end + 1 < text.length() && Character.isLetter(text.charAt(end + 1));
    boolean scheme = after == ':' && end + 1 < text.length() && text.charAt(end + 1) == '/';
    boolean label = latin && goesOn && (after == '.' || after == '/');
    boolean domain =
        latin && before == '.' && start > 1 && Character.isLetter(text.charAt(start - 2));
    return scheme || label || domain;
  }
}
