package org.derek.tag.features;

/** The lexicons that know the token and its neighbours. */
final class LexiconFeatures implements TokenFeatures {
  private static final String[] NAME = {"lx-3", "lx-2", "lx-1", "lx0", "lx+1", "lx+2", "lx+3"};

  @Override
  public void write(SentenceView sentence, int i, FeatureSink sink) {
    String shape = sentence.shape(i);
    for (String known : sentence.lexicons(i)) {
      sink.add("lex", known);
      sink.add("lexsh", known, shape);
    }
    for (int offset = -3; offset <= 3; offset++) {
      String word = sentence.lexiconWord(i + offset);
      if (offset != 0 && !word.isEmpty()) {
        sink.add(NAME[offset + 3], word);
        if (Math.abs(offset) == 1) {
          sink.add(offset < 0 ? "lx-1sh" : "lx+1sh", word, shape);
          sink.add(offset < 0 ? "lx-1lx" : "lx+1lx", word, sentence.lexiconWord(i));
        }
      }
    }
  }
}
