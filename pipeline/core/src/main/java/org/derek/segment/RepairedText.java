package org.derek.segment;

import org.derek.report.Span;

/**
 * A stretch of text after repair, with the place in the original text that each code unit came
 * from.
 */
final class RepairedText {
  private final String text;
  private final int[] from;
  private final int[] to;

  private RepairedText(String text, int[] from, int[] to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** The repaired text. */
  String text() {
    return text;
  }

  /** Where the non-empty stretch {@code [start, end)} of the repaired text stands originally. */
  Span original(int start, int end) {
    return new Span(from[start], to[end - 1]);
  }

  /** Collects repaired code units in order. */
  static final class Builder {
    private final StringBuilder text;
    private int[] from;
    private int[] to;

    Builder(int capacity) {
      text = new StringBuilder(capacity);
      from = new int[capacity + 16];
      to = new int[capacity + 16];
    }

    int length() {
      return text.length();
    }

    char charAt(int index) {
      return text.charAt(index);
    }

    void append(char unit, int start, int end) {
      int at = text.length();
      if (at == from.length) {
        from = java.util.Arrays.copyOf(from, at + at / 2);
        to = java.util.Arrays.copyOf(to, at + at / 2);
      }
      text.append(unit);
      from[at] = start;
      to[at] = end;
    }

    /** Lets the last code unit cover the original text up to {@code end}. */
    void extendLast(int end) {
      to[text.length() - 1] = end;
    }

    void set(int index, char unit) {
      text.setCharAt(index, unit);
    }

    RepairedText build() {
      return new RepairedText(text.toString(), from, to);
    }
  }
}
