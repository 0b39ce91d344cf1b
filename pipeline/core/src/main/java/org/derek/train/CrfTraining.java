package org.derek.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.derek.tag.Crf;
import org.derek.tag.FeatureTable;
import org.derek.tag.Lattice;

/**
 * Trains a {@link Crf} by stochastic gradient ascent on the likelihood with per-weight step sizes
 * (AdaGrad, Duchi et al. 2011) and an L2 penalty; weights that end near zero are dropped.
 *
 * <p>A token may allow several labels: then the likelihood is that of all labellings which agree,
 * so words of a type that a document does not annotate are neither examples nor counterexamples.
 * Wrong labels at the tokens of names cost a margin (softmax-margin, Gimpel and Smith 2010), which
 * favours recall as in Mohit et al. 2012. The same samples, options and machine always give the
 * same model.
 */
final class CrfTraining {
  private static final float NEGLIGIBLE = 1e-3f;

  /**
   * How to train.
   *
   * @param epochs passes over the samples
   * @param rate step size
   * @param penalty strength of the L2 penalty
   * @param cutoff occurrences that a feature needs
   * @param prune weights below this are dropped in the end
   * @param dropout share of a token's features that each pass leaves out, at random
   * @param averaged the model is the mean of the weights after each of the last passes, so many
   * @param cost margin by which the right label must beat another at a token of a name
   * @param seed of the order of the samples and of the dropout
   */
  record Options(
      int epochs,
      double rate,
      double penalty,
      int cutoff,
      double prune,
      double dropout,
      int averaged,
      double cost,
      long seed) {
    /** What serves best. */
    static Options standard(long seed) {
      return new Options(20, 0.1, 0.05, 2, 0.02, 0.3, 8, 0.5, seed);
    }
  }

  /**
   * One sentence.
   *
   * @param features hashes of the features of each token
   * @param allowed for each token the labels it may have, as bits
   * @param copy whether it is another sample once more, written another way; occurrences in copies
   *     and in the others are not added up ({@link FeatureNumbers})
   */
  record Sample(long[][] features, long[] allowed, boolean copy) {
    Sample(long[][] features, long[] allowed) {
      this(features, allowed, false);
    }
  }

  private final List<String> outcomes;
  private final int width;
  private final Options options;
  private final float[] starts;
  private final float[] transitions;
  private final float[] ends;
  private final float[] startSquares;
  private final float[] transitionSquares;
  private float[] weights = {};
  private float[] squares = {};

  CrfTraining(List<String> outcomes, boolean[][] follows, boolean[] begins, Options options) {
    this.outcomes = outcomes;
    this.width = outcomes.size();
    this.options = options;
    this.starts = new float[width];
    this.transitions = new float[width * width];
    this.ends = Crf.ends(outcomes);
    this.startSquares = new float[width];
    this.transitionSquares = new float[width * width];
    for (int i = 0; i < width; i++) {
      starts[i] = begins[i] ? 0 : Crf.FORBIDDEN;
      for (int j = 0; j < width; j++) {
        transitions[i * width + j] = follows[i][j] ? 0 : Crf.FORBIDDEN;
      }
    }
  }

  /** The model of {@code samples}. */
  Crf train(List<Sample> samples, Consumer<String> log) {
    FeatureNumbers numbers = new FeatureNumbers(samples, options.cutoff());
    List<int[][]> features = samples.stream().map(numbers::of).toList();
    weights = new float[numbers.size() * width];
    squares = new float[numbers.size() * width];
    log.accept(samples.size() + " sentences, " + numbers.size() + " features");
    List<Integer> order = new ArrayList<>();
    for (int s = 0; s < samples.size(); s++) {
      order.add(s);
    }
    Random random = new Random(options.seed());
    List<float[]> values = List.of(weights, starts, transitions);
    List<float[]> means = values.stream().map(each -> new float[each.length]).toList();
    for (int epoch = 1; epoch <= options.epochs(); epoch++) {
      Collections.shuffle(order, random);
      double loss = 0;
      for (int s : order) {
        loss += step(features.get(s), samples.get(s).allowed(), random);
      }
      shrink();
      if (epoch > options.epochs() - options.averaged()) {
        addAll(values, means);
      }
      log.accept(String.format(Locale.ROOT, "epoch %d: loss %.1f", epoch, loss));
    }
    if (options.averaged() > 0) {
      for (int k = 0; k < values.size(); k++) {
        System.arraycopy(means.get(k), 0, values.get(k), 0, means.get(k).length);
      }
    }
    return model(numbers.hashes());
  }

  private void addAll(List<float[]> values, List<float[]> means) {
    for (int k = 0; k < values.size(); k++) {
      float[] mean = means.get(k);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += values.get(k)[i] / options.averaged();
      }
    }
  }

  private double step(int[][] all, long[] allowed, Random random) {
    int[][] features = thinned(all, random);
    int length = features.length;
    float[] scores = new float[length * width];
    for (int t = 0; t < length; t++) {
      for (int feature : features[t]) {
        int at = feature * width;
        for (int j = 0; j < width; j++) {
          scores[t * width + j] += weights[at + j];
        }
      }
    }
    for (int j = 0; j < width && length > 0; j++) {
      scores[(length - 1) * width + j] += ends[j];
    }
    Lattice free = new Lattice(width, starts, transitions, augmented(scores, allowed));
    free.sum();
    float[] constrained = scores.clone();
    for (int t = 0; t < length; t++) {
      for (int j = 0; j < width; j++) {
        if ((allowed[t] >> j & 1) == 0) {
          constrained[t * width + j] = Crf.FORBIDDEN;
        }
      }
    }
    Lattice gold = new Lattice(width, starts, transitions, constrained);
    gold.sum();
    for (int t = 0; t < length; t++) {
      for (int j = 0; j < width; j++) {
        float gradient = (float) (free.marginal(t, j) - gold.marginal(t, j));
        if (Math.abs(gradient) < NEGLIGIBLE) {
          continue;
        }
        for (int feature : features[t]) {
          update(weights, squares, feature * width + j, gradient);
        }
        if (t == 0) {
          update(starts, startSquares, j, gradient);
        }
      }
    }
    double[] pairs = new double[width * width];
    free.addTransitions(1, pairs);
    gold.addTransitions(-1, pairs);
    for (int k = 0; k < pairs.length; k++) {
      if (Math.abs(pairs[k]) >= NEGLIGIBLE) {
        update(transitions, transitionSquares, k, (float) pairs[k]);
      }
    }
    return free.logSum() - gold.logSum();
  }

  /** The scores with the margin on the labels that tokens of names don't allow. */
  private float[] augmented(float[] scores, long[] allowed) {
    float[] augmented = scores.clone();
    for (int t = 0; t < allowed.length; t++) {
      for (int j = 0; j < width && (allowed[t] & 1) == 0; j++) {
        if ((allowed[t] >> j & 1) == 0) {
          augmented[t * width + j] += (float) options.cost();
        }
      }
    }
    return augmented;
  }

  /** The features without a random part of them, so that no weight relies on another. */
  private int[][] thinned(int[][] features, Random random) {
    int[][] kept = new int[features.length][];
    for (int t = 0; t < kept.length; t++) {
      int[] token = features[t].clone();
      int size = 0;
      for (int feature : token) {
        if (random.nextFloat() >= options.dropout()) {
          token[size++] = feature;
        }
      }
      kept[t] = Arrays.copyOf(token, size);
    }
    return kept;
  }

  private void update(float[] values, float[] sums, int k, float gradient) {
    sums[k] += gradient * gradient;
    values[k] -= (float) (options.rate() * gradient / Math.sqrt(1e-2 + sums[k]));
  }

  private void shrink() {
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] != 0) {
        weights[k] /=
            (float) (1 + options.rate() * options.penalty() / Math.sqrt(1e-2 + squares[k]));
      }
    }
  }

  private Crf model(long[] hashes) {
    int kept = 0;
    int entries = 0;
    int[] offsets = new int[hashes.length + 1];
    long[] keptHashes = new long[hashes.length];
    byte[] labels = new byte[weights.length];
    float[] values = new float[weights.length];
    for (int feature = 0; feature < hashes.length; feature++) {
      int first = entries;
      for (int j = 0; j < width; j++) {
        float weight = weights[feature * width + j] * (float) (1 - options.dropout());
        if (Math.abs(weight) >= options.prune()) {
          labels[entries] = (byte) j;
          values[entries++] = weight;
        }
      }
      if (entries > first) {
        keptHashes[kept++] = hashes[feature];
        offsets[kept] = entries;
      }
    }
    return new Crf(
        outcomes,
        starts,
        transitions,
        new FeatureTable(
            Arrays.copyOf(keptHashes, kept),
            Arrays.copyOf(offsets, kept + 1),
            Arrays.copyOf(labels, entries),
            Arrays.copyOf(values, entries)));
  }
}
