package org.derek.segment;

import java.util.ArrayList;
import java.util.List;
import org.derek.report.Span;

/**
 * Cuts text into blocks that no sentence crosses: a line is a paragraph, a headline or a list item,
 * unless the text was wrapped at a column, where lines go on.
 *
 * <p>A line end is taken for a wrap if the next line goes on in lower case, or if the text shows
 * that it is wrapped and the next line's first word would not have fitted on this line.
 */
final class Blocks {
  /** The widest column at which mail and old text files are wrapped. */
  private static final int WIDEST_COLUMN = 100;

  /** The shortest line that can be wrapped rather than ended. */
  private static final int NARROWEST_COLUMN = 30;

  /** Lines going on in lower case that prove that a text is wrapped. */
  private static final int PROOF = 2;

  private Blocks() {}

  /** The blocks of {@code within}, by position, blank lines left out. */
  static List<Span> of(String text, Span within) {
    List<Span> lines = lines(text, within);
    int width = wrapColumn(text, lines);
    List<Span> blocks = new ArrayList<>();
    Span open = null;
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      if (line.length() == 0) {
        open = close(open, blocks);
      } else if (open == null) {
        open = line;
      } else if (goesOn(text, lines.get(i - 1), line)
          || wouldNotFit(text, lines.get(i - 1), line, width)) {
        open = new Span(open.start(), line.end());
      } else {
        blocks.add(open);
        open = line;
      }
    }
    close(open, blocks);
    return blocks;
  }

  private static Span close(Span open, List<Span> blocks) {
    if (open != null) {
      blocks.add(open);
    }
    return null;
  }

  /** The column at which {@code lines} are wrapped, or 0 if they aren't. */
  private static int wrapColumn(String text, List<Span> lines) {
    int width = 0;
    int narrow = 0;
    int filled = 0;
    int continued = 0;
    for (int i = 0; i < lines.size(); i++) {
      int length = lines.get(i).length();
      if (length > 0) {
        filled++;
        if (length <= WIDEST_COLUMN) {
          narrow++;
          width = Math.max(width, length);
        }
        if (i > 0 && goesOn(text, lines.get(i - 1), lines.get(i))) {
          continued++;
        }
      }
    }
    boolean wrapped = continued >= PROOF && continued * 4 >= filled && narrow * 10 >= filled * 9;
    return wrapped ? width : 0;
  }

  private static boolean goesOn(String text, Span line, Span next) {
    return line.length() >= NARROWEST_COLUMN
        && next.length() > 0
        && Character.isLowerCase(text.codePointAt(next.start()))
        && ".!?…:;".indexOf(text.charAt(line.end() - 1)) < 0;
  }

  private static boolean wouldNotFit(String text, Span line, Span next, int width) {
    int word = next.start();
    while (word < next.end() && !Repair.isSpace(text.charAt(word))) {
      word++;
    }
    return width > 0
        && line.length() >= NARROWEST_COLUMN
        && Character.isLetterOrDigit(text.codePointAt(next.start()))
        && line.length() + 1 + word - next.start() > width;
  }

  /** All lines, trimmed; a blank line is an empty span. */
  private static List<Span> lines(String text, Span within) {
    List<Span> lines = new ArrayList<>();
    int start = within.start();
    while (start < within.end()) {
      int end = start;
      while (end < within.end() && !isLineEnd(text.charAt(end))) {
        end++;
      }
      lines.add(trim(text, start, end));
      boolean pair =
          end + 1 < within.end() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      start = end + (pair ? 2 : 1);
    }
    return lines;
  }

  private static Span trim(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Repair.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Repair.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u0085';
  }
}
