package org.derek.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.derek.language.LanguageDetector;
import org.derek.language.Models;

/** Scores language detection on stretches of text of growing length. */
public final class LanguageEvaluation {
  private static final int[][] LENGTHS = {{20, 40}, {40, 80}, {80, 200}, {200, 600}};
  private static final int STRETCHES = 400;
  private static final long SEED = 1;

  /**
   * How many stretches of one length were told right.
   *
   * @param from least length in characters
   * @param to greatest length
   * @param stretches number of stretches
   * @param right number of them told right
   * @param wrong the others, each after the code it was taken for
   */
  public record Bucket(int from, int to, int stretches, int right, List<String> wrong) {
    public Bucket {
      wrong = List.copyOf(wrong);
    }

    /** Share told right, in [0, 1]. */
    public double accuracy() {
      return stretches == 0 ? 0 : (double) right / stretches;
    }
  }

  private LanguageEvaluation() {}

  /**
   * Scores on up to 400 stretches a length, the same ones every time.
   *
   * @param spelling name of a spelling of the language ({@code russian-keyboard} for {@code
   *     spelling-russian-keyboard.tsv}) in which to write the text first
   */
  public static List<Bucket> evaluate(
      Models models, String language, List<Path> data, Optional<String> spelling)
      throws IOException {
    LanguageDetector detector = new LanguageDetector(models);
    Map<Character, String> letters =
        spelling.isPresent() ? spelling(models, language, spelling.get()) : Map.of();
    List<String> texts = LanguageSources.running(language, data);
    List<Bucket> buckets = new ArrayList<>();
    for (int[] length : LENGTHS) {
      List<String> wrong = new ArrayList<>();
      List<String> stretches = stretches(texts, length[0], length[1]);
      for (String stretch : stretches) {
        String text = LanguageSources.spell(stretch, letters);
        String code = detector.detect(text).code();
        if (!code.equals(language)) {
          wrong.add(code + ": " + text);
        }
      }
      buckets.add(
          new Bucket(
              length[0], length[1], stretches.size(), stretches.size() - wrong.size(), wrong));
    }
    return buckets;
  }

  private static Map<Character, String> spelling(Models models, String language, String name)
      throws IOException {
    Map<Character, String> letters = new HashMap<>();
    LanguageSources.spelling(models, language, "spelling-" + name + ".tsv")
        .forEach(
            (letter, put) -> {
              letters.put(letter, put);
              letters.put(Character.toUpperCase(letter), put.toUpperCase(Locale.ROOT));
            });
    return letters;
  }

  /** Whole words, {@code least} to {@code most} characters of them, spread over all texts. */
  private static List<String> stretches(List<String> texts, int least, int most) {
    Random random = new Random(SEED);
    List<String> stretches = new ArrayList<>();
    for (String text : texts) {
      int start = 0;
      while (start + most < text.length()) {
        int end = text.indexOf(' ', start + least + random.nextInt(most - least));
        if (end < 0) {
          break;
        }
        if (end - start <= most) {
          stretches.add(text.substring(start, end));
        }
        start = end + 1;
      }
    }
    Collections.shuffle(stretches, random);
    return stretches.subList(0, Math.min(STRETCHES, stretches.size()));
  }
}
