package org.derek.read.charset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.derek.read.words.DataRow;

/**
 * How often each non-ASCII character of a language follows each character: what tells text from
 * text decoded by the wrong charset.
 *
 * <p>Characters are compared in lower case and NFC; digits, blanks and ASCII marks are all {@link
 * #BOUNDARY}. Immutable and safe to share.
 */
final class LetterPairs {
  /** Stands for everything in ASCII that is not a letter. */
  static final char BOUNDARY = '_';

  /** Log-probability of a character that the language does not have. */
  static final float FOREIGN = -11.5f;

  private static final String FILE = "letters.tsv";
  private static final double BACK_OFF = 30;

  private final char[] alphabet;
  private final float[] logProbability;

  private LetterPairs(Map<String, Integer> counts) {
    Map<Character, Integer> singles = new TreeMap<>();
    Map<Character, Integer> contexts = new TreeMap<>();
    int total = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      contexts.merge(entry.getKey().charAt(0), entry.getValue(), Integer::sum);
      singles.merge(entry.getKey().charAt(1), entry.getValue(), Integer::sum);
      total += entry.getValue();
    }
    TreeMap<Character, Integer> all = new TreeMap<>(contexts);
    all.putAll(singles);
    alphabet = new char[all.size()];
    int next = 0;
    for (char character : all.keySet()) {
      alphabet[next++] = character;
    }
    // the last row is for a character before that the language does not have
    logProbability = new float[(alphabet.length + 1) * alphabet.length];
    Arrays.fill(logProbability, FOREIGN);
    for (int before = 0; before <= alphabet.length; before++) {
      int seen = before == alphabet.length ? 0 : contexts.getOrDefault(alphabet[before], 0);
      for (int at = 0; at < alphabet.length; at++) {
        double single = singles.getOrDefault(alphabet[at], 0) / (double) total;
        if (single > 0) {
          int pair =
              before == alphabet.length
                  ? 0
                  : counts.getOrDefault("" + alphabet[before] + alphabet[at], 0);
          logProbability[before * alphabet.length + at] =
              (float) Math.max(FOREIGN, Math.log((pair + BACK_OFF * single) / (seen + BACK_OFF)));
        }
      }
    }
  }

  /**
   * The languages in folder {@code models} that have such data.
   *
   * @throws UncheckedIOException if a file can't be read or is not of this form
   */
  static List<LetterPairs> loadAll(Path models) {
    List<LetterPairs> all = new ArrayList<>();
    try {
      for (Path file : DataRow.files(models, FILE)) {
        all.add(new LetterPairs(parse(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the letter pairs in " + models, e);
    }
    if (all.isEmpty()) {
      throw new UncheckedIOException(
          new IOException(
              "no language folder in "
                  + models
                  + " has a "
                  + FILE
                  + "; set -Dderek.models or DEREK_MODELS to the models folder"));
    }
    return all;
  }

  private static Map<String, Integer> parse(Path file) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (DataRow row : DataRow.read(file)) {
      if (row.size() != 2 || row.get(0).length() != 2) {
        throw row.unlike("two characters, a tab and a count");
      }
      try {
        counts.put(row.get(0), Integer.parseInt(row.get(1)));
      } catch (NumberFormatException e) {
        throw new IOException(row.place() + ": the count is not a number", e);
      }
    }
    return counts;
  }

  /**
   * The counts of pairs in {@code text}, to be added up over a language's texts; only pairs whose
   * second character is not ASCII.
   */
  static void count(String text, Map<String, Integer> counts) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFC);
    char before = BOUNDARY;
    for (int i = 0; i < folded.length(); i++) {
      char at = fold(folded.charAt(i));
      if (at >= 0x80) {
        counts.merge("" + before + at, 1, Integer::sum);
      }
      before = at;
    }
  }

  /** The form in which a character is looked up. */
  static char fold(char character) {
    if (character >= 0x80) {
      return Character.toLowerCase(character);
    }
    char lower = (char) (character | 0x20);
    return lower >= 'a' && lower <= 'z' ? lower : BOUNDARY;
  }

  /** Place of a folded character in this language's alphabet, its size if it has none. */
  private int index(char folded) {
    int found = Arrays.binarySearch(alphabet, folded);
    return found < 0 ? alphabet.length : found;
  }

  /** Natural logarithm of the probability of a non-ASCII character after another, both folded. */
  float logProbability(char before, char at) {
    int column = index(at);
    return column == alphabet.length
        ? FOREIGN
        : logProbability[index(before) * alphabet.length + column];
  }
}
