package org.derek.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * OpenNLP's model of 103 languages: slow to load and weak on short texts, but it knows the
 * languages that the profiles don't. Loaded at its first use.
 */
final class OpenNlpDetector {
  private static final String MODEL = "/langdetect-183.bin";

  /** Individual languages that ISO 639-1 has under another name. */
  private static final Map<String, String> MEMBERS =
      Map.of("cmn", "zh", "nan", "zh", "pes", "fa", "plt", "mg", "ekk", "et", "lvs", "lv");

  /** Codes that ISO 639-1 gave up, which the JDK still lists. */
  private static final Set<String> RENAMED = Set.of("in", "iw", "ji");

  private final Map<String, String> shortCodes = new HashMap<>(MEMBERS);
  private LanguageDetectorModel model;

  OpenNlpDetector() {
    for (String code : Locale.getISOLanguages()) {
      if (!RENAMED.contains(code)) {
        shortCodes.put(Locale.forLanguageTag(code).getISO3Language(), code);
      }
    }
  }

  /** The probability of each language, by ISO 639-1 code; ISO 639-3 where there is no other. */
  Map<String, Double> predict(CharSequence text) {
    Map<String, Double> probabilities = new HashMap<>();
    for (Language language : new LanguageDetectorME(model()).predictLanguages(text)) {
      probabilities.merge(
          shortCodes.getOrDefault(language.getLang(), language.getLang()),
          language.getConfidence(),
          Double::sum);
    }
    return probabilities;
  }

  private synchronized LanguageDetectorModel model() {
    if (model == null) {
      try (InputStream in = OpenNlpDetector.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IOException("not on the class path: opennlp-models-langdetect");
        }
        model = new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot load " + MODEL, e);
      }
    }
    return model;
  }
}
