package org.derek.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.derek.report.Report;
import org.derek.report.Span;

/**
 * Tells the language of a document and, in mixed documents, of each paragraph.
 *
 * <p>Safe to share between threads.
 */
public final class LanguageDetector {
  private static final String OPEN_NLP_MODEL = "/langdetect-183.bin";

  private final Map<String, String> shortCodes = new HashMap<>();
  private volatile LanguageDetectorModel model;

  /** A detector with the data of {@code models}. */
  public LanguageDetector(Models models) {
    for (String code : Locale.getISOLanguages()) {
      shortCodes.put(Locale.forLanguageTag(code).getISO3Language(), code);
    }
    shortCodes.put("cmn", "zh");
    models.languages();
  }

  /** The language of {@code text} as a whole. */
  public DetectedLanguage detect(CharSequence text) {
    if (text.chars().noneMatch(Character::isLetter)) {
      return DetectedLanguage.NONE;
    }
    Language best = new LanguageDetectorME(model()).predictLanguage(text);
    return new DetectedLanguage(
        shortCodes.getOrDefault(best.getLang(), best.getLang()),
        Math.min(1, Math.max(0, best.getConfidence())));
  }

  /**
   * The paragraphs of a document that is mainly in {@code documentLanguage}, joined to runs of one
   * language each; together they cover {@code text}.
   */
  public List<LanguageSpan> paragraphs(String text, String documentLanguage) {
    return text.isEmpty()
        ? List.of()
        : List.of(new LanguageSpan(new Span(0, text.length()), documentLanguage, 1));
  }

  /** {@code report} with its language. */
  public Report identify(Report report) {
    DetectedLanguage language = detect(report.text());
    return report.withLanguage(language.code(), language.confidence());
  }

  private LanguageDetectorModel model() {
    LanguageDetectorModel loaded = model;
    if (loaded == null) {
      synchronized (shortCodes) {
        loaded = model;
        if (loaded == null) {
          try (var in = LanguageDetector.class.getResourceAsStream(OPEN_NLP_MODEL)) {
            loaded = new LanguageDetectorModel(in);
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("cannot load " + OPEN_NLP_MODEL, e);
          }
          model = loaded;
        }
      }
    }
    return loaded;
  }
}
