package org.derek.normalize.countries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.normalize.forms.Inflection;
import org.derek.normalize.forms.Word;

/**
 * Names of countries by their bare letters: without spaces and hyphens, and without diacritics
 * where texts of the language are written so. <i>Cadắcxtan</i>, <i>Ca-dắc-xtan</i> and <i>Ca Dac
 * Xtan</i> are one. Filled once, then only read.
 */
final class Spellings {
  private static final String PLAIN = "spelling-plain.tsv";

  /** Shorter names inside other words are too likely something else. */
  private static final int SHORTEST_PART = 5;

  private static final int LONGEST_NAME = 12;

  private final Inflection spelling;
  private final Map<String, Optional<String>> codes = new HashMap<>();

  private Spellings(Inflection spelling) {
    this.spelling = spelling;
  }

  /** None yet, for the spelling of {@code language}. */
  static Spellings load(Models models, String language, Inflection inflection) {
    return new Spellings(inflection.plain(Rows.of(models, language, PLAIN, 2)).orElse(inflection));
  }

  /** Adds a name; letters that stand for two countries stand for none. */
  void add(String name, String code) {
    List<Word> words = spelling.words(name);
    String letters = letters(words, 0, words.size());
    codes.merge(
        letters, Optional.of(code), (one, other) -> one.equals(other) ? one : Optional.empty());
  }

  /** The country that the whole mention names. */
  Optional<String> whole(String mention) {
    List<Word> words = spelling.words(mention);
    return named(letters(words, 0, words.size()), 1);
  }

  /** The country that the whole mention names, or some words of it. */
  Optional<String> code(String mention) {
    List<Word> words = spelling.words(mention);
    Optional<String> whole = whole(mention);
    for (int from = 0; from < words.size() && whole.isEmpty(); from++) {
      int longest = Math.min(words.size(), from + LONGEST_NAME);
      for (int to = longest; to > from && whole.isEmpty(); to--) {
        if (!isHyphen(words, from - 1) && !isHyphen(words, to)) {
          whole = named(letters(words, from, to), SHORTEST_PART);
        }
      }
    }
    return whole;
  }

  private Optional<String> named(String letters, int shortest) {
    return letters.length() < shortest
        ? Optional.empty()
        : codes.getOrDefault(letters, Optional.empty());
  }

  private static boolean isHyphen(List<Word> words, int at) {
    return at >= 0
        && at < words.size()
        && words.get(at).form().equals("-")
        && words.get(at).joined();
  }

  private static String letters(List<Word> words, int from, int to) {
    StringBuilder letters = new StringBuilder();
    for (Word word : words.subList(from, to)) {
      if (Character.isLetter(word.form().charAt(0))) {
        letters.append(word.form());
      }
    }
    return letters.toString();
  }
}
