package org.derek.merge;

/**
 * How telling it is that two events share something: the fewer the days on which the archive has an
 * event with it, the more. Counts in fixed memory, never too low: a Bloom filter knows the days
 * that were counted, a count-min sketch (Cormode and Muthukrishnan, "An improved data stream
 * summary", 2005) the number of days. The order of events doesn't matter. Filled, then read, by one
 * thread.
 */
final class Rarity {
  private static final int ROWS = 3;
  private static final int COUNTERS = 1 << 20;
  private static final int BITS = 1 << 27;
  private static final int PROBES = 3;

  /** Weight of what is in the news on one day. */
  private static final double HIGHEST = 1.4;

  /** How fast the weight of a participant falls with the logarithm of the number of days. */
  static final double OF_PARTICIPANT = 0.28;

  /** The same of a kind of event somewhere: two thefts in a city on one day are two. */
  static final double OF_KIND = 0.5;

  private final short[][] counts = new short[ROWS][COUNTERS];
  private final long[] seen = new long[BITS >>> 6];

  /** Counts an event with {@code key} on {@code day}. */
  void add(long key, int day) {
    long pair = Hash.of(key, day);
    boolean isNew = false;
    for (int probe = 0; probe < PROBES; probe++) {
      int bit = (int) (Hash.of(pair, probe) >>> 37);
      long mask = 1L << bit;
      isNew |= (seen[bit >>> 6] & mask) == 0;
      seen[bit >>> 6] |= mask;
    }
    if (isNew) {
      for (int row = 0; row < ROWS; row++) {
        int at = slot(key, row);
        if (counts[row][at] < Short.MAX_VALUE) {
          counts[row][at]++;
        }
      }
    }
  }

  /** Number of days with an event that has {@code key}, or a little more. */
  int days(long key) {
    int least = Short.MAX_VALUE;
    for (int row = 0; row < ROWS; row++) {
      least = Math.min(least, counts[row][slot(key, row)]);
    }
    return least;
  }

  /**
   * What sharing {@code key} says, from near 0 to {@value #HIGHEST}.
   *
   * @param fall how fast it falls with the number of days
   */
  float weight(long key, double fall) {
    return (float) (HIGHEST / (1 + fall * Math.log(Math.max(1, days(key))) / Math.log(2)));
  }

  private static int slot(long key, int row) {
    return (int) (Hash.of(key, row + 7L) >>> 44);
  }
}
