package org.derek.merge;

/**
 * Min-wise hashing: of two sets, the share of hash functions under which both have the same least
 * element estimates the share of elements that they have in common, {@code |A∩B| / |A∪B|} (A.
 * Broder, On the resemblance and containment of documents, 1997). Of each minimum a byte is kept
 * (P. Li and A. König, b-bit minwise hashing, 2010).
 *
 * <p>Each function has its own pass over the set rather than all of them one permutation in bins
 * (P. Li, A. Owen, C. Zhang 2012; A. Shrivastava 2017): news texts have few shingles, many bins
 * would be empty and filled from others, and the estimate of short texts would be worse where it
 * matters most; the passes cost little beside what else happens to a report.
 */
final class MinHash {
  /** Number of hash functions. */
  static final int SIZE = 126;

  /** Rows of a band: two sets of which a share of j is common agree in a band by j³. */
  static final int ROWS = 3;

  /** Number of bands. */
  static final int BANDS = SIZE / ROWS;

  /** How often two unequal minima have an equal byte. */
  private static final double CHANCE = 1.0 / 256;

  private static final int[] FACTORS = new int[SIZE];
  private static final int[] SUMMANDS = new int[SIZE];

  static {
    for (int i = 0; i < SIZE; i++) {
      long seed = Shingles.mix(0x9E3779B97F4A7C15L * (i + 1));
      FACTORS[i] = (int) seed | 1;
      SUMMANDS[i] = (int) (seed >>> 32);
    }
  }

  private MinHash() {}

  /** The minima of a set of hashes, which is not empty, a byte each. */
  static byte[] of(int[] set) {
    byte[] minima = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      int factor = FACTORS[i];
      int summand = SUMMANDS[i];
      int least = Integer.MAX_VALUE;
      for (int element : set) {
        least = Math.min(least, element * factor + summand);
      }
      minima[i] = (byte) (Shingles.mix(least) >>> 24);
    }
    return minima;
  }

  /** Estimated resemblance of two sets, in [0, 1]; its standard error is at most .045. */
  static double resemblance(byte[] a, byte[] b) {
    int equal = 0;
    for (int i = 0; i < SIZE; i++) {
      equal += a[i] == b[i] ? 1 : 0;
    }
    return Math.max(0, ((double) equal / SIZE - CHANCE) / (1 - CHANCE));
  }

  /** What two sets must have in common to meet in a band: its minima, in the lower three bytes. */
  static int band(byte[] minima, int band) {
    int key = 0;
    for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
      key = key << 8 | minima[i] & 0xFF;
    }
    return key;
  }

  /** The least of a set of facts under the hash function of a band, a byte; 0 if it is empty. */
  static int least(char[] facts, int band) {
    int least = Integer.MAX_VALUE;
    for (char fact : facts) {
      least = Math.min(least, (int) (Shingles.mix(fact + 1L) >>> 32) * FACTORS[band]);
    }
    return facts.length == 0 ? 0 : (int) (Shingles.mix(least) >>> 24) & 0xFF;
  }
}
