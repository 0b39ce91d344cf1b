package org.derek.normalize.corrections;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Numbers of lines as words: {@code 3, 5-9, 12}. */
public final class LineNumbers {
  private LineNumbers() {}

  /** All of {@code lines}; empty for none. */
  public static String write(BitSet lines) {
    return String.join(", ", ranges(lines, Integer.MAX_VALUE));
  }

  /** The first of {@code lines}, at most {@code most} stretches of them, for people. */
  public static String shorten(BitSet lines, int most) {
    List<String> ranges = ranges(lines, most + 1);
    return ranges.size() <= most
        ? String.join(", ", ranges)
        : String.join(", ", ranges.subList(0, most)) + " …";
  }

  private static List<String> ranges(BitSet lines, int most) {
    List<String> ranges = new ArrayList<>();
    for (int first = lines.nextSetBit(0);
        first >= 0 && ranges.size() < most;
        first = lines.nextSetBit(lines.nextClearBit(first))) {
      int last = lines.nextClearBit(first) - 1;
      ranges.add(first == last ? String.valueOf(first) : first + "-" + last);
    }
    return ranges;
  }

  /**
   * The lines that {@link #write} wrote.
   *
   * @throws IllegalArgumentException if {@code words} are no such numbers
   */
  public static BitSet read(String words) {
    BitSet lines = new BitSet();
    int at = 0;
    while (at < words.length()) {
      int comma = words.indexOf(',', at);
      String range = words.substring(at, comma < 0 ? words.length() : comma).strip();
      int dash = range.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
      int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
      lines.set(first, last + 1);
      at = comma < 0 ? words.length() : comma + 1;
    }
    return lines;
  }
}
