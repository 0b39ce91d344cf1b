package org.derek.event;

import java.util.Map;
import java.util.TreeMap;
import org.derek.report.Span;

/**
 * What a text says in quotation marks: speech and titles. What is said there is not reported as
 * fact by the text itself.
 */
final class Quotations {
  private static final String OPENING = "«“„";
  private static final String CLOSING = "»”";
  private static final char STRAIGHT = '"';

  private final TreeMap<Integer, Integer> spans = new TreeMap<>();

  /** The quotations of a text; none runs across a line. */
  Quotations(String text) {
    int depth = 0;
    int start = -1;
    int straight = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        depth = 0;
        straight = -1;
      } else if (OPENING.indexOf(c) >= 0) {
        start = depth++ == 0 ? i : start;
      } else if (CLOSING.indexOf(c) >= 0 && depth > 0) {
        if (--depth == 0) {
          spans.put(start, i + 1);
        }
      } else if (c == STRAIGHT && depth == 0) {
        if (straight < 0) {
          straight = i;
        } else {
          spans.put(straight, i + 1);
          straight = -1;
        }
      }
    }
  }

  /** Whether {@code span} lies in a quotation. */
  boolean cover(Span span) {
    Map.Entry<Integer, Integer> before = spans.floorEntry(span.start());
    return before != null && before.getValue() >= span.end();
  }
}
