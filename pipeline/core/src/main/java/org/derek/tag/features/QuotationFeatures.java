package org.derek.tag.features;

/** How deep a token is in a quotation, and what stands before the quotation. */
final class QuotationFeatures implements TokenFeatures {
  private static final int LONGEST = 8;
  private static final String OPENING = "«“„\"‘";
  private static final String CLOSING = "»”\"’";

  @Override
  public void write(SentenceView sentence, int i, FeatureSink sink) {
    for (int j = i - 1; j >= 0 && i - j <= LONGEST; j--) {
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
