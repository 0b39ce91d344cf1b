package org.derek.tag;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.model.SequenceClassificationModel;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.util.BeamSearchContextGenerator;
import opennlp.tools.util.Sequence;
import opennlp.tools.util.SequenceValidator;
import opennlp.tools.util.model.SerializableArtifact;
import org.derek.tag.features.FeatureHash;

/**
 * A linear-chain conditional random field over hashed features, as OpenNLP runs it: {@code
 * NameFinderME} decodes with it like with any model of its own.
 *
 * <p>Decoding is exact (Viterbi) and the probability of an outcome is its marginal
 * (forward-backward). Features are known by their 64-bit hash, so the model keeps no strings.
 * Immutable and safe to share.
 */
public final class Crf implements SequenceClassificationModel, SerializableArtifact {
  /** Weight of a transition that the codec forbids. */
  public static final float FORBIDDEN = -1e4f;

  private final String[] outcomes;
  private final float[] transitions;
  private final float[] starts;
  private final float[] ends;
  private final FeatureTable table;

  /**
   * A model of these weights.
   *
   * @param outcomes the labels
   * @param starts a label's weight as the first of a sentence
   * @param transitions weight of label {@code j} after label {@code i} at {@code i * L + j}
   * @param table weights of the features
   */
  public Crf(List<String> outcomes, float[] starts, float[] transitions, FeatureTable table) {
    this.outcomes = outcomes.toArray(String[]::new);
    this.starts = starts.clone();
    this.transitions = transitions.clone();
    this.ends = ends(outcomes);
    this.table = table;
    int labels = outcomes.size();
    if (starts.length != labels || transitions.length != labels * labels) {
      throw new IllegalArgumentException(
          labels
              + " outcomes, "
              + starts.length
              + " starts, "
              + transitions.length
              + " transitions");
    }
  }

  /**
   * The best labelling of a sentence.
   *
   * @param labels index of the outcome of each token
   * @param probabilities marginal probability of that outcome
   * @param links probability of that outcome given the one before it; of no meaning at the first
   */
  public record Labelling(int[] labels, double[] probabilities, double[] links) {
    /**
     * Probability that all tokens in {@code [first, end)} have their labels: of a name as a whole.
     */
    double of(int first, int end) {
      double probability = probabilities[first];
      for (int t = first + 1; t < end; t++) {
        probability *= links[t];
      }
      return probability;
    }
  }

  /** Labels a sentence, given the hashes of the features of each of its tokens. */
  public Labelling label(List<long[]> features) {
    int length = features.size();
    int width = outcomes.length;
    float[] scores = new float[length * width];
    for (int t = 0; t < length; t++) {
      for (long feature : features.get(t)) {
        table.addTo(feature, scores, t * width);
      }
    }
    for (int j = 0; j < width && length > 0; j++) {
      scores[(length - 1) * width + j] += ends[j];
    }
    Lattice lattice = new Lattice(width, starts, transitions, scores);
    int[] best = lattice.best();
    return new Labelling(best, lattice.marginals(best), lattice.links(best));
  }

  @Override
  public <T> Sequence bestSequence(
      T[] tokens,
      Object[] context,
      BeamSearchContextGenerator<T> generator,
      SequenceValidator<T> validator) {
    long[][] features = new long[tokens.length][];
    for (int i = 0; i < tokens.length; i++) {
      String[] names = generator.getContext(i, tokens, null, context);
      features[i] = new long[names.length];
      for (int j = 0; j < names.length; j++) {
        features[i][j] = FeatureHash.of(names[j]);
      }
    }
    Labelling labelling = label(Arrays.asList(features));
    Sequence sequence = new Sequence();
    for (int i = 0; i < tokens.length; i++) {
      sequence.add(outcomes[labelling.labels()[i]], labelling.probabilities()[i]);
    }
    return sequence;
  }

  /** One sequence, the best: the chain is decoded exactly, so there is no beam to return. */
  @Override
  public <T> Sequence[] bestSequences(
      int count,
      T[] tokens,
      Object[] context,
      double minimum,
      BeamSearchContextGenerator<T> generator,
      SequenceValidator<T> validator) {
    return new Sequence[] {bestSequence(tokens, context, generator, validator)};
  }

  @Override
  public <T> Sequence[] bestSequences(
      int count,
      T[] tokens,
      Object[] context,
      BeamSearchContextGenerator<T> generator,
      SequenceValidator<T> validator) {
    return bestSequences(count, tokens, context, 0, generator, validator);
  }

  @Override
  public String[] getOutcomes() {
    return outcomes.clone();
  }

  /** For each outcome its weight at the last token: a name must not stay open. */
  public static float[] ends(List<String> outcomes) {
    float[] ends = new float[outcomes.size()];
    for (int j = 0; j < ends.length; j++) {
      String outcome = outcomes.get(j);
      boolean open =
          outcome.endsWith("-" + BilouCodec.START) || outcome.endsWith("-" + BilouCodec.CONTINUE);
      ends[j] = open ? FORBIDDEN : 0;
    }
    return ends;
  }

  /** Name of an outcome. */
  public String outcome(int label) {
    return outcomes[label];
  }

  @Override
  public Class<?> getArtifactSerializerClass() {
    return CrfSerializer.class;
  }

  float[] starts() {
    return starts;
  }

  float[] transitions() {
    return transitions;
  }

  FeatureTable table() {
    return table;
  }
}
