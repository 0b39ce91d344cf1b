package org.derek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.derek.json.AnnotatedJson;
import org.derek.language.Models;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A language is whole or it is none: what every folder under {@code models} must hold. */
final class LanguagesTest {
  private static final List<String> PARTS =
      List.of(
          // read
          "letters.tsv",
          "publication.tsv",
          "boilerplate.tsv",
          "columns.tsv",
          // segment
          "abbreviations.txt",
          "lookalikes.tsv",
          "common-words.txt",
          "sentence.bin",
          "token.bin",
          // tag
          "names.bin",
          "events.bin",
          "lexicon",
          // normalize
          "dates.tsv",
          "tense.tsv",
          "date-words.tsv",
          "countries.tsv",
          "country-readings.tsv",
          "places.tsv",
          "inflection.tsv",
          "names.tsv",
          "given-names.tsv",
          "organizations.tsv",
          // event
          "events.tsv",
          "status.tsv",
          "status-examples.tsv",
          "roles.tsv",
          "locative.tsv",
          "counts.tsv",
          // index and search
          "analysis.properties",
          // what it must get right, and where it comes from
          "examples-sentences.txt",
          "examples-tokens.tsv",
          "examples-mentions.txt",
          "examples-countries.tsv",
          "examples-country-contexts.tsv",
          "analysis-examples.tsv",
          "README.md");

  @TestFactory
  Stream<DynamicTest> everyLanguageHasAllItsPartsAndGoldDocuments() {
    Models models = Models.standard();
    assertThat(models.languages()).contains("kk", "ru", "vi");
    return models.languages().stream()
        .map(language -> DynamicTest.dynamicTest(language, () -> isWhole(models, language)));
  }

  private static void isWhole(Models models, String language) throws IOException {
    assertThat(PARTS).allSatisfy(part -> assertThat(models.file(language, part)).exists());
    Path corpus = Path.of(System.getProperty("derek.corpus"));
    assertThat(AnnotatedJson.read(corpus.resolve("gold/" + language + ".jsonl")))
        .hasSizeGreaterThanOrEqualTo(10)
        .allMatch(document -> document.language().equals(language));
    try (Stream<Path> samples = Files.list(corpus.resolve("news/" + language))) {
      assertThat(samples.count()).as("raw samples of %s", language).isGreaterThanOrEqualTo(12);
    }
  }
}
