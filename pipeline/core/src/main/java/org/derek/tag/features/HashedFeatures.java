package org.derek.tag.features;

import java.util.Arrays;

/** Collects the hashes of a token's features, without making their strings. Not safe to share. */
public final class HashedFeatures implements FeatureSink {
  private long[] hashes = new long[128];
  private int size;

  @Override
  public void add(String name, CharSequence value) {
    put(value(name, value));
  }

  @Override
  public void add(String name, CharSequence first, CharSequence second) {
    put(joined(value(name, first), second));
  }

  @Override
  public void add(String name, CharSequence first, CharSequence second, CharSequence third) {
    put(joined(joined(value(name, first), second), third));
  }

  private static long value(String name, CharSequence value) {
    long hash = FeatureHash.append(FeatureHash.start(), name);
    return FeatureHash.append(FeatureHash.append(hash, '='), value);
  }

  private static long joined(long hash, CharSequence value) {
    return FeatureHash.append(FeatureHash.append(hash, '|'), value);
  }

  private void put(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = FeatureHash.mix(hash);
  }

  /** The hashes since the last call. */
  public long[] take() {
    long[] taken = Arrays.copyOf(hashes, size);
    size = 0;
    return taken;
  }
}
