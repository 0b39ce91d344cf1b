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
      boolean letter = Character.isLetter(c) || c == '\u0307' && start >= 0;
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

  private static boolean isAddress(String text, int start, int end) {
    boolean before = start > 0 && "@/_&=".indexOf(text.charAt(start - 1)) >= 0;
    boolean after =
        end + 1 < text.length()
            && ("@_=".indexOf(text.charAt(end)) >= 0
                || text.charAt(end) == ':' && text.charAt(end + 1) == '/'
                || text.charAt(end) == '.'
                    && Character.isLetter(text.charAt(end + 1))
                    && text.charAt(start) < 128
                || text.charAt(end) == '/'
                    && Character.isLetter(text.charAt(end + 1))
                    && text.charAt(start) < 128);
    boolean pointBefore =
        start > 1
            && text.charAt(start - 1) == '.'
            && Character.isLetter(text.charAt(start - 2))
            && text.charAt(start) < 128;
    return before || after || pointBefore;
  }
}
