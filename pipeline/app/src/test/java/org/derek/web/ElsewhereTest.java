package org.derek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.derek.index.FileState;
import org.derek.index.ReportIndex;
import org.derek.language.Models;
import org.derek.report.Contradiction;
import org.derek.report.Event;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Happening;
import org.derek.report.Participant;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.report.Source;
import org.derek.report.Span;
import org.derek.search.ReportSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ElsewhereTest {
  @TempDir private Path folder;

  private static Happening.Source source(String report, String group) {
    return new Happening.Source(
        report, report + "#", true, report + ".txt", "", "ru", Optional.empty(), group);
  }

  private static Happening happening(List<Happening.Source> sources, Contradiction... different) {
    return new Happening(
        "h",
        EventType.MEETING,
        EventStatus.OCCURRED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        sources,
        List.of(different));
  }

  @Test
  void whatNobodyElseTellsHasNothingElsewhere() {
    assertThat(Elsewhere.of(happening(List.of(source("a", "a"))), "a")).isEmpty();
  }

  @Test
  void copiesAreCountedAndComeLast() {
    Elsewhere elsewhere =
        Elsewhere.of(
                happening(
                    List.of(
                        source("a", "g"), source("b", "g"), source("c", "k"), source("d", "k"))),
                "a")
            .orElseThrow();
    assertThat(elsewhere.reports()).isEqualTo(3);
    assertThat(elsewhere.similar()).isEqualTo(2);
    assertThat(elsewhere.links()).extracting(Elsewhere.Link::report).containsExactly("c", "b", "d");
    assertThat(elsewhere.more()).isZero();
  }

  @Test
  void differencesSayWhoTellsWhat() {
    Elsewhere elsewhere =
        Elsewhere.of(
                happening(
                    List.of(source("a", "a"), source("b", "b"), source("c", "c")),
                    new Contradiction(
                        "dead",
                        List.of(
                            new Contradiction.Version("46", List.of("b#", "c#")),
                            new Contradiction.Version("45", List.of("a#"))))),
                "a")
            .orElseThrow();
    assertThat(elsewhere.differences()).containsExactly("dead: 46 (2 reports), 45 (this report)");
  }

  @Test
  void thePageOfAReportNamesTheOthers() throws Exception {
    Models models = Models.standard();
    try (ReportIndex writer = ReportIndex.open(folder, models)) {
      writer.begin("archive");
      writer.add(report("1", "Первый <b>заголовок</b>", "2024-03-12"));
      writer.add(report("2", "Второй <b>заголовок</b>", "2024-03-13"));
      writer.end(new FileState("archive", 1, 1));
      writer.merge();
      writer.mergeEvents();
    }
    try (ReportSearch search = ReportSearch.open(folder, models);
        Server server = new Server(search, models.languages())) {
      String address = "http://127.0.0.1:" + server.start("127.0.0.1", 0);
      assertThat(get(address + "/report/1"))
          .contains("also reported by 1 report<", "Второй &lt;b&gt;заголовок")
          .contains("start: 2024-03-12 (this report), 2024-03-13 (1 report)");
      assertThat(get(address + "/api/report/1")).contains("\"happenings\":{\"1-0\":{");
    }
  }

  private static String get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static Report report(String id, String title, String day) {
    String text = "Переговоры прошли.";
    Event event =
        new Event(
            id + "-0",
            EventType.MEETING,
            EventStatus.OCCURRED,
            true,
            1,
            new Span(0, 10),
            "Переговоры",
            new Span(0, text.length()),
            Optional.of(day),
            Optional.of(day),
            Optional.of("Астана"),
            Optional.of("KZ"),
            Optional.empty(),
            Optional.empty(),
            List.of(
                new Participant("Х", "person/x", Optional.empty(), Optional.empty()),
                new Participant("У", "person/y", Optional.empty(), Optional.empty())),
            List.of("KZ"));
    return Report.read(
            id,
            new Source("archive!/" + id, "text/plain", Optional.empty(), text.length()),
            title,
            Optional.of(new Publication(LocalDate.parse(day), Publication.Origin.METADATA)),
            text)
        .withLanguage("ru", 1)
        .withEvents(List.of(event));
  }
}
