package org.derek.normalize.dates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.derek.normalize.forms.Inflection;
import org.derek.normalize.forms.Word;

/**
 * What phrases, words and endings of words mean: a phrase counts before a word, a word before an
 * ending, a longer ending before a shorter one. Filled once.
 *
 * @param <V> meaning
 */
final class Cues<V> {
  private static final int LONGEST_PHRASE = 4;

  private final Inflection inflection;
  private final Map<String, V> phrases = new HashMap<>();
  private final Map<String, V> endings = new HashMap<>();
  private int longestEnding;

  Cues(Inflection inflection) {
    this.inflection = inflection;
  }

  /** Adds words, or with {@code *} before it the ending of a word. */
  void add(String words, V meaning) {
    if (words.startsWith("*")) {
      endings.put(inflection.fold(words.substring(1)), meaning);
      longestEnding = Math.max(longestEnding, words.length() - 1);
    } else if (!words.isEmpty()) {
      List<String> forms = inflection.words(words).stream().map(Word::form).toList();
      phrases.put(String.join(" ", forms), meaning);
    }
  }

  boolean isEmpty() {
    return phrases.isEmpty() && endings.isEmpty();
  }

  /** The meaning of what begins at {@code at} and ends before {@code to}. */
  Optional<V> at(List<Word> words, int at, int to) {
    return phrase(words, at, to).or(() -> ending(words, at));
  }

  /** The meaning of the longest phrase or word that begins at {@code at}. */
  Optional<V> phrase(List<Word> words, int at, int to) {
    StringBuilder phrase = new StringBuilder();
    V known = null;
    for (int end = at; end < Math.min(to, at + LONGEST_PHRASE); end++) {
      phrase.append(end > at ? " " : "").append(words.get(end).form());
      known = phrases.getOrDefault(phrase.toString(), known);
    }
    return Optional.ofNullable(known);
  }

  /**
   * The meaning of what ends at {@code last}, itself included, and begins at {@code from} or later.
   */
  Optional<V> endingAt(List<Word> words, int from, int last) {
    String phrase = "";
    V known = null;
    for (int at = last; at >= Math.max(from, last - LONGEST_PHRASE + 1); at--) {
      phrase = words.get(at).form() + (phrase.isEmpty() ? "" : " " + phrase);
      known = phrases.getOrDefault(phrase, known);
    }
    return known != null ? Optional.of(known) : ending(words, last);
  }

  /** The meaning of the longest known ending of a word. */
  Optional<V> ending(List<Word> words, int at) {
    Word word = words.get(at);
    if (word.capital() && at > 0) {
      return Optional.empty();
    }
    String form = word.form();
    for (int length = Math.min(longestEnding, form.length() - 1); length > 0; length--) {
      V meaning = endings.get(form.substring(form.length() - length));
      if (meaning != null) {
        return Optional.of(meaning);
      }
    }
    return Optional.empty();
  }
}
