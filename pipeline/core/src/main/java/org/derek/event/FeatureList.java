package org.derek.event;

import java.util.ArrayList;
import java.util.List;

/** What a decision sees of its case: names of features, each there or not. */
final class FeatureList {
  private static final int STEM = 5;
  private static final int FEW = 6;
  private static final int[] STEPS = {0, 1, 2, 3, 5, 8, 14, 25};

  private final List<String> names = new ArrayList<>();

  /** Adds a feature. */
  FeatureList add(String name) {
    names.add(name);
    return this;
  }

  /** Adds a feature with a value. */
  FeatureList add(String name, Object value) {
    return add(name + "=" + value);
  }

  /** Adds a feature if it holds. */
  FeatureList addIf(boolean holds, String name) {
    return holds ? add(name) : this;
  }

  /** Adds a feature with each of several values. */
  FeatureList addAll(String name, Iterable<?> values) {
    for (Object value : values) {
      add(name, value);
    }
    return this;
  }

  String[] names() {
    return names.toArray(String[]::new);
  }

  /**
   * A count over the document, with its sign, where more than a few are all the same: a report is
   * longer than most of the documents that the models learned from.
   */
  static String few(int count) {
    return step(Math.max(-FEW, Math.min(FEW, count)));
  }

  /** A count of words, with its sign: near ones exactly, far ones roughly. */
  static String step(int count) {
    int size = Math.abs(count);
    int step = 0;
    while (step < STEPS.length && STEPS[step] < size) {
      step++;
    }
    return (count < 0 ? "-" : "") + step;
  }

  /** The first letters of a word: what most of its forms share. */
  static String stem(String word) {
    return word.substring(0, Math.min(word.length(), STEM));
  }

  /** The last letters of a word: its ending. */
  static String ending(String word, int length) {
    return word.substring(Math.max(0, word.length() - length));
  }
}
