package org.derek.tag.features;

/**
 * The run of capitalized words that a token is in: how far it reaches, and what stands before and
 * after it.
 */
final class RunFeatures implements TokenFeatures {
  private static final int LONGEST = 6;

  @Override
  public void write(SentenceView sentence, int i, FeatureSink sink) {
    if (!sentence.capitalized(i)) {
      return;
    }
    int left = i;
    while (left > 0 && i - left < LONGEST && sentence.capitalized(left - 1)) {
      left--;
    }
    int right = i;
    while (right + 1 < sentence.length()
        && right - i < LONGEST
        && sentence.capitalized(right + 1)) {
      right++;
    }
    sink.add("run", Integer.toString(i - left), Integer.toString(right - i));
    sink.add("before", sentence.stem(left - 1));
    sink.add("after", sentence.stem(right + 1));
    sink.add("beforelex", sentence.lexiconWord(left - 1));
    if (left < i) {
      sink.add("head", sentence.stem(left));
    }
  }
}
