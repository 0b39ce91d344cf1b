package org.derek.tag.features;

import java.util.List;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;

/**
 * The features of a name model as OpenNLP calls them: they see a sentence alone; the tagger writes
 * the same features with the document in view. Not safe to share; one for each thread.
 */
public final class NameFeatures implements AdaptiveFeatureGenerator {
  private final FeatureSet features;
  private String[] last;
  private SentenceView view;

  /** Writes {@code features}. */
  public NameFeatures(FeatureSet features) {
    this.features = features;
  }

  /** What is written. */
  public FeatureSet features() {
    return features;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the same sentence is asked for token by token
  public void createFeatures(
      List<String> names, String[] tokens, int index, String[] previousOutcomes) {
    if (tokens != last) {
      last = tokens;
      view = features.sentence(tokens, DocumentView.none());
    }
    features.write(view, index, new NamedFeatures(names));
  }
}
