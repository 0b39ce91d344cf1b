package org.derek.export;

import java.text.BreakIterator;
import java.util.Locale;
import org.derek.report.Span;

/** The words around a mention, as evidence that a person can judge without opening the report. */
final class Context {
  /** Most characters on either side. */
  private static final int REACH = 200;

  private Context() {}

  /** The sentence around {@code span}, or what of it is within reach, on one line. */
  static String of(String text, Span span) {
    int from = Math.max(0, span.start() - REACH);
    int to = Math.min(text.length(), span.end() + REACH);
    String window = text.substring(from, to);
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(window);
    int start = from + before(sentences, span.start() - from);
    int end = from + after(sentences, span.end() - from, window.length());
    start = lineStart(text, start, span.start());
    end = lineEnd(text, span.end(), end);
    return (start == from && from > 0 ? "…" : "")
        + oneLine(text.substring(wordStart(text, start, span), wordEnd(text, end, span)))
        + (end == to && to < text.length() ? "…" : "");
  }

  private static int before(BreakIterator sentences, int offset) {
    return sentences.isBoundary(offset) ? offset : Math.max(0, sentences.preceding(offset));
  }

  private static int after(BreakIterator sentences, int offset, int length) {
    if (offset >= length || sentences.isBoundary(offset)) {
      return offset;
    }
    int next = sentences.following(offset);
    return next == BreakIterator.DONE ? length : next;
  }

  /** A line break ends a headline or list item, which no full stop does. */
  private static int lineStart(String text, int start, int limit) {
    int line = text.lastIndexOf('\n', limit - 1);
    return Math.max(start, Math.min(line + 1, limit));
  }

  private static int lineEnd(String text, int limit, int end) {
    int line = text.indexOf('\n', limit);
    return line < 0 ? end : Math.min(end, line);
  }

  private static int wordStart(String text, int start, Span span) {
    int at = start;
    while (at > 0
        && at < span.start()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int end, Span span) {
    int at = end;
    while (at < text.length()
        && at > span.end()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at))) {
      at--;
    }
    return at;
  }

  /** {@code text} with each stretch of white space and control characters as one space. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c)) {
        if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else {
        line.append(c);
      }
    }
    if (line.length() > 0 && line.charAt(line.length() - 1) == ' ') {
      line.setLength(line.length() - 1);
    }
    return line.toString();
  }
}
