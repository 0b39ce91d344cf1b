package org.derek.tag.features;

/** The groups of three letters inside a word. */
final class TrigramFeatures implements TokenFeatures {
  @Override
  public void write(SentenceView sentence, int i, FeatureSink sink) {
    String lower = sentence.lower(i);
    if (Lexicon.startsWithLetter(lower)) {
      for (int start = 1; start + 3 < lower.length(); start++) {
        sink.add("tri", lower.substring(start, start + 3));
      }
    }
  }
}
