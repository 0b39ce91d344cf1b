package org.derek.tag.features;

/** The word itself, its stem, shape and beginnings and endings. */
final class FormFeatures implements TokenFeatures {
  private static final int AFFIX = 5;

  @Override
  public void write(SentenceView sentence, int i, FeatureSink sink) {
    String lower = sentence.lower(i);
    String shape = sentence.shape(i);
    sink.add("w", lower);
    sink.add("st", sentence.stem(i));
    sink.add("sh", shape);
    sink.add("len", Integer.toString(Math.min(lower.length(), 8)));
    if (Character.isLetter(lower.isEmpty() ? ' ' : lower.charAt(0))) {
      String kind = sentence.capitalized(i) ? "X" : "x";
      for (int length = 1; length <= AFFIX && length < lower.length(); length++) {
        sink.add("pre", lower.substring(0, length));
        String ending = lower.substring(lower.length() - length);
        sink.add("suf", ending);
        if (length > 1) {
          sink.add("sufc", ending, kind);
        }
      }
      for (int start = 1; start + 3 < lower.length(); start++) {
        sink.add("tri", lower.substring(start, start + 3));
      }
    }
  }
}
