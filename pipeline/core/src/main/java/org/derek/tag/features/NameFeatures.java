package org.derek.tag.features;

import java.util.List;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;

/**
 * All features of the name model. As OpenNLP calls it, it sees a sentence alone; the tagger writes
 * the same features with the document in view. Not safe to share; one for each thread.
 */
public final class NameFeatures implements AdaptiveFeatureGenerator {
  private static final List<TokenFeatures> ALL =
      List.of(
          new FormFeatures(),
          new NeighbourFeatures(),
          new RunFeatures(),
          new LexiconFeatures(),
          new DocumentFeatures());

  private final Lexicon lexicon;
  private String[] last;
  private SentenceView view;

  /** Features that look words up in {@code lexicon}. */
  public NameFeatures(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The lexicons that the model was trained with. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** Writes the features of token {@code i}. */
  public static void write(SentenceView sentence, int i, FeatureSink sink) {
    sink.add("bias", "");
    for (TokenFeatures features : ALL) {
      features.write(sentence, i, sink);
    }
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the same sentence is asked for token by token
  public void createFeatures(
      List<String> features, String[] tokens, int index, String[] previousOutcomes) {
    if (tokens != last) {
      last = tokens;
      view = new SentenceView(tokens, lexicon, DocumentView.none());
    }
    write(view, index, new NamedFeatures(features));
  }
}
