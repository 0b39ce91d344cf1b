package org.derek.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers, from 0 on, of the features that occur often enough to be learned from, in the order of
 * their hashes. Immutable.
 */
final class FeatureNumbers {
  private final Map<Long, Integer> numbers = new HashMap<>();

  /**
   * Numbers the features of {@code samples}.
   *
   * @param cutoff occurrences that a feature needs, among the copies or among the other samples
   */
  FeatureNumbers(List<CrfTraining.Sample> samples, int cutoff) {
    Map<Long, Integer> counts = new HashMap<>();
    Map<Long, Integer> copied = new HashMap<>();
    for (CrfTraining.Sample sample : samples) {
      Map<Long, Integer> occurrences = sample.copy() ? copied : counts;
      for (long[] token : sample.features()) {
        for (long feature : token) {
          occurrences.merge(feature, 1, Integer::sum);
        }
      }
    }
    copied.forEach((feature, count) -> counts.merge(feature, count, Math::max));
    List<Long> kept = new ArrayList<>();
    counts.forEach(
        (feature, count) -> {
          if (count >= cutoff) {
            kept.add(feature);
          }
        });
    Collections.sort(kept);
    for (Long feature : kept) {
      numbers.put(feature, numbers.size());
    }
  }

  /** How many features have a number. */
  int size() {
    return numbers.size();
  }

  /** The numbers of the features of each token, those without a number left out. */
  int[][] of(CrfTraining.Sample sample) {
    int[][] tokens = new int[sample.features().length][];
    for (int t = 0; t < tokens.length; t++) {
      tokens[t] =
          Arrays.stream(sample.features()[t])
              .filter(numbers::containsKey)
              .mapToInt(numbers::get)
              .toArray();
    }
    return tokens;
  }

  /** The hash of each feature, by its number. */
  long[] hashes() {
    long[] hashes = new long[numbers.size()];
    numbers.forEach((hash, number) -> hashes[number] = hash);
    return hashes;
  }
}
