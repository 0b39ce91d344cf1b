package org.derek.language;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What n-grams and words say for each of a few dozen languages and spellings: naive Bayes with the
 * same floor for every class, so that only what a class knows has to be stored (after Cavnar and
 * Trenkle 1994 and Nakatani 2010).
 *
 * <p>Data: {@code language-profiles.tsv}, made by {@code LanguageTraining}. The first line lists
 * the classes, {@code code:script:clear}; a code comes again for each spelling; {@code clear} is
 * the share of its own evidence that another language seldom reaches in text of the class, 0 if not
 * known. Each further line is an n-gram, or a word after {@code =}, a tab, and two characters a
 * class that knows it: the class ({@code !} is the first) and the gain in tenths of a nat over the
 * floor ({@code !} is none).
 */
public final class LanguageProfiles {
  /** The file's name in the models folder. */
  public static final String FILE = "language-profiles.tsv";

  /** The character that stands for zero in the file. */
  public static final char ZERO = '!';

  /** Units of gain in a nat. */
  public static final double UNITS = 10;

  private final List<String> codes = new ArrayList<>();
  private final List<UnicodeScript> scripts = new ArrayList<>();
  private final List<Double> clear = new ArrayList<>();
  private final List<Set<String>> letters = new ArrayList<>();
  private final Map<String, String> words = new HashMap<>();
  private final GramTable grams = new GramTable();

  private LanguageProfiles() {}

  /** Loads the profiles of {@code models}. */
  public static LanguageProfiles load(Models models) throws IOException {
    Path file = models.root().resolve(FILE);
    String text = Files.readString(file, StandardCharsets.UTF_8);
    LanguageProfiles profiles = new LanguageProfiles();
    int lineEnd = text.indexOf('\n');
    for (String each : text.substring(0, lineEnd).split(" ", -1)) {
      String[] parts = each.split(":", -1);
      if (parts.length != 3) {
        throw new IOException(file + ": the first line must list classes as code:script:clear");
      }
      profiles.codes.add(parts[0]);
      profiles.scripts.add(UnicodeScript.forName(parts[1]));
      profiles.clear.add(Double.valueOf(parts[2]));
    }
    for (int start = lineEnd + 1; start < text.length(); start = lineEnd + 1) {
      lineEnd = text.indexOf('\n', start);
      int tab = text.indexOf('\t', start);
      if (lineEnd < 0 || tab < 0 || tab > lineEnd || (lineEnd - tab) % 2 == 0) {
        throw new IOException(file + ": damaged near character " + start + "; make it again");
      }
      String known = text.substring(tab + 1, lineEnd);
      if (text.charAt(start) == '=') {
        profiles.words.put(text.substring(start + 1, tab), known);
      } else {
        profiles.grams.put(GramTable.key(text, start, tab), known);
      }
    }
    profiles.collectLetters();
    return profiles;
  }

  /** The language code of each class. */
  public List<String> codes() {
    return codes;
  }

  /** The script of each class. */
  List<UnicodeScript> scripts() {
    return scripts;
  }

  /** Below which share of a class's evidence that of all other languages clearly loses. */
  double clear(int index) {
    return clear.get(index);
  }

  /**
   * Whether class {@code index} is a spelling beside the usual one of its language, and {@code
   * text} has none of the letters that it replaces.
   */
  boolean isOtherSpelling(int index, String text) {
    int usual = codes.indexOf(codes.get(index));
    return usual != index
        && text.toLowerCase(Locale.ROOT)
            .chars()
            .mapToObj(c -> String.valueOf((char) c))
            .noneMatch(
                letter ->
                    letters.get(usual).contains(letter) && !letters.get(index).contains(letter));
  }

  /** How many letters of {@code text}, in the script of class {@code index}, the class lacks. */
  int foreignLetters(int index, Map<String, Integer> counts) {
    int foreign = 0;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      foreign += letters.get(index).contains(each.getKey()) ? 0 : each.getValue();
    }
    return foreign;
  }

  private void collectLetters() {
    codes.forEach(code -> letters.add(new HashSet<>()));
    grams.forEach(
        (key, known) -> {
          if (key >>> Character.SIZE == 0) {
            for (int i = 0; i < known.length(); i += 2) {
              letters.get(known.charAt(i) - ZERO).add(String.valueOf((char) key.longValue()));
            }
          }
        });
  }

  /** The evidence of {@code text} for each class, in nats over the floor. */
  public Evidence evidence(CharSequence text) {
    double[] sums = new double[codes.size()];
    int[] letters = new int[1];
    Grams.words(
        text,
        word -> {
          letters[0] += word.length();
          add(sums, words.get(word));
          String edged = Grams.EDGE + word + Grams.EDGE;
          for (int i = 0; i < edged.length(); i++) {
            long key = 0;
            for (int end = i; end < Math.min(edged.length(), i + Grams.LONGEST); end++) {
              key = key << Character.SIZE | edged.charAt(end);
              add(sums, grams.get(key));
            }
          }
        });
    return new Evidence(sums, letters[0]);
  }

  private static void add(double[] sums, String known) {
    if (known != null) {
      for (int i = 0; i + 1 < known.length(); i += 2) {
        sums[known.charAt(i) - ZERO] += (known.charAt(i + 1) - ZERO) / UNITS;
      }
    }
  }

  /** Evidence for each class, in nats over the floor. */
  public static final class Evidence {
    private final double[] sums;
    private final int letters;

    private Evidence(double[] sums, int letters) {
      this.sums = sums;
      this.letters = letters;
    }

    /** Number of classes. */
    public int size() {
      return sums.length;
    }

    /** The evidence for class {@code index}. */
    public double sum(int index) {
      return sums[index];
    }

    /** The class with the most evidence. */
    int first() {
      int first = 0;
      for (int i = 1; i < sums.length; i++) {
        first = sums[i] > sums[first] ? i : first;
      }
      return first;
    }

    /** Number of letters that the evidence rests on. */
    int letters() {
      return letters;
    }
  }
}
