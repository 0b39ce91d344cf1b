package org.derek.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.derek.normalize.dates.Edtf;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks what people annotated: how much there is, spans and values. */
final class GoldCorpusTest {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  @ParameterizedTest
  @MethodSource("org.derek.corpus.GoldCorpus#files")
  void everyLanguageHasEnoughDocumentsOfBothSplitsWithNamesOfTheirOwn(Path file) {
    List<AnnotatedDocument> documents = GoldCorpus.read(file);
    String language = documents.get(0).language();
    int enough =
        GoldCorpus.allowed("documents", language).stream()
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(60);
    assertThat(documents).hasSizeGreaterThanOrEqualTo(enough);
    assertThat(documents).extracting(AnnotatedDocument::language).containsOnly(language);
    assertThat(documents.stream().mapToInt(d -> SPACE.split(d.text().strip()).length).sum())
        .as("words")
        .isGreaterThanOrEqualTo(15_000);
    assertThat(documents).extracting(AnnotatedDocument::id).doesNotHaveDuplicates();
    assertThat(documents).extracting(AnnotatedDocument::text).doesNotHaveDuplicates();
    assertThat(documents)
        .extracting(AnnotatedDocument::split)
        .contains("train", "dev")
        .containsOnly("train", "dev");
  }

  @ParameterizedTest
  @MethodSource("org.derek.corpus.GoldCorpus#files")
  void mentionsCoverWholeWordsAndCarryValuesOfTheirType(Path file) {
    List<String> wrong = new ArrayList<>();
    for (AnnotatedDocument document : GoldCorpus.read(file)) {
      Mention last = null;
      List<String> valueless = GoldCorpus.allowed("valueless", document.language());
      for (Mention mention : document.mentions()) {
        if (!GoldCorpus.isWhole(mention.span(), document.text())) {
          wrong.add(document.id() + ": not whole words: " + mention);
        }
        if (!mention.text().equals(mention.text().strip())) {
          wrong.add(document.id() + ": space at the border: " + mention);
        }
        boolean valued = mention.norm().filter(norm -> isValue(mention.type(), norm)).isPresent();
        if (!valued && !valueless.contains(mention.text())) {
          wrong.add(document.id() + ": not a value: " + mention);
        }
        if (mention.country().filter(code -> !GoldCorpus.isCountry(code)).isPresent()) {
          wrong.add(document.id() + ": not ISO 3166: " + mention);
        }
        if (last != null && last.span().overlaps(mention.span())) {
          wrong.add(document.id() + ": overlap: " + last + ", " + mention);
        }
        last = mention;
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isValue(MentionType type, String norm) {
    return switch (type) {
      case DATE -> Edtf.isValid(norm);
      case COUNTRY -> GoldCorpus.isCountry(norm);
      case PERSON, ORGANIZATION ->
          !norm.isBlank() && Normalizer.isNormalized(norm, Normalizer.Form.NFC);
    };
  }
}
