package org.derek.tag.features;

/** What stands beside a capitalized word throughout the document; see {@link DocumentView}. */
final class ContextFeatures implements TokenFeatures {
  @Override
  public void write(SentenceView sentence, int i, FeatureSink sink) {
    if (sentence.capitalized(i)) {
      for (String context : sentence.document().contexts(sentence.stem(i))) {
        sink.add("docctx", context);
      }
    }
  }
}
