package org.derek.tag.features;

/** Stems and shapes of a token and those around it, two or three together. */
final class PairFeatures implements TokenFeatures {
  @Override
  public void write(SentenceView sentence, int i, FeatureSink sink) {
    String shape = sentence.shape(i);
    sink.add("st-1st0", sentence.stem(i - 1), sentence.stem(i));
    sink.add("st0st+1", sentence.stem(i), sentence.stem(i + 1));
    sink.add("st-1sh0", sentence.stem(i - 1), shape);
    sink.add("st+1sh0", sentence.stem(i + 1), shape);
    sink.add("st-2st-1", sentence.stem(i - 2), sentence.stem(i - 1), shape);
    sink.add("sh3", sentence.shape(i - 1), shape, sentence.shape(i + 1));
  }
}
