package org.derek.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.derek.report.Report;
import org.derek.report.Source;
import org.junit.jupiter.api.Test;

final class LanguageDetectorTest {
  private static final Models MODELS = Models.standard();
  private static final LanguageDetector DETECTOR = new LanguageDetector(MODELS);

  private record Sample(String language, String text) {}

  private static List<Sample> samples() throws IOException {
    List<Sample> samples = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                LanguageDetectorTest.class.getResourceAsStream("samples.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          samples.add(new Sample(cells[0], cells[1]));
        }
      }
    }
    return samples;
  }

  @Test
  void headlinesOfOurLanguagesAreTold() throws IOException {
    for (Sample sample : samples()) {
      if (MODELS.languages().contains(sample.language())) {
        assertThat(DETECTOR.detect(sample.text()).code())
            .as(sample.text())
            .isEqualTo(sample.language());
      }
    }
  }

  @Test
  void neighboursAreRefused() throws IOException {
    List<Sample> taken = new ArrayList<>();
    List<Sample> others = new ArrayList<>(samples());
    others.removeIf(sample -> MODELS.languages().contains(sample.language()));
    for (Sample sample : others) {
      if (MODELS.languages().contains(DETECTOR.detect(sample.text()).code())) {
        taken.add(sample);
      }
    }
    // one Kyrgyz headline has no letter or ending that Kazakh typed without its own letters lacks
    assertThat(others).hasSizeGreaterThan(60);
    assertThat(taken).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void numbersAndAddressesHaveNoLanguage() {
    for (String text :
        List.of(
            "",
            "12 345,67",
            "https://www.example.kz/news/2024",
            "30.10.2024 15:30",
            "№ 5 — 8 %",
            "info@example.vn")) {
      assertThat(DETECTOR.detect(text)).as(text).isEqualTo(DetectedLanguage.NONE);
    }
  }

  @Test
  void anyCodeUnitsAreBorne() {
    assertThat(DETECTOR.detect("\uD83D \uDC00 \u0000 \uFFFF 😀")).isEqualTo(DetectedLanguage.NONE);
    assertThat(DETECTOR.detect("ў".repeat(100_000)).confidence()).isBetween(0.0, 1.0);
  }

  @Test
  void aReportIsIdentifiedByItsTextOrElseItsTitle() {
    Source source = new Source("-", "text/plain", Optional.empty(), 1);
    Report report =
        Report.read("0", source, "Сборная Казахстана вышла в финал", Optional.empty(), "");
    assertThat(DETECTOR.identify(report).language()).isEqualTo("ru");
  }

  private static final String KAZAKH =
      """
          Астанада мемлекеттік қызметті дамыту жөніндегі халықаралық конференция өтті.
          Жиынға қырықтан астам елдің сарапшылары мен ғалымдары қатысып, пікір алмасты.
          """;
  private static final String RUSSIAN =
      """
          В Астане прошла международная конференция по развитию государственной службы.
          В ней участвовали эксперты и ученые более чем из сорока стран мира.
          """;

  @Test
  void aMixedPageFallsIntoItsParts() {
    String text = KAZAKH + "\n" + RUSSIAN;
    List<LanguageSpan> runs = DETECTOR.paragraphs(text, "kk");
    assertThat(runs).extracting(LanguageSpan::language).containsExactly("kk", "ru");
    assertThat(runs.get(1).span().of(text).strip()).isEqualTo(RUSSIAN.strip());
  }

  @Test
  void theRunsCoverTheText() {
    String text = "\n" + KAZAKH + RUSSIAN + "\n\n" + KAZAKH;
    int end = 0;
    for (LanguageSpan run : DETECTOR.paragraphs(text, "kk")) {
      assertThat(run.span().start()).isEqualTo(end);
      end = run.span().end();
    }
    assertThat(end).isEqualTo(text.length());
    assertThat(DETECTOR.paragraphs("", "kk")).isEmpty();
  }

  @Test
  void aQuotationOrAListOfNamesDoesNotChangeTheLanguage() {
    String text = KAZAKH + "«Мы рады гостям»\n" + "Иванов, Петров, Сидоров\n" + KAZAKH;
    assertThat(DETECTOR.paragraphs(text, "kk"))
        .extracting(LanguageSpan::language)
        .containsExactly("kk");
  }
}
