package org.derek.merge;

/**
 * How telling it is that two events share something: the fewer the days on which the archive has an
 * event with it, and the fewer events have it on the day in question, the more. Counts in fixed
 * memory, never too low: a Bloom filter knows the days that were counted, count-min sketches
 * (Cormode and Muthukrishnan, "An improved data stream summary", 2005) the number of days, and of
 * events a day. The order of events doesn't matter. Filled, then read, by one thread.
 */
final class Rarity {
  private static final int ROWS = 3;
  private static final int DAYS_BITS = 20;
  private static final int EVENTS_BITS = 22;
  private static final int BITS = 1 << 27;
  private static final int PROBES = 3;

  /** Weight of what is in the news on one day. */
  private static final double HIGHEST = 1.4;

  /** So many events of one day may well be one story: only more than these say less. */
  private static final int A_STORY = 6;

  /**
   * How fast a weight falls.
   *
   * @param days with the logarithm of the number of days
   * @param events with that of the number of events on one day
   */
  record Fall(double days, double events) {}

  static final Fall OF_PARTICIPANT = new Fall(0.28, 0.12);

  /** A kind of event somewhere: two thefts in a city on one day are two. */
  static final Fall OF_KIND = new Fall(0.5, 0.4);

  private final Sketch days = new Sketch(DAYS_BITS);
  private final Sketch events = new Sketch(EVENTS_BITS);
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
      days.add(key);
    }
    events.add(pair);
  }

  /** Number of days with an event that has {@code key}, or a little more. */
  int days(long key) {
    return days.count(key);
  }

  /** Number of events that have {@code key} on {@code day}, or a little more. */
  int events(long key, int day) {
    return events.count(Hash.of(key, day));
  }

  /** What sharing {@code key} on {@code day} says, from near 0 to {@value #HIGHEST}. */
  float weight(long key, int day, Fall fall) {
    return (float)
        (HIGHEST
            / (1 + fall.days() * log(days(key)) + fall.events() * log(events(key, day) / A_STORY)));
  }

  private static double log(int number) {
    return Math.log(Math.max(1, number)) / Math.log(2);
  }

  /** Counts in fixed memory. */
  private static final class Sketch {
    private final int bits;
    private final short[][] counts;

    Sketch(int bits) {
      this.bits = bits;
      this.counts = new short[ROWS][1 << bits];
    }

    void add(long key) {
      for (int row = 0; row < ROWS; row++) {
        int at = slot(key, row);
        if (counts[row][at] < Short.MAX_VALUE) {
          counts[row][at]++;
        }
      }
    }

    int count(long key) {
      int least = Short.MAX_VALUE;
      for (int row = 0; row < ROWS; row++) {
        least = Math.min(least, counts[row][slot(key, row)]);
      }
      return least;
    }

    private int slot(long key, int row) {
      return (int) (Hash.of(key, row + 7L) >>> (Long.SIZE - bits));
    }
  }
}
