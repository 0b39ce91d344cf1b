package org.derek.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.derek.report.Contradiction;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Happening;
import org.derek.report.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MergingTest {
  private static final Models MODELS = Models.standard();

  private static final List<EventType> TYPES =
      List.of(EventType.MEETING, EventType.VISIT, EventType.CONFERENCE, EventType.AGREEMENT);

  @TempDir private Path scratch;

  private List<Happening> merge(List<Telling> tellings) throws IOException {
    List<Happening> happenings = new ArrayList<>();
    try (Merging merging = new Merging(MODELS, scratch)) {
      for (Telling telling : tellings) {
        merging.add(telling);
      }
      Merging.Totals totals = merging.finish(happenings::add);
      assertThat(totals.events()).isEqualTo(tellings.size());
      assertThat(totals.happenings()).isEqualTo(happenings.size());
    }
    try (Stream<Path> left = Files.list(scratch)) {
      assertThat(left).isEmpty();
    }
    return happenings;
  }

  private List<Happening> merge(Tellings... tellings) throws IOException {
    return merge(Stream.of(tellings).map(Tellings::make).toList());
  }

  @Test
  void nothingGivesNothing() throws IOException {
    assertThat(merge(List.of())).isEmpty();
  }

  @Test
  void oneReportIsItsOwnSource() throws IOException {
    List<Happening> happenings = merge(Tellings.in("a").on("2024-05-15").with("person/x"));
    assertThat(happenings).hasSize(1);
    assertThat(happenings.get(0).sources()).hasSize(1);
    assertThat(happenings.get(0).contradictions()).isEmpty();
  }

  @Test
  void threeLanguagesTellOfOneMeeting() throws IOException {
    List<Happening> happenings =
        merge(
            Tellings.in("a")
                .on("2024-05-15")
                .at("Москва", "RU")
                .published("2024-05-16")
                .with("person/x", "person/y"),
            Tellings.in("b")
                .language("kk")
                .on("2024-05-15")
                .at("Мәскеу", "RU")
                .published("2024-05-15")
                .with("person/y", "organization/z"),
            Tellings.in("c")
                .language("vi")
                .on("2024-05-15")
                .at("Mát-xcơ-va", "RU")
                .with("person/x", "organization/z"));
    assertThat(happenings).hasSize(1);
    Happening one = happenings.get(0);
    assertThat(one.sources()).extracting(Happening.Source::report).containsExactly("b", "a", "c");
    assertThat(one.place()).contains("Мәскеу");
    assertThat(one.participants()).hasSize(3);
    assertThat(one.contradictions()).isEmpty();
  }

  @Test
  void contradictionsAreKeptWithTheirSources() throws IOException {
    List<Happening> happenings =
        merge(
            Tellings.in("a")
                .on("2024-05-14")
                .at("Астана", "KZ")
                .with("person/x", "person/y", "person/z")
                .counting("people", 30),
            Tellings.in("b")
                .on("2024-05-14")
                .at("Астана", "KZ")
                .with("person/x", "person/y", "person/z")
                .counting("people", 30),
            Tellings.in("c")
                .on("2024-05-15")
                .at("Алматы", "KZ")
                .with("person/x", "person/y", "person/z")
                .counting("people", 32));
    assertThat(happenings).hasSize(1);
    Happening one = happenings.get(0);
    assertThat(one.start()).contains("2024-05-14");
    assertThat(one.contradictions())
        .contains(
            new Contradiction(
                "start",
                List.of(
                    new Contradiction.Version("2024-05-14", List.of("a#0", "b#0")),
                    new Contradiction.Version("2024-05-15", List.of("c#0")))))
        .extracting(Contradiction::field)
        .containsExactly("start", "place", "people");
  }

  @Test
  void aMonthDoesNotContradictItsDay() throws IOException {
    List<Happening> happenings =
        merge(
            Tellings.in("a").on("2024-05").at("Астана", "KZ").with("person/x", "person/y"),
            Tellings.in("b").on("2024-05-25").at("Астана", "KZ").with("person/x", "person/y"));
    assertThat(happenings).hasSize(1);
    assertThat(happenings.get(0).start()).contains("2024-05-25");
    assertThat(happenings.get(0).contradictions()).isEmpty();
  }

  @Test
  void thePlanAndItsFulfilmentAreOneAndTheLatestReportTellsTheStatus() throws IOException {
    List<Happening> happenings =
        merge(
            Tellings.in("a")
                .on("2024-05-20")
                .at("Астана", "KZ")
                .with("person/x", "person/y")
                .status(EventStatus.SCHEDULED)
                .published("2024-05-10"),
            Tellings.in("b")
                .on("2024-05-20")
                .at("Астана", "KZ")
                .with("person/x", "person/y")
                .published("2024-05-21"));
    assertThat(happenings).hasSize(1);
    assertThat(happenings.get(0).status()).isEqualTo(EventStatus.OCCURRED);
    assertThat(happenings.get(0).contradictions()).isEmpty();
  }

  @Test
  void whatOneCallsOffAndAnotherSawIsAContradiction() throws IOException {
    List<Happening> happenings =
        merge(
            Tellings.in("a")
                .on("2024-05-20")
                .at("Астана", "KZ")
                .with("person/x", "person/y")
                .status(EventStatus.DENIED)
                .published("2024-05-21"),
            Tellings.in("b")
                .on("2024-05-20")
                .at("Астана", "KZ")
                .with("person/x", "person/y")
                .published("2024-05-21"));
    assertThat(happenings).hasSize(1);
    assertThat(happenings.get(0).contradictions())
        .extracting(Contradiction::field)
        .containsExactly("status");
  }

  @Test
  void twoAppointmentsOfOneMinistryOnOneDayAreTwo() throws IOException {
    List<Happening> happenings =
        merge(
            Tellings.in("a")
                .type(EventType.PERSONNEL)
                .on("2024-05-20")
                .at("Астана", "KZ")
                .with("person/x", "organization/m"),
            Tellings.in("b")
                .type(EventType.PERSONNEL)
                .on("2024-05-20")
                .at("Астана", "KZ")
                .with("person/y", "organization/m"));
    assertThat(happenings).hasSize(2);
  }

  @Test
  void aVisitAndTheAgreementSignedOnItAreTwo() throws IOException {
    List<Happening> happenings =
        merge(
            Tellings.in("a")
                .type(EventType.VISIT)
                .on("2024-05-20")
                .at("Астана", "KZ")
                .with("person/x", "person/y"),
            Tellings.in("b")
                .type(EventType.AGREEMENT)
                .on("2024-05-20")
                .at("Астана", "KZ")
                .with("person/x", "person/y"));
    assertThat(happenings).hasSize(2);
  }

  @Test
  void twoMeetingsOfOneReportStayTwo() throws IOException {
    List<Happening> happenings =
        merge(
            Tellings.in("a").on("2024-05-20").at("Астана", "KZ").with("person/x", "person/y"),
            Tellings.in("a")
                .number(1)
                .on("2024-05-20")
                .at("Астана", "KZ")
                .with("person/x", "person/z"),
            Tellings.in("b").on("2024-05-20").at("Астана", "KZ").with("person/x", "person/z"));
    assertThat(happenings)
        .extracting(each -> each.sources().stream().map(Happening.Source::event).toList())
        .containsExactlyInAnyOrder(List.of("a#0"), List.of("a#1", "b#0"));
  }

  @Test
  void theSamePeopleAWeekLaterMeetAgain() throws IOException {
    List<Happening> happenings =
        merge(
            Tellings.in("a").on("2024-05-20").at("Астана", "KZ").with("person/x", "person/y"),
            Tellings.in("b").on("2024-05-27").at("Астана", "KZ").with("person/x", "person/y"));
    assertThat(happenings).hasSize(2);
  }

  @Test
  void anEventWithoutDateGoesByItsPublication() throws IOException {
    List<Happening> happenings =
        merge(
            Tellings.in("a")
                .at("Астана", "KZ")
                .published("2024-05-21")
                .with("person/x", "person/y"),
            Tellings.in("b")
                .on("2024-05-20")
                .at("Астана", "KZ")
                .published("2024-05-20")
                .with("person/x", "person/y"),
            Tellings.in("c")
                .at("Астана", "KZ")
                .published("2024-07-20")
                .with("person/x", "person/y"));
    assertThat(happenings)
        .extracting(Happening::independentSources)
        .containsExactlyInAnyOrder(2, 1);
  }

  @Test
  void aThousandCopiesCountOnce() throws IOException {
    List<Telling> tellings = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      tellings.add(
          Tellings.in("copy" + i)
              .group("copy")
              .on("2024-05-21")
              .at("Астана", "KZ")
              .with("person/x", "person/y")
              .make());
    }
    for (String other : List.of("a", "b")) {
      tellings.add(
          Tellings.in(other)
              .on("2024-05-20")
              .at("Астана", "KZ")
              .with("person/x", "person/y")
              .make());
    }
    List<Happening> happenings = merge(tellings);
    assertThat(happenings).hasSize(1);
    assertThat(happenings.get(0).sources()).hasSize(1_002);
    assertThat(happenings.get(0).independentSources()).isEqualTo(3);
    assertThat(happenings.get(0).start()).contains("2024-05-20");
  }

  @Test
  void theOrderOfReportsDoesNotMatter() throws IOException {
    List<Telling> tellings = random(new Random(7), 400);
    List<Happening> expected = merge(tellings);
    assertThat(expected).hasSizeLessThan(tellings.size());
    for (long seed = 1; seed <= 3; seed++) {
      Collections.shuffle(tellings, new Random(seed));
      assertThat(merge(tellings)).isEqualTo(expected);
    }
  }

  @Test
  void everyEventIsInOneHappening() throws IOException {
    for (long seed = 1; seed <= 5; seed++) {
      List<Telling> tellings = random(new Random(seed), 500);
      assertThat(merge(tellings).stream().flatMap(each -> each.sources().stream()).toList())
          .containsExactlyInAnyOrderElementsOf(tellings.stream().map(Telling::source).toList());
    }
  }

  /** The number of comparisons grows with the number of events alone: else this takes hours. */
  @Test
  void aDayWithFiftyThousandEventsOfOneKindIsPossible() throws IOException {
    List<Telling> tellings =
        IntStream.range(0, 50_000)
            .mapToObj(
                i ->
                    Tellings.in("r" + i)
                        .type(EventType.CRIME)
                        .on("2024-05-20")
                        .at("Астана", "KZ")
                        .with("organization/police", "person/" + i / 2)
                        .make())
            .toList();
    List<Happening> happenings = merge(tellings);
    assertThat(happenings.size()).isEqualTo(25_000);
    assertThat(happenings.stream().allMatch(each -> each.reports() == 2)).isTrue();
  }

  @Test
  void anArchiveWithoutAnyDateIsMergedByWhoTakesPart() throws IOException {
    List<Telling> tellings =
        IntStream.range(0, 20_000)
            .mapToObj(
                i ->
                    Tellings.in("r" + i)
                        .at("Астана", "KZ")
                        .with("organization/ministry", "person/" + i / 2, "person/q" + i / 2)
                        .make())
            .toList();
    List<Happening> happenings = merge(tellings);
    assertThat(happenings.size()).isEqualTo(10_000);
    assertThat(happenings.stream().allMatch(each -> each.reports() == 2)).isTrue();
  }

  private static List<Telling> random(Random random, int count) {
    List<Telling> tellings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Tellings each =
          Tellings.in("r" + i / 2)
              .number(i % 2)
              .type(TYPES.get(random.nextInt(TYPES.size())))
              .with("person/" + random.nextInt(20), "organization/" + random.nextInt(5));
      if (random.nextInt(4) > 0) {
        each.on("2024-05-1" + random.nextInt(10));
      }
      if (random.nextInt(3) > 0) {
        each.at(List.of("Астана", "Алматы", "Тараз").get(random.nextInt(3)), "KZ");
      }
      if (random.nextBoolean()) {
        each.published("2024-05-1" + random.nextInt(10));
      }
      tellings.add(each.make());
    }
    return tellings;
  }
}
