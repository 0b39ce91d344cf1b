package org.derek.tag;

/**
 * The weights of the features, by the hash of a feature: an open-addressing table of the hashes,
 * and for each the few labels that it speaks for or against. Immutable and safe to share.
 *
 * <p>The time of a look-up goes into waiting for memory. So what it reads lies close together, and
 * a small table of marks, seven bits of each hash, tells most features that are not there without
 * the large one.
 */
public final class FeatureTable {
  private static final long LOW = 0xFFFFFFFFL;

  final long[] hashes;
  final int[] offsets;
  final byte[] labels;
  final float[] weights;

  /** For each slot the mark of its hash; 0 if it is free. */
  private final byte[] marks;

  /** For each slot a hash, then where its entries begin and how many they are. */
  private final long[] slots;

  /** For each entry its label, then the bits of its weight. */
  private final long[] entries;

  private final int mask;

  /**
   * A table.
   *
   * @param hashes the features, each once, with at least one entry and at most 255
   * @param offsets feature {@code k} has the entries from {@code offsets[k]} to before {@code
   *     offsets[k + 1]}
   * @param labels label of each entry
   * @param weights weight of each entry
   */
  public FeatureTable(long[] hashes, int[] offsets, byte[] labels, float[] weights) {
    this.hashes = hashes;
    this.offsets = offsets;
    this.labels = labels;
    this.weights = weights;
    int size = Integer.highestOneBit(Math.max(8, hashes.length)) * 4;
    mask = size - 1;
    marks = new byte[size];
    slots = new long[2 * size];
    for (int k = 0; k < hashes.length; k++) {
      int slot = (int) hashes[k] & mask;
      while (marks[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      marks[slot] = mark(hashes[k]);
      slots[2 * slot] = hashes[k];
      slots[2 * slot + 1] = (long) offsets[k] << Byte.SIZE | offsets[k + 1] - offsets[k];
    }
    entries = new long[weights.length];
    for (int e = 0; e < entries.length; e++) {
      entries[e] = (long) labels[e] << Integer.SIZE | Float.floatToIntBits(weights[e]) & LOW;
    }
  }

  /** Number of features. */
  public int size() {
    return hashes.length;
  }

  /** Adds the weights of {@code feature} to the scores of the labels, from {@code at} on. */
  void addTo(long feature, float[] scores, int at) {
    int slot = (int) feature & mask;
    byte mark = mark(feature);
    for (byte found = marks[slot]; found != 0; found = marks[slot]) {
      if (found == mark && slots[2 * slot] == feature) {
        int from = (int) (slots[2 * slot + 1] >>> Byte.SIZE);
        int end = from + (int) (slots[2 * slot + 1] & 0xFF);
        for (int e = from; e < end; e++) {
          scores[at + (int) (entries[e] >>> Integer.SIZE)] +=
              Float.intBitsToFloat((int) entries[e]);
        }
        return;
      }
      slot = (slot + 1) & mask;
    }
  }

  private static byte mark(long hash) {
    return (byte) (hash >>> (Long.SIZE - Byte.SIZE) | 1);
  }
}
