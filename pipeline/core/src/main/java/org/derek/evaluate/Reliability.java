package org.derek.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Whether confidences are the probabilities that they are meant to be: of the mentions found with a
 * confidence near 0.8, eight in ten should be right (Guo et al. 2017, "On Calibration of Modern
 * Neural Networks").
 *
 * @param bins the mentions by confidence, {@value #BINS} bins of equal width
 * @param squares sum over the mentions of the squared difference between confidence and truth (1
 *     right, 0 wrong)
 */
public record Reliability(List<Bin> bins, double squares) {
  /** Number of bins. */
  public static final int BINS = 10;

  /** Nothing counted yet. */
  public static final Reliability NONE =
      new Reliability(Collections.nCopies(BINS, new Bin(Share.NONE, 0)), 0);

  /**
   * Mentions of like confidence.
   *
   * @param right how many there are, and how many of them are right
   * @param confidence sum of their confidences
   */
  public record Bin(Share right, double confidence) {
    Bin plus(Bin other) {
      return new Bin(right.plus(other.right), confidence + other.confidence);
    }
  }

  public Reliability {
    if (bins.size() != BINS) {
      throw new IllegalArgumentException(bins.size() + " bins");
    }
    bins = List.copyOf(bins);
  }

  /** One mention, found with {@code confidence} in [0, 1]. */
  static Reliability of(double confidence, boolean right) {
    List<Bin> bins = new ArrayList<>(NONE.bins);
    int bin = Math.min(BINS - 1, (int) (confidence * BINS));
    bins.set(bin, new Bin(Share.of(right), confidence));
    double error = (right ? 1 : 0) - confidence;
    return new Reliability(bins, error * error);
  }

  /** Both counts together. */
  public Reliability plus(Reliability other) {
    List<Bin> sums = new ArrayList<>(BINS);
    for (int bin = 0; bin < BINS; bin++) {
      sums.add(bins.get(bin).plus(other.bins.get(bin)));
    }
    return new Reliability(sums, squares + other.squares);
  }

  /** Number of mentions. */
  public int mentions() {
    return bins.stream().mapToInt(bin -> bin.right().cases()).sum();
  }

  /** Mean confidence, in [0, 1]; to be compared with precision. */
  public double confidence() {
    return bins.stream().mapToDouble(Bin::confidence).sum() / Math.max(1, mentions());
  }

  /**
   * Expected calibration error, in [0, 1]: how far the mean confidence of a bin lies from the share
   * that is right in it, averaged over the mentions.
   */
  public double expectedError() {
    double error = 0;
    for (Bin bin : bins) {
      error += Math.abs(bin.confidence() - bin.right().right());
    }
    return error / Math.max(1, mentions());
  }

  /** Brier score, in [0, 1]: the mean squared difference between confidence and truth. */
  public double brier() {
    return squares / Math.max(1, mentions());
  }
}
