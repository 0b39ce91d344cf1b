package org.derek.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.derek.report.Span;

/**
 * Cuts repaired text into tokens by the conventions of this package; only what they leave open, a
 * hyphen between letters, is put to the learned tokenizer.
 *
 * <p>Takes time linear in the length of the text: a token has at most {@link #LONGEST} code units.
 */
final class WordBorders {
  /** Longer stretches without a border are cut: they are data, not words. */
  static final int LONGEST = 200;

  private static final String HYPHENS = "-\u2010\u2011";
  private static final String APOSTROPHES = "'’ʼ`";

  private final Function<String, List<Span>> learned;

  /** Borders with open cases decided by {@code learned}: a chunk in, spans of its tokens out. */
  WordBorders(Function<String, List<Span>> learned) {
    this.learned = learned;
  }

  /** The tokens of {@code text}, by position. */
  List<Span> of(String text) {
    List<Span> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (Repair.isSpace(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && end - i < LONGEST && !Repair.isSpace(text.charAt(end))) {
        end++;
      }
      if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
        end--;
      }
      cut(text.substring(i, end), i, tokens);
      i = end;
    }
    return tokens;
  }

  private void cut(String chunk, int offset, List<Span> tokens) {
    int i = 0;
    while (i < chunk.length()) {
      int end = Addresses.end(chunk, i);
      if (end < 0) {
        int first = chunk.codePointAt(i);
        end = Character.isLetterOrDigit(first) ? word(chunk, i) : mark(chunk, i, first);
      }
      tokens.add(new Span(offset + i, offset + end));
      i = end;
    }
  }

  /** A mark, or a run of the same mark. */
  private static int mark(String chunk, int start, int first) {
    int end = start + Character.charCount(first);
    while (end < chunk.length()
        && chunk.codePointAt(end) == first
        && "«»()\"'“”".indexOf(first) < 0) {
      end += Character.charCount(first);
    }
    while (end < chunk.length()
        && Character.getType(chunk.charAt(end)) == Character.NON_SPACING_MARK) {
      end++;
    }
    return end;
  }

  private int word(String chunk, int start) {
    int end = start;
    List<Span> decided = null;
    while (end < chunk.length()) {
      int c = chunk.codePointAt(end);
      if (Character.isLetterOrDigit(c) || isMark(c) || c == '_') {
        end += Character.charCount(c);
      } else if (joinsDigits(chunk, start, end)) {
        end++;
      } else if (joinsLetters(chunk, end) && APOSTROPHES.indexOf(c) >= 0) {
        end++;
      } else if (joinsLetters(chunk, end)
          && HYPHENS.indexOf(c) >= 0
          && !isEndingOfAcronym(chunk, start, end)) {
        if (decided == null) {
          decided = learned.apply(chunk);
        }
        if (isBorder(decided, end)) {
          return end;
        }
        end++;
      } else {
        return end;
      }
    }
    return end;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isBorder(List<Span> spans, int at) {
    for (Span span : spans) {
      if (span.start() == at || span.end() == at) {
        return true;
      }
    }
    return false;
  }

  private static boolean joinsLetters(String chunk, int at) {
    return at > 0
        && at + 1 < chunk.length()
        && Character.isLetter(chunk.codePointBefore(at))
        && Character.isLetter(chunk.codePointAt(at + 1));
  }

  /** Whether the mark at {@code at} is part of a number, a date or a time. */
  private static boolean joinsDigits(String chunk, int start, int at) {
    char mark = chunk.charAt(at);
    if (mark != '.' && mark != ',' && mark != ':' && mark != '/') {
      return false;
    }
    int left = digitsBefore(chunk, at, start);
    int right = digitsAfter(chunk, at + 1);
    if (left == 0 || right == 0) {
      return false;
    }
    return switch (mark) {
      case '.' -> true;
      case ',' -> right <= 3;
      case ':' -> left <= 2 && right == 2;
      default -> left <= 2 && (right <= 2 || right == 4);
    };
  }

  private static int digitsBefore(String chunk, int at, int start) {
    int i = at;
    while (i > start && Character.isDigit(chunk.charAt(i - 1))) {
      i--;
    }
    return at - i;
  }

  private static int digitsAfter(String chunk, int at) {
    int i = at;
    while (i < chunk.length() && Character.isDigit(chunk.charAt(i))) {
      i++;
    }
    return i - at;
  }

  /** Whether an acronym ends, and a lower-case case ending begins, at the hyphen {@code at}. */
  private static boolean isEndingOfAcronym(String chunk, int start, int at) {
    int capitals = 0;
    int from = at;
    while (from > start && Character.isLetterOrDigit(chunk.charAt(from - 1))) {
      from--;
      capitals += Character.isUpperCase(chunk.charAt(from)) ? 1 : 0;
    }
    return capitals >= 2
        && Character.isUpperCase(chunk.charAt(at - 1))
        && Character.isLowerCase(chunk.codePointAt(at + 1));
  }
}
