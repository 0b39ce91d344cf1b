package org.derek.evaluate;

/**
 * How many of a number of cases are right.
 *
 * @param cases how many cases
 * @param right how many of them are right
 */
public record Share(int cases, int right) {
  /** Nothing counted yet. */
  public static final Share NONE = new Share(0, 0);

  public Share {
    if (right < 0 || right > cases) {
      throw new IllegalArgumentException(right + " right of " + cases);
    }
  }

  static Share of(boolean right) {
    return new Share(1, right ? 1 : 0);
  }

  /** Both counts together. */
  public Share plus(Share other) {
    return new Share(cases + other.cases, right + other.right);
  }

  /** Right among the cases, in [0, 1]; 1 without cases. */
  public double accuracy() {
    return cases == 0 ? 1 : (double) right / cases;
  }
}
