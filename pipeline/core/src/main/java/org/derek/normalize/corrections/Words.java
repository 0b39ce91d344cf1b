package org.derek.normalize.corrections;

import java.text.Normalizer;

/** Words as two people write them: composed letters, and one space between words. */
final class Words {
  /** Signs that a spreadsheet runs as a formula; exports put an apostrophe before them. */
  private static final String STARTERS = "=+-@|%＝＋－＠";

  private Words() {}

  /** {@code text} with each stretch of white space as one space, none at its ends, composed. */
  static String folded(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    if (line.length() > 0 && line.charAt(line.length() - 1) == ' ') {
      line.setLength(line.length() - 1);
    }
    return Normalizer.isNormalized(line, Normalizer.Form.NFC)
        ? line.toString()
        : Normalizer.normalize(line, Normalizer.Form.NFC);
  }

  /** {@code cell} without white space and control characters at its ends. */
  static String stripped(String cell) {
    int start = 0;
    int end = cell.length();
    while (start < end && isBlank(cell.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(cell.charAt(end - 1))) {
      end--;
    }
    return cell.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c);
  }

  /** A cell without the apostrophe that an export put before what looks like a formula. */
  static String unescaped(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && STARTERS.indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }
}
