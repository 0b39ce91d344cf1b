package org.derek.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.derek.report.Report;

/**
 * Tells the language of a document and, in mixed documents, of each paragraph.
 *
 * <p>Own profiles of letters and words decide where they are clear, which they are for nearly every
 * text of some length in a language with models. Else OpenNLP's model is loaded and asked, and the
 * two opinions are put together: the profiles know short texts, capitals and other spellings, the
 * model knows a hundred languages.
 *
 * <p>Safe to share between threads.
 */
public final class LanguageDetector {
  /** Code units of a long document that are looked at. */
  private static final int SAMPLE = 4000;

  /** Letters from which the profiles alone may decide. */
  private static final int ENOUGH = 60;

  /** Letters from which a language without a profile may win. */
  private static final int ENOUGH_FOR_STRANGER = 30;

  /** Weight of OpenNLP's opinion beside that of the profiles. */
  private static final double WEIGHT = 0.6;

  /** What a language without a profile is taken to reach of the best profile's evidence. */
  private static final double STRANGER = 0.75;

  /** Letters that a full difference of opinion needs to multiply the odds by e. */
  private static final double LETTERS_A_NAT = 3;

  /**
   * Head start of the languages with models, in letters: it tips the scales of short texts only.
   */
  private static final double PRIOR = 1;

  /** Weight of Cyrillic letters: Latin names in Cyrillic text are common, the reverse is not. */
  private static final int CYRILLIC_WEIGHT = 2;

  /** Nats that a letter outside the alphabet costs. */
  private static final double FOREIGN = 15;

  private static final double SUREST = 0.999;

  private final LanguageProfiles profiles;
  private final Map<UnicodeScript, String> scripts = new HashMap<>();
  private final Map<Character, Character> cyrillic = new HashMap<>();
  private final Set<String> supported;
  private final OpenNlpDetector openNlp = new OpenNlpDetector();

  /** A detector with the data of {@code models}. */
  public LanguageDetector(Models models) {
    try {
      profiles = LanguageProfiles.load(models);
      for (List<String> row : Rows.read(models.root().resolve("scripts.tsv"), 2)) {
        scripts.put(UnicodeScript.forName(row.get(0)), row.get(1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot load the language data in " + models.root(), e);
    }
    supported = Set.copyOf(models.languages());
    String latin = "aceopxyikhABCEHKMOPTXYI";
    String likeness = "асеорхуікһАВСЕНКМОРТХУІ";
    for (int i = 0; i < latin.length(); i++) {
      cyrillic.put(latin.charAt(i), likeness.charAt(i));
    }
  }

  /** The language of {@code text} as a whole: of most of its words if it is mixed. */
  public DetectedLanguage detect(CharSequence text) {
    String sample = sample(text);
    UnicodeScript script = script(sample);
    if (script == UnicodeScript.COMMON) {
      return DetectedLanguage.NONE;
    }
    if (scripts.containsKey(script)) {
      return new DetectedLanguage(scripts.get(script), 0.95);
    }
    if (script != UnicodeScript.CYRILLIC && script != UnicodeScript.LATIN) {
      Map.Entry<String, Double> best = best(openNlp.predict(sample));
      return new DetectedLanguage(best.getKey(), 0.8);
    }
    String folded =
        script == UnicodeScript.CYRILLIC ? withoutLatin(withoutLookAlikes(sample)) : sample;
    return weigh(folded, profiles.evidence(folded), script);
  }

  /**
   * The paragraphs of a document that is mainly in {@code documentLanguage}, joined to runs of one
   * language each; together they cover {@code text}. A lone line in another language, such as a
   * quotation or a list of names, stays with the paragraphs around it.
   */
  public List<LanguageSpan> paragraphs(String text, String documentLanguage) {
    return new ParagraphRuns(this, profiles, supported).of(text, documentLanguage);
  }

  /** {@code report} with its language, told from its title and text. */
  public Report identify(Report report) {
    DetectedLanguage language = detect(report.text().isBlank() ? report.title() : report.text());
    return report.withLanguage(language.code(), language.confidence());
  }

  private DetectedLanguage weigh(
      String text, LanguageProfiles.Evidence evidence, UnicodeScript script) {
    Map<String, Double> opinions = new HashMap<>();
    Map<String, Integer> letters = letters(text, script);
    double[] sums = new double[evidence.size()];
    int first = -1;
    for (int i = 0; i < sums.length; i++) {
      if (sameScript(i, script)) {
        sums[i] = Math.max(0, evidence.sum(i) - FOREIGN * profiles.foreignLetters(i, letters));
        opinions.merge(profiles.codes().get(i), sums[i], Math::max);
        first = first < 0 || sums[i] > sums[first] ? i : first;
      }
    }
    double most = Math.max(1, sums[first]);
    opinions.replaceAll((code, sum) -> sum / most);
    String own = profiles.codes().get(first);
    double second = second(opinions, own);
    if (evidence.letters() >= ENOUGH
        && second <= profiles.clear(first)
        && supported.contains(own)) {
      return new DetectedLanguage(own, confidence(1 - second, evidence.letters()));
    }
    Map<String, Double> asked = openNlp.predict(text);
    double strongest = best(asked).getValue();
    if (evidence.letters() >= ENOUGH_FOR_STRANGER) {
      asked.keySet().stream()
          .filter(code -> !scripts.containsValue(code))
          .forEach(code -> opinions.putIfAbsent(code, STRANGER));
    }
    boolean unknownSpelling =
        (evidence.letters() >= ENOUGH || !usualScript(first))
            && profiles.isOtherSpelling(first, text);
    opinions.replaceAll(
        (code, share) -> {
          double other = asked.getOrDefault(code, 0.0) / strongest;
          double heard = unknownSpelling && code.equals(own) ? 1 : other;
          double prior = supported.contains(code) ? PRIOR / evidence.letters() : 0;
          return share + WEIGHT * heard + prior;
        });
    String winner = best(opinions).getKey();
    double margin = opinions.get(winner) - second(opinions, winner);
    return new DetectedLanguage(winner, confidence(margin, evidence.letters()));
  }

  /** Whether class {@code index} is in the script its language is usually written in. */
  private boolean usualScript(int index) {
    int usual = profiles.codes().indexOf(profiles.codes().get(index));
    return profiles.scripts().get(usual).equals(profiles.scripts().get(index));
  }

  private boolean sameScript(int index, UnicodeScript script) {
    return profiles.scripts().get(index) == script;
  }

  private static double confidence(double margin, int letters) {
    return Math.min(SUREST, 1 / (1 + Math.exp(-margin * letters / LETTERS_A_NAT)));
  }

  private static Map.Entry<String, Double> best(Map<String, Double> opinions) {
    return opinions.entrySet().stream()
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow();
  }

  private static double second(Map<String, Double> opinions, String first) {
    return opinions.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(first))
        .mapToDouble(Map.Entry::getValue)
        .max()
        .orElse(0);
  }

  /** Beginning and middle of a long text. */
  private static String sample(CharSequence text) {
    if (text.length() <= SAMPLE) {
      return text.toString();
    }
    int half = SAMPLE / 2;
    int middle = Math.max(half, text.length() / 2 - half / 2);
    return text.subSequence(0, half)
        + "\n"
        + text.subSequence(middle, Math.min(text.length(), middle + half));
  }

  private static Map<String, Integer> letters(String text, UnicodeScript script) {
    Map<String, Integer> counts = new HashMap<>();
    Grams.words(
        text,
        word ->
            word.chars()
                .filter(c -> UnicodeScript.of(c) == script)
                .forEach(c -> counts.merge(String.valueOf((char) c), 1, Integer::sum)));
    return counts;
  }

  /** The script of most letters; COMMON if no word is left without addresses and numbers. */
  private static UnicodeScript script(String text) {
    Map<UnicodeScript, Integer> counts = new HashMap<>();
    Set<UnicodeScript> ignored =
        new HashSet<>(Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
    Grams.words(
        text,
        word ->
            word.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> !ignored.contains(script))
                .forEach(script -> counts.merge(script, 1, Integer::sum)));
    counts.computeIfPresent(UnicodeScript.CYRILLIC, (script, n) -> n * CYRILLIC_WEIGHT);
    if (counts.containsKey(UnicodeScript.HIRAGANA)) {
      // Japanese is written in Chinese characters and kana
      counts.merge(UnicodeScript.HIRAGANA, counts.getOrDefault(UnicodeScript.HAN, 0), Integer::sum);
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.COMMON);
  }

  /** Latin letters inside Cyrillic words, replaced by the Cyrillic ones they look like. */
  private String withoutLookAlikes(String text) {
    StringBuilder folded = null;
    for (int i = 0; i < text.length(); i++) {
      Character put = cyrillic.get(text.charAt(i));
      if (put != null && (isCyrillic(text, i - 1) || isCyrillic(text, i + 1))) {
        folded = folded == null ? new StringBuilder(text) : folded;
        folded.setCharAt(i, put);
      }
    }
    return folded == null ? text : folded.toString();
  }

  /** Foreign names in Cyrillic text say nothing about its language. */
  private static String withoutLatin(String text) {
    StringBuilder folded = null;
    for (int i = 0; i < text.length(); i++) {
      if (UnicodeScript.of(text.charAt(i)) == UnicodeScript.LATIN) {
        folded = folded == null ? new StringBuilder(text) : folded;
        folded.setCharAt(i, ' ');
      }
    }
    return folded == null ? text : folded.toString();
  }

  private static boolean isCyrillic(String text, int at) {
    return at >= 0
        && at < text.length()
        && UnicodeScript.of(text.charAt(at)) == UnicodeScript.CYRILLIC;
  }
}
