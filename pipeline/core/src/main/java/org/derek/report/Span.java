package org.derek.report;

/**
 * A stretch {@code [start, end)} of a text, in UTF-16 code units.
 *
 * @param start first code unit, 0 or more
 * @param end one past the last code unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** Length in UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** Whether {@code other} lies wholly inside this span (an equal span does). */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two spans share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The covered part of {@code text}. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** By start; of two with the same start the longer one first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
