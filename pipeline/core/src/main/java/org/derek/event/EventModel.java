package org.derek.event;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;

/**
 * The models of a language that decide what is an event and what belongs to it: one maximum-entropy
 * model (OpenNLP) for each {@link Decision}, in one zip file. Immutable and safe to share.
 */
public final class EventModel {
  /** Its file in the folder of a language. */
  public static final String FILE = "events.bin";

  private final Map<Decision, LinearModel> models = new EnumMap<>(Decision.class);

  /** Models of some decisions; no other can be asked for. */
  public EventModel(Map<Decision, AbstractModel> models) {
    models.forEach((decision, model) -> this.models.put(decision, LinearModel.of(model)));
  }

  private EventModel() {}

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is broken or a decision's model is missing
   */
  public static EventModel read(InputStream in) throws IOException {
    EventModel all = new EventModel();
    try (ZipInputStream zip = new ZipInputStream(in)) {
      Map<String, byte[]> entries = new LinkedHashMap<>();
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
      for (Decision decision : Decision.values()) {
        byte[] bytes = entries.get(decision.entry());
        if (bytes == null) {
          throw new IOException("it holds no " + decision.entry());
        }
        all.models.put(
            decision,
            LinearModel.of(
                new GenericModelReader(new BinaryFileDataReader(new ByteArrayInputStream(bytes)))
                    .getModel()));
      }
    }
    return all;
  }

  /** Writes the models; the same models give the same bytes. */
  public static void write(Map<Decision, AbstractModel> models, OutputStream out)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<Decision, AbstractModel> each : models.entrySet()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GenericModelWriter(each.getValue(), new DataOutputStream(bytes)).persist();
        ZipEntry entry = new ZipEntry(each.getKey().entry());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes.toByteArray());
        zip.closeEntry();
      }
    }
  }

  /** How likely each outcome is; see {@link #outcome}. */
  double[] likelihoods(Decision decision, FeatureList features) {
    return models.get(decision).eval(features.names());
  }

  /** How likely an outcome is. */
  double likelihood(Decision decision, FeatureList features, String outcome) {
    LinearModel model = models.get(decision);
    int index = model.index(outcome);
    return index < 0 ? 0 : model.eval(features.names())[index];
  }

  /** The likeliest outcome. */
  String best(Decision decision, FeatureList features) {
    double[] likelihoods = likelihoods(decision, features);
    int best = 0;
    for (int i = 1; i < likelihoods.length; i++) {
      best = likelihoods[i] > likelihoods[best] ? i : best;
    }
    return outcome(decision, best);
  }

  /** The outcome with an index. */
  String outcome(Decision decision, int index) {
    return models.get(decision).outcome(index);
  }
}
