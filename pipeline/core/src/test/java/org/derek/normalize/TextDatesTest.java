package org.derek.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.derek.normalize.dates.DateAnchor;
import org.derek.normalize.dates.DateFamily;
import org.derek.normalize.dates.DateValue;
import org.derek.normalize.dates.DateValue.Basis;
import org.derek.normalize.dates.DateValue.Standing;
import org.derek.report.Derivation;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.report.Source;
import org.derek.report.Span;
import org.junit.jupiter.api.Test;

/** What later dates can rest on. */
final class TextDatesTest {
  private static final Span NOWHERE = new Span(1000, 1000);

  @Test
  void lastFullDateIsRememberedBehindManyOthers() {
    TextDates dates = new TextDates(report(Optional.empty()));
    dates.add("2022-09-10", new Span(0, 10), false, Standing.TOLD);
    dates.add("2022-09-11", new Span(20, 30), false, Standing.TOLD);
    for (int i = 0; i < 20; i++) {
      dates.add("1950", new Span(40 + 10 * i, 44 + 10 * i), false, Standing.TOLD);
    }
    assertThat(dates.anchor(NOWHERE, NOWHERE).earlier()).hasSize(12).contains("2022-09-11");
  }

  @Test
  void yearOfTheFirstClauseGovernsLooselyAndTheOneAtTheHeadUpToSemicolon() {
    Span head = new Span(0, 4);
    String text = "Năm 2019, hợp đồng được ký; sẽ xong tháng 12.";
    TextDates atHead = new TextDates(report(text, Optional.empty()));
    atHead.add("2019", new Span(0, 8), true, Standing.TOLD);
    DateAnchor before = atHead.anchor(head, new Span(10, 18));
    assertThat(before.headOfSentence()).isZero();
    assertThat(before.loosely()).isFalse();
    assertThat(atHead.anchor(head, new Span(36, 44)).loosely()).isTrue();
    TextDates behind = new TextDates(report(text, Optional.empty()));
    behind.add("2019", new Span(5, 8), true, Standing.TOLD);
    assertThat(behind.anchor(head, new Span(10, 18)).headOfSentence()).isZero();
    assertThat(behind.anchor(head, new Span(10, 18)).loosely()).isTrue();
    TextDates told = new TextDates(report(text, Optional.empty()));
    told.add("2019", new Span(5, 8), false, Standing.TOLD);
    assertThat(told.anchor(head, new Span(10, 18)).headOfSentence()).isEqualTo(-1);
  }

  @Test
  void derivationPointsToTheDateThatWasUsed() {
    TextDates dates = new TextDates(report(Optional.empty()));
    dates.add("2022-09-11", new Span(20, 30), false, Standing.TOLD);
    dates.add("1950", new Span(40, 44), false, Standing.TOLD);
    assertThat(dates.derivation(value(Basis.EARLIER, OptionalInt.of(1))))
        .isEqualTo(
            new Derivation("day/day", Optional.of("2022-09-11"), Optional.of(new Span(20, 30))));
  }

  @Test
  void dayOfPublicationStandsInTheTextIfItWasReadThere() {
    LocalDate day = LocalDate.of(2024, 5, 17);
    for (Publication.Origin origin : Publication.Origin.values()) {
      TextDates dates = new TextDates(report(Optional.of(new Publication(day, origin))));
      dates.add("2024-05-17", new Span(0, 10), false, Standing.TOLD);
      Optional<Span> at =
          origin == Publication.Origin.TEXT ? Optional.of(new Span(0, 10)) : Optional.empty();
      assertThat(dates.derivation(value(Basis.PUBLISHED, OptionalInt.empty())))
          .isEqualTo(new Derivation("day/day", Optional.of("2024-05-17"), at));
    }
  }

  private static DateValue value(Basis basis, OptionalInt earlier) {
    return new DateValue("2024-05-18", "day", DateFamily.DAY, basis, earlier, Standing.TOLD);
  }

  private static Report report(Optional<Publication> published) {
    return report("text", published);
  }

  private static Report report(String text, Optional<Publication> published) {
    Source source = new Source("a.txt", "text/plain", Optional.empty(), 0);
    return Report.read("a", source, "", published, text);
  }
}
