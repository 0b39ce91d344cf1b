package org.derek.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.derek.tag.features.DocumentView;
import org.derek.tag.features.Lexicon;

/**
 * Gives a sentence in capital letters the case that its words would have in running text, by the
 * rest of the document and the lexicons of names; the finders know running text only.
 */
final class Headline {
  private static final int FEWEST_WORDS = 3;
  private static final double SHARE = 0.8;
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
          tokens[i].length() <= 6
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
