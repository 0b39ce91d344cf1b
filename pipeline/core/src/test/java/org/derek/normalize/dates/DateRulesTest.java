package org.derek.normalize.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each example in each language's {@code dates.tsv} gets the value written beside it. */
final class DateRulesTest {
  private static final int FEWEST_EXAMPLES = 80;

  @TestFactory
  Stream<DynamicTest> examplesOfEveryLanguageGetTheirValues() {
    Models models = Models.standard();
    DateNormalizer normalizer = new DateNormalizer(models);
    return models.languages().stream()
        .map(language -> DynamicTest.dynamicTest(language, () -> check(normalizer, language)));
  }

  private static void check(DateNormalizer normalizer, String language) {
    List<String> wrong = new ArrayList<>();
    int examples = 0;
    for (DateRule rule : normalizer.rules(language)) {
      for (DateRule.Example example : rule.examples()) {
        examples++;
        Optional<DateValue> value =
            normalizer.normalize(
                example.expression(), language, example.anchor(), example.around());
        String edtf = value.map(DateValue::edtf).orElse("");
        if (!edtf.equals(example.expected())) {
          wrong.add(
              String.format(
                  Locale.ROOT,
                  "%s (%s): expected %s but was %s by %s",
                  example.expression(),
                  rule.name(),
                  example.expected(),
                  edtf,
                  value.map(DateValue::rule).orElse("no rule")));
        }
        if (!edtf.isEmpty() && !Edtf.isValid(edtf)) {
          wrong.add(example.expression() + ": not EDTF: " + edtf);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(examples).isGreaterThanOrEqualTo(FEWEST_EXAMPLES);
  }
}
