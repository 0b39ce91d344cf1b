package org.derek.tag.features;

/**
 * Letter case of a capitalized word in the rest of the document, and whether it follows a given
 * name there; see {@link DocumentView}.
 */
final class DocumentFeatures implements TokenFeatures {
  @Override
  public void write(SentenceView sentence, int i, FeatureSink sink) {
    String stem = sentence.stem(i);
    DocumentView document = sentence.document();
    boolean capitalized = sentence.capitalized(i);
    if (capitalized) {
      sink.add("doc", document.cases(stem), i == 0 ? "first" : "inner");
    }
    if ((capitalized || sentence.isCaseless()) && document.followsGiven(stem)) {
      sink.add("docgiven", sentence.lexiconWord(i));
    }
  }
}
