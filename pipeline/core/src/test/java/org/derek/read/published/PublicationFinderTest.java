package org.derek.read.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.derek.read.words.WordTable;
import org.derek.report.Publication;
import org.derek.report.Publication.Origin;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicationFinderTest {
  private static final Path MODELS = Path.of(System.getProperty("derek.models"));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-06-30T12:00:00Z"), ZoneOffset.UTC);
  private static final PublicationFinder FINDER = PublicationFinder.load(MODELS, CLOCK);
  private static final String BODY = "\n\nОбластной музей открылся после ремонта.\n";

  static Stream<WordTable.Row> examples() {
    return PublicationFinder.words(MODELS).rows().stream()
        .filter(row -> row.kind().equals("example"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theDateLinesOfEachLanguageAreRead(WordTable.Row example) {
    assertThat(FINDER.find(Map.of(), "a.txt", "Headline\n" + example.word() + BODY))
        .contains(new Publication(LocalDate.parse(example.value()), Origin.TEXT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-12",
        "2024-03-12T23:59:00-11:00",
        "Tue, 12 Mar 2024 10:30:00 +0300",
        "Tue Mar 12 10:30:00 UTC 2024",
        "D:20240312103000",
        "20240312",
        "12.03.2024 10:30",
        "1710232200",
        "1710232200000"
      })
  void metadataHasDatesInManyForms(String value) {
    assertThat(FINDER.find(Map.of("Article:Published_Time", List.of(value)), "", ""))
        .contains(new Publication(LocalDate.of(2024, 3, 12), Origin.METADATA));
  }

  @Test
  void publishedWinsOverCreatedAndCreatedOverChanged() {
    Map<String, List<String>> all =
        Map.of(
            "dcterms:modified", List.of("2024-03-20"),
            "dcterms:created", List.of("2024-03-14"),
            "datePublished", List.of("2024-03-12"));
    assertThat(date(all)).contains(LocalDate.of(2024, 3, 12));
    assertThat(date(Map.of("dcterms:modified", List.of("2024-03-20"))))
        .contains(LocalDate.of(2024, 3, 20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2031-01-01", "1970-01-01", "0000-00-00", "2024-02-31", "soon", "©2024"})
  void whatCanBeNoPublicationIsRefused(String value) {
    assertThat(FINDER.find(Map.of("date", List.of(value)), "", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/news/2024/03/12/museum, 2024-03-12",
    "https://a.example/news/museum-20240312-17.html, 2024-03-12",
    "archive.zip!/news_2024-03-12.txt, 2024-03-12",
    "https://a.example/12-03-2024/museum, 2024-03-12"
  })
  void anAddressCanNameTheDay(String path, LocalDate day) {
    assertThat(FINDER.find(Map.of(), path, BODY)).contains(new Publication(day, Origin.URL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/id/12345678",
        "/item/2024/03/",
        "https://a.example/2024/03/1",
        "/31-02-2024"
      })
  void otherNumbersInAnAddressAreNoDay(String path) {
    assertThat(FINDER.find(Map.of(), path, BODY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "АСТАНА, 12 марта 2024 года. /КАЗИНФОРМ/ Музей открылся.",
        "Алматы. 12.03.2024 — Музей открылся.",
        "Quảng Ngãi, 12/03/2024. Bảo tàng tỉnh mở cửa trở lại.",
        "НУР-СУЛТАН, 12 марта 2024 года. Музей открылся.",
        "АКТОБЕ, 12 марта 2024 г. Корр. газеты — Музей открылся.",
        "(vidu.vn) – Chiều ngày 12/3/2024, bảo tàng tỉnh đã mở cửa trở lại.",
        "Бүгін, 2024 жылғы 12 наурызда музей ашылды.",
        "Сегодня, 12 марта 2024 года, в городе открылся музей."
      })
  void aDatelineOrTodayTellsTheDay(String opening) {
    assertThat(FINDER.find(Map.of(), "a.txt", "Заголовок\n\n" + opening))
        .contains(new Publication(LocalDate.of(2024, 3, 12), Origin.TEXT));
  }

  @Test
  void aDatelineWithoutYearTakesItFromThePath() {
    String text = "АСТАНА, 12 марта. /КАЗИНФОРМ/ Музей открылся после ремонта.";
    assertThat(FINDER.find(Map.of(), "/archive/2024/a.txt", text).map(Publication::date))
        .contains(LocalDate.of(2024, 3, 12));
    assertThat(FINDER.find(Map.of(), "a.txt", text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Он работал там, 12.03.2024. Позже музей закрыли.",
        "Музей закрыли 12 марта 2024 года, и с тех пор он стоял пустым.",
        "Hội nghị ngày 12/3/2024 đã thông qua nghị quyết về bảo tàng tỉnh.",
        "2024 жылғы 12 наурызда қабылданған шешім күшін жойды.",
        "© 2024 Редакция"
      })
  void anEventsDateInTheTextIsNotThePublications(String text) {
    assertThat(FINDER.find(Map.of(), "a.txt", "Заголовок\n\n" + text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"dateModified\":\"2024-03-20\",\"datePublished\":\"2024-03-12T10:00\"}</script></head><h1>T</h1>",
        "<h1>T</h1><time datetime='2024-03-12'>вчера</time><aside><time datetime='2024-01-01'>x</time></aside>",
        "<div class='date'>5 мая 2025</div><h1>T</h1><div class='news-date'>12.03.2024</div><p>text</p>",
        "<h1>T</h1><table><tr><td><b>12.03.2024</b></td></tr></table><p>Закон от 1 мая 2020 года</p>",
        "<h1>T</h1><div class=meta><span>Обновлено: 20.03.2024</span> <span>Опубликовано: 12.03.2024</span></div>",
        "<h1>T</h1><span class='post-date'>12.03.24</span>",
        "<head><link rel=canonical href='https://a.example/2024/03/12/t/'></head><h1>T</h1><p>x</p>",
        "<h1>T</h1><span itemprop='datePublished' content='2024-03-12'>давно</span>",
        "<h1>T</h1><div id='thoigian'>Thứ Ba, 12/03/2024, 10:30 (GMT+7)</div>",
        "<h1>T</h1><p class='info'>Админ, 12 наурыз 2024, 191 оқылды</p><div class=comments><p class=date>13.03.2024</p></div>"
      })
  void aPageShowsItsDateInManyWays(String html) {
    assertThat(FINDER.find(Jsoup.parse(html), "page.html", "T", "T").map(Publication::date))
        .contains(LocalDate.of(2024, 3, 12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>T</h1><p>Закон принят 12 марта 2024 года.</p>",
        "<h1>T</h1><p>text</p><footer>© 2010-2024</footer>",
        "<h1>T</h1><div class=sidebar><span class=date>12.03.2024</span></div>"
      })
  void aPageWithoutADateHasNone(String html) {
    assertThat(FINDER.find(Jsoup.parse(html), "page.html", "T", "T")).isEmpty();
  }

  private static Optional<LocalDate> date(Map<String, List<String>> metadata) {
    return FINDER.find(metadata, "", "").map(Publication::date);
  }
}
