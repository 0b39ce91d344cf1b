package org.derek.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the sum over all paths, one by one. */
final class LatticeTest {
  private static final int WIDTH = 3;
  private static final int LENGTH = 4;

  @Test
  void bestPathAndMarginalsEqualThoseOfAllPaths() {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      float[] starts = weights(random, WIDTH);
      float[] transitions = weights(random, WIDTH * WIDTH);
      float[] scores = weights(random, WIDTH * LENGTH);
      double total = 0;
      double bestWeight = 0;
      int[] best = null;
      double[][] marginals = new double[LENGTH][WIDTH];
      double[][][] pairs = new double[LENGTH][WIDTH][WIDTH];
      for (int code = 0; code < (int) Math.pow(WIDTH, LENGTH); code++) {
        int[] path = path(code);
        double score = starts[path[0]];
        for (int t = 0; t < LENGTH; t++) {
          score += scores[t * WIDTH + path[t]];
          score += t == 0 ? 0 : transitions[path[t - 1] * WIDTH + path[t]];
        }
        double weight = Math.exp(score);
        total += weight;
        for (int t = 0; t < LENGTH; t++) {
          marginals[t][path[t]] += weight;
          pairs[t][path[Math.max(0, t - 1)]][path[t]] += weight;
        }
        if (weight > bestWeight) {
          bestWeight = weight;
          best = path;
        }
      }
      Lattice lattice = new Lattice(WIDTH, starts, transitions, scores);
      assertThat(lattice.best()).isEqualTo(best);
      double[] found = lattice.marginals(best);
      for (int t = 0; t < LENGTH; t++) {
        assertThat(found[t]).isCloseTo(marginals[t][best[t]] / total, within(1e-6));
      }
      double[] links = lattice.links(best);
      assertThat(links[0]).isEqualTo(1);
      for (int t = 1; t < LENGTH; t++) {
        double link = pairs[t][best[t - 1]][best[t]] / marginals[t - 1][best[t - 1]];
        assertThat(links[t]).isCloseTo(link, within(1e-6));
      }
      assertThat(lattice.logSum()).isCloseTo(Math.log(total), within(1e-5));
    }
  }

  private static int[] path(int code) {
    int[] path = new int[LENGTH];
    int rest = code;
    for (int t = 0; t < LENGTH; t++) {
      path[t] = rest % WIDTH;
      rest /= WIDTH;
    }
    return path;
  }

  private static float[] weights(Random random, int size) {
    float[] weights = new float[size];
    for (int k = 0; k < size; k++) {
      weights[k] = (float) random.nextGaussian();
    }
    return weights;
  }
}
