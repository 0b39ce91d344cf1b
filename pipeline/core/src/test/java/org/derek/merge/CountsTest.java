package org.derek.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.report.Event;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Report;
import org.derek.report.Source;
import org.derek.report.Span;
import org.junit.jupiter.api.Test;

final class CountsTest {
  private static final Models MODELS = Models.standard();
  private static final Counts COUNTS = new Counts(MODELS);

  @Test
  void examplesCountWhatTheySay() {
    List<String> wrong = new ArrayList<>();
    for (String language : MODELS.languages()) {
      List<List<String>> rows = Rows.of(MODELS, language, "counts.tsv", 3);
      assertThat(rows).as(language).isNotEmpty();
      for (List<String> row : rows) {
        if (!row.get(0).equals("number")
            && !Long.valueOf(row.get(3)).equals(count(language, row.get(2)).get(row.get(0)))) {
          wrong.add(row + " " + count(language, row.get(2)));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsNotCountedIsNotFound() {
    assertThat(count("ru", "Погибли посевы на площади 20 гектаров.")).isEmpty();
    assertThat(count("ru", "В 2024 году участники собрались вновь.")).isEmpty();
    assertThat(count("vi", "Tỷ lệ người chết giảm 3%.")).isEmpty();
    assertThat(count("kk", "Семинар 2024 жылы өтті.")).isEmpty();
    assertThat(count("fr", "Trois morts.")).isEmpty();
  }

  private static Map<String, Long> count(String language, String text) {
    Report report =
        Report.read(
                "a", new Source("a", "text/plain", Optional.empty(), 0), "", Optional.empty(), text)
            .withLanguage(language, 1);
    Span whole = new Span(0, text.length());
    return COUNTS.of(
        report,
        new Event(
            "e",
            EventType.ACCIDENT,
            EventStatus.OCCURRED,
            true,
            1,
            whole,
            text,
            whole,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of()));
  }
}
