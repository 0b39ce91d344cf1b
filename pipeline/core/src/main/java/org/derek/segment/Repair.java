package org.derek.segment;

import java.text.Normalizer;
import org.derek.report.Span;

/**
 * Puts right what typing, scanning and conversion did to the letters, keeping the alignment: NFC,
 * stray combining marks, soft hyphens, zero-width characters, odd spaces, look-alike letters, and
 * the missing space after a full stop.
 */
final class Repair {
  private static final int LONGEST_CLUSTER = 8;
  private static final int LONGEST_DOMAIN = 12;

  private final LookAlikes lookAlikes;

  Repair(LookAlikes lookAlikes) {
    this.lookAlikes = lookAlikes;
  }

  /** The repaired form of {@code within}; takes time linear in its length. */
  RepairedText repair(String text, Span within) {
    RepairedText.Builder out = new RepairedText.Builder(within.length());
    int wordStart = -1;
    int i = within.start();
    while (i < within.end()) {
      char c = text.charAt(i);
      if (isInvisible(c)) {
        i++;
        continue;
      }
      int next = i + 1;
      if (isMark(c) && out.length() > 0 && Character.isLetter(out.charAt(out.length() - 1))) {
        out.extendLast(next);
      } else if (Character.isLetter(c)) {
        if (wordStart < 0) {
          missingSpace(text, i, within.end(), out);
          wordStart = out.length();
        }
        while (next < within.end() && next - i < LONGEST_CLUSTER && isMark(text.charAt(next))) {
          next++;
        }
        if (next == i + 1) {
          out.append(c, i, next);
        } else {
          compose(text.substring(i, next), i, next, out);
        }
      } else {
        wordStart = endWord(out, wordStart);
        out.append(isSpace(c) ? ' ' : c, i, next);
      }
      i = next;
    }
    endWord(out, wordStart);
    return out.build();
  }

  private int endWord(RepairedText.Builder out, int wordStart) {
    if (wordStart >= 0) {
      lookAlikes.repair(out, wordStart, out.length());
    }
    return -1;
  }

  /** Composes a letter with its marks; marks that don't compose are strays and go. */
  private static void compose(String cluster, int start, int end, RepairedText.Builder out) {
    String composed = Normalizer.normalize(cluster, Normalizer.Form.NFC);
    out.append(composed.charAt(0), start, end);
  }

  /**
   * Adds the space that is missing before the letter at {@code at}: {@code целей.Напомним}. The
   * word before the mark must end in lower case, or be a number, and be more than an initial; the
   * word after it must be capitalized and no part of an address.
   */
  private static void missingSpace(String text, int at, int end, RepairedText.Builder out) {
    int mark = out.length() - 1;
    if (mark < 2 || !isFinal(out.charAt(mark)) || !Character.isUpperCase(text.charAt(at))) {
      return;
    }
    char before = out.charAt(mark - 1);
    char second = out.charAt(mark - 2);
    boolean word =
        (Character.isLowerCase(before) && Character.isLetter(second))
            || (Character.isDigit(before) && Character.isDigit(second))
            || (before == '»' && out.charAt(mark) == '.');
    int letters = at + 1;
    while (letters < end && letters - at < LONGEST_DOMAIN && isLetter(text.charAt(letters))) {
      letters++;
    }
    boolean address =
        Addresses.isDomain(text.substring(at, letters))
            || (letters < end && ".-@/".indexOf(text.charAt(letters)) >= 0);
    if (word && !address && !isInitial(text, at, end)) {
      out.append(' ', at, at);
    }
  }

  private static boolean isInitial(String text, int at, int end) {
    return at + 1 < end
        && (text.charAt(at + 1) == '.' || Character.isUpperCase(text.charAt(at + 1)));
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c);
  }

  private static boolean isFinal(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK && c < '\uFE00';
  }

  static boolean isInvisible(char c) {
    return c == '\u00AD'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2064')
        || c == '\uFEFF';
  }
}
