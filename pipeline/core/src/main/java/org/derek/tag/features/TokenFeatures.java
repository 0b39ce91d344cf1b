package org.derek.tag.features;

/** One kind of feature. Stateless and safe to share. */
interface TokenFeatures {
  /** Writes what there is to see at token {@code i} of the sentence. */
  void write(SentenceView sentence, int i, FeatureSink sink);
}
