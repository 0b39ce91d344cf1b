package org.derek.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How well event records stand for annotated facts, by the rule of factRuEval-2016 (Starostin et
 * al. 2016, "FactRuEval 2016: Evaluation of Named Entity Recognition and Fact Extraction Systems
 * for Russian"): a fact counts as right by the share of its fields that both have among those that
 * either has.
 *
 * @param kinds the counts by kind of fact, over documents that have facts
 */
public record FactScores(Map<FactKind, Found> kinds) {
  /** Nothing counted yet. */
  public static final FactScores NONE = new FactScores(Map.of());

  /**
   * Counts of one kind.
   *
   * @param gold annotated facts
   * @param found facts that records stand for
   * @param right sum over the pairs of both of their share of common fields, in [0, 1] each
   */
  public record Found(int gold, int found, double right) {
    /** Nothing counted yet. */
    public static final Found NONE = new Found(0, 0, 0);

    /** Both counts together. */
    public Found plus(Found other) {
      return new Found(gold + other.gold, found + other.found, right + other.right);
    }

    /** Right among found, in [0, 1]; 1 if nothing was found. */
    public double precision() {
      return found == 0 ? 1 : right / found;
    }

    /** Right among gold, in [0, 1]; 1 if there is nothing to find. */
    public double recall() {
      return gold == 0 ? 1 : right / gold;
    }

    /** Harmonic mean of precision and recall, in [0, 1]. */
    public double f1() {
      return gold + found == 0 ? 1 : 2 * right / (gold + found);
    }
  }

  public FactScores {
    Map<FactKind, Found> copy = new EnumMap<>(FactKind.class);
    copy.putAll(kinds);
    kinds = Collections.unmodifiableMap(copy);
  }

  /** Both counts together. */
  public FactScores plus(FactScores other) {
    Map<FactKind, Found> sums = new EnumMap<>(FactKind.class);
    sums.putAll(kinds);
    other.kinds.forEach((kind, found) -> sums.merge(kind, found, Found::plus));
    return new FactScores(sums);
  }
}
