package org.derek.evaluate;

/**
 * Counts that precision, recall and F1 come from.
 *
 * @param gold how many there are
 * @param found how many the pipeline gave
 * @param right how many it gave that are there
 */
public record Tally(int gold, int found, int right) {
  /** Nothing counted yet. */
  public static final Tally NONE = new Tally(0, 0, 0);

  public Tally {
    if (right < 0 || right > gold || right > found) {
      throw new IllegalArgumentException(right + " right of " + gold + " gold, " + found);
    }
  }

  /** This count and one more found. */
  Tally withFound(boolean isRight) {
    return new Tally(gold, found + 1, right + (isRight ? 1 : 0));
  }

  /** This count where one more of those found is right. */
  Tally withRight() {
    return new Tally(gold, found, right + 1);
  }

  /** Both counts together. */
  public Tally plus(Tally other) {
    return new Tally(gold + other.gold, found + other.found, right + other.right);
  }

  /** Right among found, in [0, 1]; 1 if nothing was found, for nothing found is wrong. */
  public double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** Right among gold, in [0, 1]; 1 if there is nothing to find. */
  public double recall() {
    return gold == 0 ? 1 : (double) right / gold;
  }

  /** Harmonic mean of precision and recall, in [0, 1]. */
  public double f1() {
    return gold + found == 0 ? 1 : 2.0 * right / (gold + found);
  }
}
