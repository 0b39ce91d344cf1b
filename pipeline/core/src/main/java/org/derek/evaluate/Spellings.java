package org.derek.evaluate;

import java.util.List;
import java.util.regex.Pattern;

/** When two spellings may be forms of one name or word: what follows the stem doesn't matter. */
final class Spellings {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

  /** Letters that a word of a name may differ in at its end. */
  private static final int ENDING = 3;

  /** Letters that two words must share to be of one stem. */
  private static final int STEM = 5;

  private Spellings() {}

  static List<String> words(String text) {
    return BETWEEN_WORDS.splitAsStream(Values.key(text)).filter(word -> !word.isEmpty()).toList();
  }

  /** Whether the words of both are the same but for their endings, in their order. */
  static boolean mayBeOneName(String a, String b) {
    List<String> first = words(a);
    List<String> second = words(b);
    if (first.isEmpty() || first.size() != second.size()) {
      return false;
    }
    for (int i = 0; i < first.size(); i++) {
      if (!mayBeOneWord(first.get(i), second.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of two words may be a form of the other: only their endings differ. */
  static boolean mayBeOneWord(String a, String b) {
    int shared = shared(a, b);
    int longer = Math.max(a.length(), b.length());
    return shared > 1 && longer - shared <= ENDING && 2 * shared > longer;
  }

  /** Whether both have a word of one stem: words that name the same kind of happening. */
  static boolean shareStem(String a, String b) {
    return words(a).stream()
        .anyMatch(
            one ->
                words(b).stream()
                    .anyMatch(
                        other ->
                            shared(one, other) >= STEM
                                || one.length() == STEM - 1 && one.equals(other)));
  }

  private static int shared(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }
}
