package org.derek.tag.features;

import java.util.Arrays;

/**
 * A token's features once more, marked with the collection that the text was annotated in. A model
 * so learns from collections with conventions of their own what all have in common, and what each
 * has alone (Daumé III 2007, "Frustratingly Easy Domain Adaptation").
 */
public final class SourceFeatures {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private SourceFeatures() {}

  /**
   * {@code features} and behind them the same for {@code source}.
   *
   * @param features hashes of a token's features
   * @param source name of the collection; empty for the project's own guidelines, which need none
   */
  public static long[] of(long[] features, String source) {
    if (source.isEmpty()) {
      return features;
    }
    long mark = FeatureHash.of(source) * SPREAD;
    int size = features.length;
    long[] both = Arrays.copyOf(features, 2 * size);
    for (int k = 0; k < size; k++) {
      both[size + k] = features[k] ^ mark;
    }
    return both;
  }
}
