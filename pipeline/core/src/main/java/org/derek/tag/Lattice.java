package org.derek.tag;

import java.util.Arrays;

/**
 * The labellings of one sentence with their scores: a label's score at each token, and the weights
 * of the steps between labels. Holds buffers of its own; not safe to share.
 */
public final class Lattice {
  private final int width;
  private final int length;
  private final float[] starts;
  private final float[] transitions;
  private final float[] scores;
  private double[] forward;
  private double[] backward;
  private double[] steps;
  private double[] weight;
  private double logZ;

  /**
   * A sentence's lattice.
   *
   * @param width number of labels
   * @param starts weight of each label at the first token
   * @param transitions weight of label {@code j} after {@code i} at {@code i * width + j}
   * @param scores score of label {@code j} at token {@code t} at {@code t * width + j}
   */
  public Lattice(int width, float[] starts, float[] transitions, float[] scores) {
    this.width = width;
    this.length = scores.length / width;
    this.starts = starts;
    this.transitions = transitions;
    this.scores = scores;
  }

  /** The labels of the best path (Viterbi). */
  public int[] best() {
    int[] path = new int[length];
    if (length == 0) {
      return path;
    }
    int[] from = new int[length * width];
    double[] last = new double[width];
    for (int j = 0; j < width; j++) {
      last[j] = starts[j] + scores[j];
    }
    for (int t = 1; t < length; t++) {
      double[] next = new double[width];
      for (int j = 0; j < width; j++) {
        int argmax = 0;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < width; i++) {
          double value = last[i] + transitions[i * width + j];
          if (value > max) {
            max = value;
            argmax = i;
          }
        }
        next[j] = max + scores[t * width + j];
        from[t * width + j] = argmax;
      }
      last = next;
    }
    int label = 0;
    for (int j = 1; j < width; j++) {
      if (last[j] > last[label]) {
        label = j;
      }
    }
    for (int t = length - 1; t >= 0; t--) {
      path[t] = label;
      label = from[t * width + label];
    }
    return path;
  }

  /** The marginal probability of the given label at each token. */
  public double[] marginals(int[] labels) {
    sum();
    double[] result = new double[length];
    for (int t = 0; t < length; t++) {
      result[t] = Math.min(1, marginal(t, labels[t]));
    }
    return result;
  }

  /**
   * The probability of the given label at each token, given the label before it; 1 at the first
   * token. Valid after {@link #sum()}, which {@link #marginals} runs.
   */
  double[] links(int[] labels) {
    double[] links = new double[length];
    Arrays.fill(links, 0, Math.min(1, length), 1);
    for (int t = 1; t < length; t++) {
      double total = 0;
      double link = 0;
      for (int j = 0; j < width; j++) {
        double step =
            steps[labels[t - 1] * width + j] * weight[t * width + j] * backward[t * width + j];
        total += step;
        link = j == labels[t] ? step : link;
      }
      links[t] = link / total;
    }
    return links;
  }

  /** Runs forward-backward; the other sums are valid after it. */
  public void sum() {
    forward = new double[length * width];
    backward = new double[length * width];
    double[] steps = new double[width * width];
    for (int k = 0; k < steps.length; k++) {
      steps[k] = Math.exp(transitions[k]);
    }
    logZ = 0;
    double[] weight = new double[length * width];
    for (int t = 0; t < length; t++) {
      double max = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < width; j++) {
        max = Math.max(max, scores[t * width + j] + (t == 0 ? starts[j] : 0));
      }
      logZ += max;
      for (int j = 0; j < width; j++) {
        weight[t * width + j] = Math.exp(scores[t * width + j] + (t == 0 ? starts[j] : 0) - max);
      }
    }
    for (int t = 0; t < length; t++) {
      double total = 0;
      for (int j = 0; j < width; j++) {
        double reach = 1;
        if (t > 0) {
          reach = 0;
          for (int i = 0; i < width; i++) {
            reach += forward[(t - 1) * width + i] * steps[i * width + j];
          }
        }
        forward[t * width + j] = reach * weight[t * width + j];
        total += forward[t * width + j];
      }
      for (int j = 0; j < width; j++) {
        forward[t * width + j] /= total;
      }
      logZ += Math.log(total);
    }
    if (length > 0) {
      Arrays.fill(backward, (length - 1) * width, length * width, 1);
    }
    for (int t = length - 2; t >= 0; t--) {
      double total = 0;
      for (int i = 0; i < width; i++) {
        double reach = 0;
        for (int j = 0; j < width; j++) {
          reach +=
              steps[i * width + j] * weight[(t + 1) * width + j] * backward[(t + 1) * width + j];
        }
        backward[t * width + i] = reach;
        total += reach;
      }
      for (int i = 0; i < width; i++) {
        backward[t * width + i] /= total;
      }
    }
    normalize();
    this.steps = steps;
    this.weight = weight;
  }

  /** Scales the backward values so that the marginals at each token sum to one. */
  private void normalize() {
    for (int t = 0; t < length; t++) {
      double total = 0;
      for (int j = 0; j < width; j++) {
        total += forward[t * width + j] * backward[t * width + j];
      }
      for (int j = 0; j < width; j++) {
        backward[t * width + j] /= total;
      }
    }
  }

  /** Probability of {@code label} at token {@code t}. */
  public double marginal(int t, int label) {
    return forward[t * width + label] * backward[t * width + label];
  }

  /** Adds {@code factor} times the expected number of each transition to {@code counts}. */
  public void addTransitions(double factor, double[] counts) {
    double[] pair = new double[width * width];
    for (int t = 1; t < length; t++) {
      double total = 0;
      for (int i = 0; i < width; i++) {
        double left = forward[(t - 1) * width + i];
        for (int j = 0; j < width; j++) {
          int k = i * width + j;
          pair[k] = left * steps[k] * weight[t * width + j] * backward[t * width + j];
          total += pair[k];
        }
      }
      double scale = factor / total;
      for (int k = 0; k < pair.length; k++) {
        counts[k] += scale * pair[k];
      }
    }
  }

  /** Logarithm of the sum over all paths. */
  public double logSum() {
    return logZ;
  }
}
