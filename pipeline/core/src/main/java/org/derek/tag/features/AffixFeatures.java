package org.derek.tag.features;

/** Beginnings and endings of a word, of up to five letters. */
final class AffixFeatures implements TokenFeatures {
  private static final int LONGEST = 5;

  @Override
  public void write(SentenceView sentence, int i, FeatureSink sink) {
    String lower = sentence.lower(i);
    if (!Lexicon.startsWithLetter(lower)) {
      return;
    }
    String kind = sentence.isCaseless() ? "l" : sentence.capitalized(i) ? "X" : "x";
    for (int length = 1; length <= LONGEST && length < lower.length(); length++) {
      sink.add("pre", lower.substring(0, length));
      String ending = lower.substring(lower.length() - length);
      sink.add("suf", ending);
      if (length > 1) {
        sink.add("sufc", ending, kind);
      }
    }
  }
}
