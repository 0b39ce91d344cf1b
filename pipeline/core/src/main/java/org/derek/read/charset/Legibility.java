package org.derek.read.charset;

import java.text.Normalizer;
import java.util.List;

/**
 * How much a decoded text reads like one of the known languages: the mean log-probability of its
 * non-ASCII characters, each word by the language that explains it best.
 */
final class Legibility {
  /** Log-probability of a broken byte, a control character or a box of the old screens. */
  private static final float DEBRIS = -16;

  /** What a capital inside a word costs: typical of a text read by the wrong charset. */
  private static final float CAPITAL_INSIDE = -4;

  private static final float WESTERN_COMMON = -3.5f;
  private static final float WESTERN_RARE = -7;
  private static final float WESTERN_RUN = -9;
  private static final float MARK = -4;

  /** Marks that every language's typography has. */
  private static final String MARKS =
      "\u00A0\u00A7\u00A9\u00AB\u00AD\u00AE\u00B0\u00B2\u00B3\u00B7\u00BB\u2013\u2014\u2018\u2019"
          + "\u201A\u201C\u201D\u201E\u2022\u2026\u2030\u2039\u203A\u20AC\u2116\u2122";

  /** Accented letters of Western Europe that are frequent, in lower case. */
  private static final String WESTERN =
      "\u00DF\u00E0\u00E1\u00E2\u00E3\u00E4\u00E5\u00E6\u00E7\u00E8\u00E9\u00EA\u00EB\u00ED\u00EE"
          + "\u00EF\u00F1\u00F3\u00F4\u00F5\u00F6\u00F8\u00FA\u00FB\u00FC\u0153";

  private final List<LetterPairs> languages;

  Legibility(List<LetterPairs> languages) {
    this.languages = languages;
  }

  /**
   * The mean log-probability of the non-ASCII characters of {@code decoded}; 0 if it has none.
   *
   * @param western whether words of Western Europe count as words
   */
  double of(String decoded, boolean western) {
    String text = Normalizer.normalize(decoded, Normalizer.Form.NFC);
    double[] word = new double[languages.size() + 1];
    double sum = 0;
    int count = 0;
    int inWord = 0;
    char before = LetterPairs.BOUNDARY;
    boolean lowerBefore = false;
    for (int i = 0; i < text.length(); i++) {
      char raw = text.charAt(i);
      char at = LetterPairs.fold(raw);
      if (at == LetterPairs.BOUNDARY) {
        if (inWord > 0) {
          sum += best(word);
          inWord = 0;
        }
      } else if (at >= 0x80) {
        count++;
        inWord++;
        float penalty = lowerBefore && Character.isUpperCase(raw) ? CAPITAL_INSIDE : 0;
        for (int k = 0; k < languages.size(); k++) {
          word[k] += penalty + score(languages.get(k), before, at);
        }
        word[languages.size()] += penalty + (western ? western(before, at) : LetterPairs.FOREIGN);
      }
      lowerBefore = Character.isLowerCase(raw);
      before = at;
    }
    if (inWord > 0) {
      sum += best(word);
    }
    return count == 0 ? 0 : sum / count;
  }

  private static double best(double[] word) {
    double best = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < word.length; k++) {
      best = Math.max(best, word[k]);
      word[k] = 0;
    }
    return best;
  }

  private static float score(LetterPairs language, char before, char at) {
    if (isDebris(at)) {
      return DEBRIS;
    }
    float found = language.logProbability(before, at);
    return MARKS.indexOf(at) >= 0 ? Math.max(found, mark(before)) : found;
  }

  private static float western(char before, char at) {
    if (isDebris(at)) {
      return DEBRIS;
    }
    if (MARKS.indexOf(at) >= 0) {
      return mark(before);
    }
    if (!Character.isLetter(at)) {
      return WESTERN_RARE;
    }
    if (before >= 0x80 && Character.isLetter(before)) {
      return WESTERN_RUN;
    }
    return WESTERN.indexOf(at) >= 0 ? WESTERN_COMMON : WESTERN_RARE;
  }

  /** A mark after a mark of the same kind is rarer than one beside a word. */
  private static float mark(char before) {
    return before >= 0x80 && !Character.isLetter(before) ? 2 * MARK : MARK;
  }

  private static boolean isDebris(char character) {
    return character == '\uFFFD'
        || character < 0xA0
        || character >= '\u2500' && character < '\u25A0'
        || character >= '\uE000' && character < '\uF900';
  }
}
