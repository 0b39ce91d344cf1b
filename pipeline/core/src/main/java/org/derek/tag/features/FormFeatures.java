package org.derek.tag.features;

/** The word itself, its stem, shape and length. */
final class FormFeatures implements TokenFeatures {
  private static final int LONGEST = 8;

  @Override
  public void write(SentenceView sentence, int i, FeatureSink sink) {
    String lower = sentence.lower(i);
    sink.add("w", lower);
    sink.add("st", sentence.stem(i));
    sink.add("sh", sentence.shape(i));
    sink.add("len", Integer.toString(Math.min(lower.length(), LONGEST)));
  }
}
