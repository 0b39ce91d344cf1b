package org.derek.tag.features;

import java.util.Locale;

/** The shape of a word: capitals, small letters, digits and marks, runs cut short. */
final class WordShape {
  private WordShape() {}

  /** For example {@code Xx} for a capitalized word, {@code X} for capitals, {@code dd.dddd}. */
  static String of(String token) {
    StringBuilder shape = new StringBuilder();
    char previous = 0;
    int run = 0;
    for (int i = 0; i < token.length(); i++) {
      char kind = kind(token.charAt(i));
      run = kind == previous ? run + 1 : 1;
      previous = kind;
      if (run <= (kind == 'd' ? 4 : kind == 'X' ? 2 : 1)) {
        shape.append(kind);
      }
      if (shape.length() >= 12) {
        break;
      }
    }
    return shape.toString();
  }

  /** The shape without a difference between capitals and small letters. */
  static String caseless(String token) {
    return of(token.toLowerCase(Locale.ROOT)).replace('x', 'l');
  }

  private static char kind(char c) {
    if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
      return 'X';
    } else if (Character.isLowerCase(c)) {
      return 'x';
    } else if (Character.isDigit(c)) {
      return 'd';
    } else if (Character.isLetter(c)) {
      return 'l';
    }
    return c;
  }
}
