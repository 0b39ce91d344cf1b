package org.derek.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.derek.tag.features.DocumentView;
import org.derek.tag.features.Lexicon;

/**
 * Tells texts and sentences that are written without regard for case, and gives a sentence in
 * capital letters the case that its words would have in running text, by the rest of the document
 * and the lexicons of names.
 */
final class Headline {
  private static final int FEWEST_WORDS = 3;
  private static final double SHARE = 0.8;

  /** Share of capitalized words that a text without regard for case may have. */
  private static final double CAPITALIZED = 0.01;

  private static final int LONGEST_ACRONYM = 6;
  private static final String ACRONYMS = "acronym:";

  /** Lists of words that are written with a capital wherever they stand. */
  private static final Set<String> PROPER = Set.of("country", "city", "place", "given", "family");

  private Headline() {}

  /** Whether nearly all words are in capital letters. */
  static boolean isOne(String[] tokens) {
    int words = 0;
    int capitals = 0;
    for (String token : tokens) {
      if (token.length() > 1 && token.chars().anyMatch(Character::isLetter)) {
        words++;
        if (isCapitals(token)) {
          capitals++;
        }
      }
    }
    return words >= FEWEST_WORDS && capitals >= SHARE * words;
  }

  /**
   * Whether a text was written without regard for case: hardly a word has a capital before small
   * letters.
   */
  static boolean isCaseless(List<String[]> sentences) {
    int words = 0;
    int capitalized = 0;
    for (String[] tokens : sentences) {
      boolean capitals = true;
      int singles = 0;
      for (String token : tokens) {
        if (token.isEmpty() || !Character.isLetter(token.charAt(0))) {
          continue;
        }
        words++;
        boolean small = token.chars().anyMatch(Character::isLowerCase);
        capitals &= !small;
        if (Character.isUpperCase(token.charAt(0))) {
          capitalized += small ? 1 : 0;
          singles += token.length() == 1 ? 1 : 0;
        }
      }
      capitalized += capitals ? 0 : singles;
    }
    return words > 0 && capitalized <= CAPITALIZED * words;
  }

  /** The tokens in small letters. */
  static String[] lower(String[] tokens) {
    return Arrays.stream(tokens)
        .map(token -> token.toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  /** The tokens with a case of their own. */
  static String[] recased(String[] tokens, DocumentView document, Lexicon lexicon) {
    String[] titles = new String[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      titles[i] = isCapitals(tokens[i]) ? title(tokens[i]) : tokens[i];
    }
    List<List<String>> asWritten = lexicon.find(tokens);
    List<List<String>> asTitles = lexicon.find(titles);
    String[] recased = new String[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      String lower = tokens[i].toLowerCase(Locale.ROOT);
      boolean acronym =
          tokens[i].length() <= LONGEST_ACRONYM
              && asWritten.get(i).stream().anyMatch(each -> each.startsWith(ACRONYMS))
              && !document.isLower(lexicon.stem(lower));
      if (!isCapitals(tokens[i]) || acronym) {
        recased[i] = tokens[i];
      } else if (document.isName(lexicon.stem(lower)) || proper(asTitles.get(i)) || i == 0) {
        recased[i] = titles[i];
      } else {
        recased[i] = lower;
      }
    }
    return recased;
  }

  /** Each sentence in capitals with a case of its own, the others as they are. */
  static List<String[]> recased(List<String[]> sentences, DocumentView document, Lexicon lexicon) {
    List<String[]> result = new ArrayList<>(sentences.size());
    for (String[] tokens : sentences) {
      result.add(isOne(tokens) ? recased(tokens, document, lexicon) : tokens);
    }
    return result;
  }

  private static boolean proper(List<String> known) {
    return known.stream().anyMatch(each -> PROPER.contains(each.substring(0, each.indexOf(':'))));
  }

  private static boolean isCapitals(String token) {
    return token.length() > 1
        && token.chars().anyMatch(Character::isLetter)
        && token.chars().noneMatch(Character::isLowerCase);
  }

  private static String title(String token) {
    int first = token.offsetByCodePoints(0, 1);
    return token.substring(0, first) + token.substring(first).toLowerCase(Locale.ROOT);
  }
}
