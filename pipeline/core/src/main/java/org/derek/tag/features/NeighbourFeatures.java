package org.derek.tag.features;

/** The words, stems, endings and shapes around a token, one by one. */
final class NeighbourFeatures implements TokenFeatures {
  private static final String[] WORD = {"w-2", "w-1", "w0", "w+1", "w+2"};
  private static final String[] STEM = {"st-2", "st-1", "st0", "st+1", "st+2"};
  private static final String[] SHAPE = {"sh-2", "sh-1", "sh0", "sh+1", "sh+2"};
  private static final String[] ENDING = {"e-2", "e-1", "e0", "e+1", "e+2"};

  @Override
  public void write(SentenceView sentence, int i, FeatureSink sink) {
    String shape = sentence.shape(i);
    for (int offset = -2; offset <= 2; offset++) {
      if (offset != 0) {
        sink.add(STEM[offset + 2], sentence.stem(i + offset));
        sink.add(SHAPE[offset + 2], sentence.shape(i + offset), shape);
        if (Math.abs(offset) == 1) {
          String lower = sentence.lower(i + offset);
          sink.add(WORD[offset + 2], lower);
          sink.add(ENDING[offset + 2], lower.substring(Math.max(0, lower.length() - 3)), shape);
        }
      }
    }
    if (i == 0) {
      sink.add("first", shape);
    }
  }
}
