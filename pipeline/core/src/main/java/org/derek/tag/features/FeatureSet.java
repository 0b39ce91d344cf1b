package org.derek.tag.features;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The features that a model sees, and the lexicons that it looks words up in. What a left-out group
 * would need is not computed. Immutable and safe to share.
 */
public final class FeatureSet {
  private final Lexicon lexicon;
  private final Set<FeatureGroup> without;
  private final List<TokenFeatures> features;

  /**
   * All features but some.
   *
   * @param lexicon the language's lexicons
   * @param without the groups left out
   */
  public FeatureSet(Lexicon lexicon, Collection<FeatureGroup> without) {
    this.lexicon = lexicon;
    this.without = Set.copyOf(without);
    EnumSet<FeatureGroup> groups = EnumSet.allOf(FeatureGroup.class);
    groups.removeAll(without);
    this.features = groups.stream().map(FeatureGroup::features).toList();
  }

  /**
   * The lexicons; rules beside the model use them even where {@link FeatureGroup#LEXICONS} is out.
   */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** The same features for texts whose capitals, or the lack of them, say nothing. */
  public FeatureSet caseless() {
    return new FeatureSet(lexicon.caseless(), without);
  }

  /** The groups left out. */
  public Set<FeatureGroup> without() {
    return without;
  }

  /** What the whole of a document, as sentences of tokens, shows. */
  public DocumentView document(List<String[]> sentences) {
    boolean contexts = !without.contains(FeatureGroup.CONTEXTS);
    boolean lists =
        !without.contains(FeatureGroup.LEXICONS)
            && (contexts || !without.contains(FeatureGroup.DOCUMENT));
    return DocumentView.of(sentences, lexicon, lists, contexts);
  }

  /** A sentence of {@code document} as the features see it. */
  public SentenceView sentence(String[] tokens, DocumentView document) {
    return new SentenceView(tokens, lexicon, document, !without.contains(FeatureGroup.LEXICONS));
  }

  /** Writes the features of token {@code i}. */
  public void write(SentenceView sentence, int i, FeatureSink sink) {
    sink.add("bias", "");
    for (TokenFeatures each : features) {
      each.write(sentence, i, sink);
    }
  }
}
