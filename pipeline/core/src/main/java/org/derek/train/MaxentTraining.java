package org.derek.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.derek.event.EventExamples.Example;

/**
 * Trains a maximum-entropy model (OpenNLP's quasi-Newton trainer, with an L2 penalty) for one
 * language from cases of several: each feature counts once for all languages and once for the
 * language alone (Daumé 2007, "Frustratingly Easy Domain Adaptation"). Both weights are added up in
 * the model that comes out, which knows one feature.
 */
final class MaxentTraining {
  private static final String OWN = "\u0001";
  private static final int ITERATIONS = 120;
  private static final int CUTOFF = 2;
  private static final double L2 = 1.0;

  /** Weights below this are left out of the model. */
  private static final double LEAST = 0.01;

  private final String language;
  private final List<Event> cases = new ArrayList<>();

  MaxentTraining(String language) {
    this.language = language;
  }

  /** Adds the cases of a document. */
  void add(String ofLanguage, List<Example> examples) {
    for (Example example : examples) {
      String[] features = example.features();
      String[] seen = features;
      if (ofLanguage.equals(language)) {
        seen = Arrays.copyOf(features, 2 * features.length);
        for (int i = 0; i < features.length; i++) {
          seen[features.length + i] = OWN + features[i];
        }
      }
      cases.add(new Event(example.outcome(), seen));
    }
  }

  int size() {
    return cases.size();
  }

  AbstractModel train() throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put("Algorithm", QNTrainer.MAXENT_QN_VALUE);
    parameters.put("Iterations", ITERATIONS);
    parameters.put("Cutoff", CUTOFF);
    parameters.put("L1Cost", 0.0);
    parameters.put("L2Cost", L2);
    parameters.put("PrintMessages", false);
    DataIndexer indexer = new OnePassDataIndexer();
    indexer.init(parameters, new HashMap<>());
    indexer.index(ObjectStreamUtils.createObjectStream(cases));
    QNTrainer trainer = new QNTrainer(parameters);
    trainer.init(parameters, new HashMap<>());
    return folded(trainer.trainModel(ITERATIONS, indexer));
  }

  /** The model with the two weights of each feature added up. */
  private static AbstractModel folded(AbstractModel model) {
    Object[] data = model.getDataStructures();
    @SuppressWarnings("unchecked")
    Map<String, Context> features = (Map<String, Context>) data[1];
    String[] outcomes = (String[]) data[2];
    Map<String, double[]> sums = new TreeMap<>();
    features.forEach(
        (name, context) -> {
          double[] sum =
              sums.computeIfAbsent(
                  name.startsWith(OWN) ? name.substring(1) : name,
                  key -> new double[outcomes.length]);
          for (int i = 0; i < context.getOutcomes().length; i++) {
            sum[context.getOutcomes()[i]] += context.getParameters()[i];
          }
        });
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
