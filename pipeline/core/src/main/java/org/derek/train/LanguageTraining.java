package org.derek.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.derek.language.Grams;
import org.derek.language.LanguageProfiles;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * Makes the language profiles: for each language with a folder from texts, in each of its
 * spellings; for its neighbours from the names of countries and languages in CLDR and from {@code
 * frequent-words.tsv}. Only statistics are kept.
 */
public final class LanguageTraining {
  /** Letters of text that are counted a language; more change nothing. */
  private static final int LETTERS = 1_500_000;

  private static final int GRAMS_FROM_TEXT = 7000;
  private static final int GRAMS_FROM_NAMES = 2500;
  private static final int WORDS_FROM_TEXT = 400;

  /** Share of running text that the listed frequent words make up. */
  private static final double FREQUENT_SHARE = 0.4;

  /** Relative frequency that stands for "never seen", by the length of the n-gram; 0 for words. */
  private static final double[] FLOOR = {1e-4, 1e-3, 2e-4, 5e-5, 2e-5};

  /** Length of the stretches of text by which languages are compared. */
  private static final int STRETCH = 240;

  /** Share of stretches that must be clear. */
  private static final double CERTAIN = 0.97;

  private final Models models;
  private final Map<String, Double> clear = new TreeMap<>();
  private final List<String> classes = new ArrayList<>();
  private final Map<String, Map<Integer, Double>> gains = new TreeMap<>();

  private LanguageTraining(Models models) {
    this.models = models;
  }

  /**
   * Writes {@code language-profiles.tsv} into {@code out}.
   *
   * @param models languages with their spellings, and the frequent words of their neighbours
   * @param data annotated documents and treebanks, by language
   * @param out folder, made if it is not there
   * @param log takes lines on the progress
   */
  public static void train(
      Models models, Map<String, List<Path>> data, Path out, Consumer<String> log)
      throws IOException {
    LanguageTraining training = new LanguageTraining(models);
    for (String language : models.languages()) {
      training.addLanguage(language, data.getOrDefault(language, List.of()), log);
    }
    for (List<String> row : Rows.read(models.root().resolve("frequent-words.tsv"), 3)) {
      training.addNeighbour(row.get(0), row.get(1), Rows.split(row.get(2), ' '));
    }
    Path file = Files.createDirectories(out).resolve(LanguageProfiles.FILE);
    training.write(file);
    for (String language : models.languages()) {
      training.calibrate(language, LanguageProfiles.load(Models.at(out)), data.get(language));
    }
    training.write(file);
    log.accept("clear: " + training.clear);
    log.accept(
        training.classes.size() + " classes, " + training.gains.size() + " n-grams and words");
  }

  private void addLanguage(String language, List<Path> data, Consumer<String> log)
      throws IOException {
    Map<String, Integer> words = new HashMap<>();
    int[] letters = new int[1];
    for (Path file : data) {
      for (String text : LanguageSources.texts(language, file)) {
        if (letters[0] < LETTERS) {
          Grams.words(
              text,
              word -> {
                letters[0] += word.length();
                words.merge(word, 1, Integer::sum);
              });
        }
      }
    }
    if (letters[0] == 0) {
      throw new IOException("no text in language " + language + "; add data");
    }
    log.accept(language + ": " + letters[0] + " letters");
    String script = models.script(language);
    LanguageSources.names(language, script)
        .forEach(name -> Grams.words(name, word -> words.merge(word, 1, Integer::sum)));
    addFromText(language + ":" + script, words);
    try (Stream<Path> files = Files.list(models.file(language, ""))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("spelling-")).sorted().toList()) {
        Map<Character, String> letter =
            LanguageSources.spelling(models, language, file.getFileName().toString());
        Map<String, Integer> spelt = new HashMap<>();
        words.forEach(
            (word, count) -> spelt.merge(LanguageSources.spell(word, letter), count, Integer::sum));
        spelt.remove("");
        addFromText(language + ":" + scriptOf(spelt), spelt);
      }
    }
  }

  private static String scriptOf(Map<String, Integer> words) {
    long latin =
        words.keySet().stream()
            .filter(
                word ->
                    Character.UnicodeScript.of(word.codePointAt(0))
                        == Character.UnicodeScript.LATIN)
            .count();
    return latin * 2 > words.size() ? "Latn" : "Cyrl";
  }

  private void addFromText(String name, Map<String, Integer> words) {
    Map<String, Double> weights = new HashMap<>();
    double total = words.values().stream().mapToInt(Integer::intValue).sum();
    words.forEach((word, count) -> weights.put(word, count / total));
    Map<String, Double> frequent = new HashMap<>();
    weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(WORDS_FROM_TEXT)
        .forEach(entry -> frequent.put(entry.getKey(), entry.getValue()));
    add(name, weights, frequent, GRAMS_FROM_TEXT);
  }

  private void addNeighbour(String code, String script, List<String> frequentWords) {
    Map<String, Double> weights = new HashMap<>();
    Map<String, Integer> words = new HashMap<>();
    LanguageSources.names(code, script)
        .forEach(name -> Grams.words(name, word -> words.merge(word, 1, Integer::sum)));
    double total = words.values().stream().mapToInt(Integer::intValue).sum();
    words.forEach(
        (word, count) -> weights.merge(word, (1 - FREQUENT_SHARE) * count / total, Double::sum));
    Map<String, Double> frequent = new HashMap<>();
    double share = FREQUENT_SHARE / frequentWords.size();
    for (String each : frequentWords) {
      Grams.words(
          each,
          word -> {
            frequent.put(word, share);
            weights.merge(word, share, Double::sum);
          });
    }
    add(code + ":" + script, weights, frequent, GRAMS_FROM_NAMES);
  }

  private void add(
      String name, Map<String, Double> words, Map<String, Double> frequent, int limit) {
    int index = classes.size();
    classes.add(name);
    Map<String, Double> grams = new HashMap<>();
    double[] totals = new double[Grams.LONGEST + 1];
    words.forEach(
        (word, weight) ->
            Grams.grams(
                word,
                (gram, n) -> {
                  grams.merge(gram, weight, Double::sum);
                  totals[n] += weight;
                }));
    grams.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), gain(entry, totals)))
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .filter(entry -> entry.getKey().length() > 1)
        .forEach(entry -> put(entry.getKey(), index, entry.getValue()));
    // every letter counts, however rare: the alphabet is evidence of its own
    grams.entrySet().stream()
        .filter(entry -> entry.getKey().length() == 1)
        .forEach(entry -> put(entry.getKey(), index, gain(entry, totals)));
    frequent.forEach((word, f) -> put("=" + word, index, Math.log((f + FLOOR[0]) / FLOOR[0])));
  }

  private static double gain(Map.Entry<String, Double> gram, double[] totals) {
    int n = gram.getKey().length();
    return Math.log((gram.getValue() / totals[n] + FLOOR[n]) / FLOOR[n]);
  }

  private void put(String gram, int index, double gain) {
    if (gain * LanguageProfiles.UNITS >= 1) {
      gains.computeIfAbsent(gram, each -> new TreeMap<>()).put(index, gain);
    }
  }

  /** Learns how far other languages stay behind in text that is surely in {@code language}. */
  private void calibrate(String language, LanguageProfiles profiles, List<Path> data)
      throws IOException {
    List<Double> ratios = new ArrayList<>();
    for (Path file : data) {
      String text = String.join(" ", LanguageSources.texts(language, file));
      for (int start = 0; start + STRETCH < text.length(); start += STRETCH) {
        LanguageProfiles.Evidence found = profiles.evidence(text.substring(start, start + STRETCH));
        double own = 1;
        double other = 0;
        for (int i = 0; i < found.size(); i++) {
          if (profiles.codes().get(i).equals(language)) {
            own = Math.max(own, found.sum(i));
          } else {
            other = Math.max(other, found.sum(i));
          }
        }
        ratios.add(other / own);
      }
    }
    ratios.sort(Comparator.naturalOrder());
    clear.put(language, ratios.get((int) (ratios.size() * CERTAIN)));
  }

  private void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String each : classes) {
      double share = clear.getOrDefault(each.substring(0, each.indexOf(':')), 0.0);
      text.append(text.isEmpty() ? "" : " ")
          .append(String.format(Locale.ROOT, "%s:%.3f", each, share));
    }
    text.append('\n');
    gains.forEach(
        (gram, known) -> {
          text.append(gram).append('\t');
          known.forEach(
              (index, gain) ->
                  text.append((char) (LanguageProfiles.ZERO + index))
                      .append(
                          (char)
                              (LanguageProfiles.ZERO
                                  + Math.min(90, Math.round(gain * LanguageProfiles.UNITS)))));
          text.append('\n');
        });
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
