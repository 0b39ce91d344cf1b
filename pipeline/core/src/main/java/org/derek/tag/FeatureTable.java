package org.derek.tag;

import java.util.Arrays;

/**
 * The weights of the features, by the hash of a feature: an open-addressing table of the hashes,
 * and for each the few labels that it speaks for or against. Immutable and safe to share.
 */
public final class FeatureTable {
  private static final int EMPTY = -1;

  final long[] hashes;
  final int[] offsets;
  final byte[] labels;
  final float[] weights;
  private final int[] slots;
  private final int mask;

  /**
   * A table.
   *
   * @param hashes the features, each once
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
    int size = Integer.highestOneBit(Math.max(8, hashes.length * 2)) * 2;
    mask = size - 1;
    slots = new int[size];
    Arrays.fill(slots, EMPTY);
    for (int k = 0; k < hashes.length; k++) {
      int slot = (int) hashes[k] & mask;
      while (slots[slot] != EMPTY) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = k;
    }
  }

  /** Number of features. */
  public int size() {
    return hashes.length;
  }

  /** Adds the weights of {@code feature} to the scores of the labels, from {@code at} on. */
  void addTo(long feature, float[] scores, int at) {
    int slot = (int) feature & mask;
    while (slots[slot] != EMPTY) {
      int k = slots[slot];
      if (hashes[k] == feature) {
        for (int e = offsets[k]; e < offsets[k + 1]; e++) {
          scores[at + labels[e]] += weights[e];
        }
        return;
      }
      slot = (slot + 1) & mask;
    }
  }
}
