package org.derek.train;

import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.NegLogLikelihood;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.model.DataIndexer;

/**
 * What the training of a maximum-entropy model minimizes: the negative log likelihood of the cases
 * with an L2 penalty on the weights, as a function of the way from a point.
 *
 * <p>OpenNLP's minimizer gives up early where a single step gains little, which depends on chance;
 * so it is started again from where it stopped until a whole start gains little or all steps are
 * taken.
 */
final class PenalizedLikelihood implements Function {
  private static final int UPDATES = 15;
  private static final int EVALUATIONS = 30_000;

  /** A start that gains less, as part of the whole, is the last. */
  private static final double LEAST_GAIN = 0.002;

  private final NegLogLikelihood likelihood;
  private final double penalty;
  private final double[] origin;
  private int steps;

  private PenalizedLikelihood(DataIndexer cases, double penalty) {
    likelihood = new NegLogLikelihood(cases);
    this.penalty = penalty;
    origin = new double[likelihood.getDimension()];
  }

  /**
   * The weights that fit {@code cases} best, as far as {@code iterations} steps lead; those of one
   * outcome after those of another.
   */
  static double[] minimize(DataIndexer cases, double penalty, int iterations) {
    PenalizedLikelihood function = new PenalizedLikelihood(cases, penalty);
    double[] none = new double[function.getDimension()];
    double value = function.valueAt(none);
    while (function.steps < iterations) {
      int left = iterations - function.steps;
      double[] way = new QNMinimizer(0, 0, left, UPDATES, EVALUATIONS).minimize(function);
      for (int i = 0; i < way.length; i++) {
        function.origin[i] += way[i];
      }
      double next = function.valueAt(none);
      if (value - next < LEAST_GAIN * value) {
        break;
      }
      value = next;
    }
    return function.origin;
  }

  @Override
  public int getDimension() {
    return likelihood.getDimension();
  }

  @Override
  public double valueAt(double[] way) {
    double[] point = point(way);
    double squares = 0;
    for (double weight : point) {
      squares += weight * weight;
    }
    return likelihood.valueAt(point) + penalty * squares;
  }

  @Override
  public double[] gradientAt(double[] way) {
    steps++;
    double[] point = point(way);
    double[] gradient = likelihood.gradientAt(point);
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] += 2 * penalty * point[i];
    }
    return gradient;
  }

  private double[] point(double[] way) {
    double[] point = origin.clone();
    for (int i = 0; i < point.length; i++) {
      point[i] += way[i];
    }
    return point;
  }
}
