package org.derek.tag.features;

/**
 * The run of capitalized words that a token is in: how far it reaches, what stands before and after
 * it, and whether it is inside quotation marks.
 */
final class RunFeatures implements TokenFeatures {
  private static final int LONGEST = 6;
  private static final String OPENING = "«“„\"‘";
  private static final String CLOSING = "»”\"’";

  @Override
  public void write(SentenceView sentence, int i, FeatureSink sink) {
    quoted(sentence, i, sink);
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

  private static void quoted(SentenceView sentence, int i, FeatureSink sink) {
    for (int j = i - 1; j >= 0 && i - j <= 8; j--) {
      String token = sentence.token(j);
      if (token.length() == 1 && OPENING.indexOf(token.charAt(0)) >= 0) {
        sink.add("quoted", Integer.toString(Math.min(i - j, 3)));
        sink.add("quotehead", sentence.stem(j - 1));
        return;
      }
      if (token.length() == 1 && CLOSING.indexOf(token.charAt(0)) >= 0) {
        return;
      }
    }
  }
}
