package org.derek.normalize.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each sentence in each language's {@code tense.tsv} is told right. */
final class TensesTest {
  @TestFactory
  Stream<DynamicTest> examplesOfEveryLanguageAreToldRight() {
    Models models = Models.standard();
    DateNormalizer normalizer = new DateNormalizer(models);
    return models.languages().stream()
        .map(
            language ->
                DynamicTest.dynamicTest(
                    language, () -> check(normalizer.tenses(language).orElseThrow())));
  }

  private static void check(Tenses tenses) {
    List<String> wrong = new ArrayList<>();
    for (Tenses.Example example : tenses.examples()) {
      Tense tense = tenses.of(example.around());
      if (tense != example.tense()) {
        wrong.add(example.sentence() + ": " + tense);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tenses.examples()).hasSizeGreaterThan(2);
  }
}
