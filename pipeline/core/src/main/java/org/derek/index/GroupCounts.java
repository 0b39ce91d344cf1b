package org.derek.index;

import java.util.Optional;

/**
 * How many near-duplicates an index holds.
 *
 * @param groups number of groups of two or more reports
 * @param reports number of reports in them
 */
public record GroupCounts(long groups, long reports) {
  /** Reads what {@link #toString} wrote; empty if {@code words} is. */
  static Optional<GroupCounts> parse(String words) {
    int space = words.indexOf(' ');
    return space < 0
        ? Optional.empty()
        : Optional.of(
            new GroupCounts(
                Long.parseLong(words.substring(0, space)),
                Long.parseLong(words.substring(space + 1))));
  }

  @Override
  public String toString() {
    return groups + " " + reports;
  }
}
