package org.derek.train;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.derek.json.AnnotatedJson;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.report.AnnotatedDocument;

/** What language profiles are counted from: texts, spellings, and names in CLDR. */
final class LanguageSources {
  /** The language whose names CLDR gives where it has none in the language asked for. */
  private static final ULocale FALLBACK = ULocale.ENGLISH;

  /** Single sentences are put together to texts of about this length. */
  private static final int RUN = 1500;

  private LanguageSources() {}

  /** Which letters a spelling puts for which, lower case. */
  static Map<Character, String> spelling(Models models, String language, String file) {
    Map<Character, String> letters = new HashMap<>();
    for (List<String> row : Rows.read(models.file(language, file), 2)) {
      letters.put(row.get(0).charAt(0), row.get(1).equals("-") ? "" : row.get(1));
    }
    return letters;
  }

  /** {@code text} with letters put as in {@code letters}. */
  static String spell(String word, Map<Character, String> letters) {
    StringBuilder spelt = new StringBuilder();
    for (char c : word.toCharArray()) {
      String put = letters.get(c);
      spelt.append(put == null ? String.valueOf(c) : put);
    }
    return spelt.toString();
  }

  /** The texts of {@code file} in {@code language}. */
  static List<String> texts(String language, Path file) throws IOException {
    if (file.toString().endsWith(".conllu")) {
      return Treebank.read(file).stream().map(Segmented::text).toList();
    }
    return AnnotatedJson.read(file).stream()
        .filter(document -> document.language().equals(language))
        .map(AnnotatedDocument::text)
        .toList();
  }

  /** All texts of {@code files} in {@code language}, as running text: single spaces, no lines. */
  static List<String> running(String language, List<Path> files) throws IOException {
    List<String> running = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Path file : files) {
      for (String each : texts(language, file)) {
        text.append(String.join(" ", each.strip().lines().toList())).append(' ');
        if (text.length() > RUN) {
          running.add(text.toString());
          text.setLength(0);
        }
      }
    }
    running.add(text.toString());
    return running;
  }

  /** Names of countries and languages, from CLDR. */
  static List<String> names(String language, String script) {
    ULocale locale = new ULocale(language + "_" + script);
    LocaleDisplayNames display = LocaleDisplayNames.getInstance(locale);
    LocaleDisplayNames english = LocaleDisplayNames.getInstance(FALLBACK);
    List<String> names = new ArrayList<>();
    for (String country : Locale.getISOCountries()) {
      String name = display.regionDisplayName(country);
      if (language.equals(FALLBACK.getLanguage())
          || !name.equals(english.regionDisplayName(country))) {
        names.add(name);
      }
    }
    for (String code : Locale.getISOLanguages()) {
      String name = display.languageDisplayName(code);
      if (language.equals(FALLBACK.getLanguage())
          || !name.equals(english.languageDisplayName(code))) {
        names.add(name);
      }
    }
    return names;
  }
}
