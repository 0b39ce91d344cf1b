package org.derek.normalize.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Capital letters in the words of names. */
final class Capitals {
  private static final Pattern HAS_LETTER = Pattern.compile("\\p{L}");

  private static final Pattern ACRONYM =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{N}]*\\p{Lu}[\\p{L}\\p{N}]*");

  private Capitals() {}

  /** Whether a name is one word with two capitals. */
  static boolean isAcronym(String name) {
    return ACRONYM.matcher(name).matches();
  }

  /**
   * Whether a word of a name is written like an acronym, or in Latin letters: neither is a word
   * that agrees with others.
   */
  static boolean isAcronymOrLatin(String word) {
    if (word.length() > 1 && Character.isUpperCase(word.charAt(word.length() - 1))) {
      // КазНУ
      return true;
    }
    return word.length() > 1
            && HAS_LETTER.matcher(word).find()
            && word.equals(word.toUpperCase(Locale.ROOT))
        || !word.isEmpty() && word.charAt(0) < 0x80 && !Character.isDigit(word.charAt(0));
  }

  /** A word with a capital and small letters; as it is if that changes its length. */
  static String title(String word) {
    int first = word.offsetByCodePoints(0, 1);
    String title =
        word.substring(0, first).toUpperCase(Locale.ROOT)
            + word.substring(first).toLowerCase(Locale.ROOT);
    return title.length() == word.length() ? title : word;
  }

  /**
   * {@code lower} with the capitals of {@code model} as far as their letters are the same, and
   * without a diaeresis where the model has none.
   */
  static String like(String model, String lower) {
    if (model.length() > 1 && model.equals(model.toUpperCase(Locale.ROOT))) {
      return lower.toUpperCase(Locale.ROOT);
    }
    int same = 0;
    while (same < Math.min(model.length(), lower.length())
        && sameLetter(Character.toLowerCase(model.charAt(same)), lower.charAt(same))) {
      same++;
    }
    return model.substring(0, same) + lower.substring(same);
  }

  private static boolean sameLetter(char written, char known) {
    return written == known
        || Normalizer.normalize(String.valueOf(known), Normalizer.Form.NFD)
            .equals(written + "\u0308");
  }
}
