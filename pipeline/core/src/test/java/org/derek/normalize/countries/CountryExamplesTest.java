package org.derek.normalize.countries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.normalize.Normalizer;
import org.derek.normalize.places.Places;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Report;
import org.derek.report.Source;
import org.derek.segment.Segmentation;
import org.derek.segment.Segmenter;
import org.derek.tag.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every language keeps forms of the names of all countries, and reports in which words are
 * countries or something else, beside its names.
 */
final class CountryExamplesTest {
  private static final Models MODELS = Models.standard();
  private static final String FORMS = "examples-countries.tsv";
  private static final String REPORTS = "examples-country-contexts.tsv";
  private static final String NONE = "-";
  private static final List<String> FORMER = List.of("SU", "YU", "CS", "DD");

  static List<String> languages() {
    return MODELS.languages().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyFormHasItsCode(String language) {
    CountryNormalizer countries = new CountryNormalizer(MODELS);
    List<String> wrong = new ArrayList<>();
    Set<String> missing = new HashSet<>(CldrCountryNames.codes());
    missing.addAll(FORMER);
    for (List<String> row : Rows.of(MODELS, language, FORMS, 2)) {
      missing.remove(row.get(1));
      for (String form : row.get(0).split("; ", -1)) {
        String code = countries.code(form, language).orElse(NONE);
        if (!code.equals(row.get(1))) {
          wrong.add(form + " is " + row.get(1) + ", not " + code);
        }
      }
    }
    assertThat(wrong).as(language).isEmpty();
    assertThat(missing).as("countries without examples in " + language).isEmpty();
  }

  @Test
  void reportsNameTheCountriesThatTheyMean() {
    Segmenter segmenter = new Segmenter(MODELS);
    Tagger tagger = new Tagger(MODELS);
    Normalizer normalizer = new Normalizer(MODELS, new Places(MODELS));
    for (String language : languages()) {
      List<List<String>> rows = Rows.of(MODELS, language, REPORTS, 2);
      assertThat(rows).as(language).hasSizeGreaterThanOrEqualTo(50);
      List<String> wrong = new ArrayList<>();
      for (List<String> row : rows) {
        String text = row.get(0);
        Segmentation sentences = segmenter.segment(text, language);
        Report report =
            Report.read(
                    "0",
                    new Source("a.txt", "text/plain", Optional.empty(), 1),
                    "",
                    Optional.empty(),
                    text)
                .withLanguage(language, 1)
                .withMentions(tagger.tag(text, sentences));
        List<String> codes =
            normalizer.normalize(report, sentences).mentions().stream()
                .filter(mention -> mention.type() == MentionType.COUNTRY)
                .map(Mention::norm)
                .map(norm -> norm.orElse("?"))
                .toList();
        String found = codes.isEmpty() ? NONE : String.join(" ", codes);
        if (!found.equals(row.get(1))) {
          wrong.add(text + " names " + row.get(1) + ", not " + found);
        }
      }
      assertThat(wrong).as(language).isEmpty();
    }
  }
}
