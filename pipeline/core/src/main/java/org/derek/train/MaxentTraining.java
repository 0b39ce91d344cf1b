package org.derek.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.derek.event.EventExamples.Example;

/**
 * Trains maximum-entropy models (OpenNLP's quasi-Newton method, with an L2 penalty) from cases of
 * several languages: each feature counts once for all languages and once for its language alone
 * (Daumé 2007, "Frustratingly Easy Domain Adaptation"). In the model of a language both weights are
 * added up.
 */
final class MaxentTraining {
  private static final char OWN = '\u0001';
  private static final int ITERATIONS = 100;
  private static final int CUTOFF = 2;

  /** Weights below this are left out of the model. */
  private static final double LEAST = 0.01;

  private final List<Event> cases = new ArrayList<>();
  private final double penalty;

  /**
   * A training without cases yet.
   *
   * @param penalty the weight of the L2 penalty: more of it for fewer or noisier cases
   */
  MaxentTraining(double penalty) {
    this.penalty = penalty;
  }

  /** Adds the cases of a document. */
  void add(String language, List<Example> examples) {
    for (Example example : examples) {
      String[] features = example.features();
      String[] seen = Arrays.copyOf(features, 2 * features.length);
      for (int i = 0; i < features.length; i++) {
        seen[features.length + i] = language + OWN + features[i];
      }
      cases.add(new Event(example.outcome(), seen));
    }
  }

  int size() {
    return cases.size();
  }

  /**
   * The models of languages.
   *
   * @throws IOException if the cases can't be read
   */
  Map<String, AbstractModel> train(Collection<String> languages) throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put("Cutoff", CUTOFF);
    DataIndexer indexer = new OnePassDataIndexer();
    indexer.init(parameters, new HashMap<>());
    indexer.index(ObjectStreamUtils.createObjectStream(cases));
    double[] weights = PenalizedLikelihood.minimize(indexer, penalty, ITERATIONS);
    Map<String, AbstractModel> models = new TreeMap<>();
    for (String language : languages) {
      models.put(language, folded(indexer, weights, language + OWN));
    }
    return models;
  }

  /** The model with what all languages share and what the one with a mark has of its own. */
  private static AbstractModel folded(DataIndexer indexer, double[] all, String own) {
    String[] features = indexer.getPredLabels();
    String[] outcomes = indexer.getOutcomeLabels();
    Map<String, double[]> sums = new TreeMap<>();
    for (int feature = 0; feature < features.length; feature++) {
      String name = features[feature];
      boolean ofOne = name.indexOf(OWN) >= 0;
      if (!ofOne || name.startsWith(own)) {
        double[] sum =
            sums.computeIfAbsent(
                ofOne ? name.substring(own.length()) : name, key -> new double[outcomes.length]);
        for (int outcome = 0; outcome < outcomes.length; outcome++) {
          sum[outcome] += all[outcome * features.length + feature];
        }
      }
    }
    List<String> names = new ArrayList<>();
    List<Context> contexts = new ArrayList<>();
    sums.forEach(
        (name, weights) -> {
          int[] used = new int[weights.length];
          int count = 0;
          for (int i = 0; i < weights.length; i++) {
            if (Math.abs(weights[i]) >= LEAST) {
              used[count++] = i;
            }
          }
          if (count > 0) {
            int[] kept = Arrays.copyOf(used, count);
            names.add(name);
            contexts.add(
                new Context(kept, Arrays.stream(kept).mapToDouble(i -> weights[i]).toArray()));
          }
        });
    return new GISModel(contexts.toArray(Context[]::new), names.toArray(String[]::new), outcomes);
  }
}
