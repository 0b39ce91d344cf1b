package org.derek.train;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.derek.report.MentionType;
import org.derek.tag.Calibration;

/**
 * Fits a {@link Calibration} to names whose truth is known: for each type the logistic regression
 * with the greatest likelihood, found by Newton's method in steps of at most 1 (Platt 1999,
 * "Probabilistic Outputs for Support Vector Machines"). A Gaussian prior draws each curve to the
 * identity, so that few names change little.
 */
final class PlattScaling {
  private static final int ROUNDS = 30;

  /** Precision of the prior: it weighs as much as this many doubtful names. */
  private static final double PRIOR = 1;

  private static final double[] IDENTITY = {
    Calibration.Curve.IDENTITY.slope(),
    Calibration.Curve.IDENTITY.offset(),
    Calibration.Curve.IDENTITY.length()
  };

  private PlattScaling() {}

  /**
   * A name found in a document that the model had not seen.
   *
   * @param raw the model's probability
   * @param tokens its length
   * @param right whether the annotation has it, with the same type and ends
   */
  record Case(MentionType type, double raw, int tokens, boolean right) {
    private double[] inputs() {
      return new double[] {Calibration.logOdds(raw), 1, Math.log(tokens)};
    }
  }

  /** The curves that fit {@code cases} best. */
  static Calibration fit(List<Case> cases) {
    Map<MentionType, Calibration.Curve> curves = new EnumMap<>(MentionType.class);
    for (MentionType type : MentionType.values()) {
      double[] curve = curve(cases.stream().filter(each -> each.type() == type).toList());
      curves.put(type, new Calibration.Curve(curve[0], curve[1], curve[2]));
    }
    return new Calibration(curves);
  }

  private static double[] curve(List<Case> cases) {
    double[] weights = IDENTITY.clone();
    int size = weights.length;
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[size];
      double[][] curvature = new double[size][size];
      for (int k = 0; k < size; k++) {
        gradient[k] = -PRIOR * (weights[k] - IDENTITY[k]);
        curvature[k][k] = PRIOR;
      }
      for (Case each : cases) {
        double[] inputs = each.inputs();
        double odds = 0;
        for (int k = 0; k < size; k++) {
          odds += weights[k] * inputs[k];
        }
        double probability = 1 / (1 + Math.exp(-odds));
        for (int k = 0; k < size; k++) {
          gradient[k] += ((each.right() ? 1 : 0) - probability) * inputs[k];
          for (int l = 0; l < size; l++) {
            curvature[k][l] += probability * (1 - probability) * inputs[k] * inputs[l];
          }
        }
      }
      double[] step = solve(curvature, gradient);
      double longest = Arrays.stream(step).map(Math::abs).max().orElseThrow();
      for (int k = 0; k < size; k++) {
        weights[k] += step[k] / Math.max(1, longest);
      }
    }
    return weights;
  }

  /** The solution of a positive definite system (Gauss-Jordan); overwrites its arguments. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = 0; row < size; row++) {
        if (row != pivot) {
          double factor = matrix[row][pivot] / matrix[pivot][pivot];
          for (int column = pivot; column < size; column++) {
            matrix[row][column] -= factor * matrix[pivot][column];
          }
          right[row] -= factor * right[pivot];
        }
      }
    }
    double[] solution = new double[size];
    for (int k = 0; k < size; k++) {
      solution[k] = right[k] / matrix[k][k];
    }
    return solution;
  }
}
