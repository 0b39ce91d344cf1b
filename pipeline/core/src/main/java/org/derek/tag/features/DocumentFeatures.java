package org.derek.tag.features;

/** What the rest of the document shows of a capitalized word; see {@link DocumentView}. */
final class DocumentFeatures implements TokenFeatures {
  @Override
  public void write(SentenceView sentence, int i, FeatureSink sink) {
    if (!sentence.capitalized(i)) {
      return;
    }
    String stem = sentence.stem(i);
    DocumentView document = sentence.document();
    sink.add("doc", document.cases(stem), i == 0 ? "first" : "inner");
    for (String context : document.contexts(stem)) {
      sink.add("docctx", context);
    }
    if (document.followsGiven(stem)) {
      sink.add("docgiven", sentence.lexiconWord(i));
    }
  }
}
