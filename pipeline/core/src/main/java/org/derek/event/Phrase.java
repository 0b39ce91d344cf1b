package org.derek.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.derek.language.Rows;

/**
 * A pattern over the words of a sentence: words separated by spaces, each of them a word, a stem
 * with {@code *}, alternatives {@code a|b*}, or {@code _} for up to three words of any kind.
 */
final class Phrase {
  private static final int LONGEST_GAP = 3;

  private record Alternative(String text, boolean stem) {
    boolean fits(String word) {
      return stem ? word.startsWith(text) : word.equals(text);
    }
  }

  private final List<List<Alternative>> words = new ArrayList<>();
  private final String source;

  private Phrase(String source) {
    this.source = source;
  }

  /** Reads a pattern; a pattern that begins or ends with a gap is an error. */
  static Phrase of(String source) {
    Phrase phrase = new Phrase(source);
    for (String word : Rows.split(source.toLowerCase(Locale.ROOT).strip(), ' ')) {
      List<Alternative> alternatives = new ArrayList<>();
      if (!word.equals("_")) {
        for (String each : Rows.split(word, '|')) {
          boolean stem = each.endsWith("*");
          alternatives.add(
              new Alternative(stem ? each.substring(0, each.length() - 1) : each, stem));
        }
      }
      phrase.words.add(alternatives);
    }
    if (phrase.words.get(0).isEmpty() || phrase.words.get(phrase.words.size() - 1).isEmpty()) {
      throw new IllegalArgumentException("a pattern begins and ends with a word: " + source);
    }
    return phrase;
  }

  /** The words that can be the first one, or, if asked for, the stems that it can have. */
  List<String> beginnings(boolean stems) {
    return words.get(0).stream()
        .filter(each -> each.stem() == stems)
        .map(Alternative::text)
        .distinct()
        .toList();
  }

  /**
   * Where the phrase ends if it begins at {@code from}.
   *
   * @param sentence the words in lower case
   * @return index after its last word, or -1 if it does not stand there
   */
  int end(List<String> sentence, int from) {
    return end(sentence, from, 0);
  }

  private int end(List<String> sentence, int at, int word) {
    if (word == words.size()) {
      return at;
    }
    List<Alternative> alternatives = words.get(word);
    if (alternatives.isEmpty()) {
      for (int gap = 0; gap <= LONGEST_GAP; gap++) {
        int end = end(sentence, at + gap, word + 1);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    if (at >= sentence.size()) {
      return -1;
    }
    for (Alternative alternative : alternatives) {
      if (alternative.fits(sentence.get(at))) {
        return end(sentence, at + 1, word + 1);
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    return source;
  }
}
