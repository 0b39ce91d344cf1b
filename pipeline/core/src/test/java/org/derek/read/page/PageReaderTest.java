package org.derek.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.derek.read.page.Paragraph.Kind;
import org.derek.read.words.WordTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageReaderTest {
  static Stream<Fixtures.Fixture> fixtures() throws IOException {
    return Fixtures.all().stream();
  }

  static Stream<WordTable.Row> examples() {
    return Boilerplate.words(Fixtures.MODELS).rows().stream()
        .filter(row -> row.kind().equals("drop") || row.kind().equals("keep"));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aPageYieldsItsReportAndNothingElse(Fixtures.Fixture fixture) {
    Page page = fixture.read();
    assertThat(Fixtures.faults(fixture, page.text())).as(fixture.name()).isEmpty();
    fixture.title().ifPresent(title -> assertThat(page.title()).isEqualTo(title));
  }

  @Test
  void nineInTenSamplePagesYieldTheirDate() throws IOException {
    List<Fixtures.Fixture> all = Fixtures.all();
    assertThat(all.stream().filter(each -> each.date().equals(each.dateRead())))
        .hasSizeGreaterThanOrEqualTo(all.size() * 9 / 10);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theBoilerplateOfEachLanguageGoesAndItsNewsStays(WordTable.Row example) {
    String report = "A report of some length comes first, so that the line has a place to stand.";
    List<Paragraph> kept =
        Boilerplate.load(Fixtures.MODELS)
            .strip(
                List.of(
                    new Paragraph(report, Kind.PLAIN, 0),
                    new Paragraph(example.word(), Kind.PLAIN, 0)));
    assertThat(kept).hasSize(example.kind().equals("keep") ? 2 : 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<title>Мост открыт - Вести</title><h1>Мост открыт</h1> | Мост открыт",
        "<title>Вести: главное</title><meta property='og:title' content='Мост наконец открыт'> | Мост наконец открыт",
        "<title>Мост открыт после ремонта :: Вести края</title><h1>Вести края</h1> | Мост открыт после ремонта",
        "<p>text</p> | ''"
      })
  void theHeadlineIsWithoutTheSite(String html, String title) {
    assertThat(read(html).title()).isEqualTo(title);
  }

  @Test
  void theHeadlineStandsOnceAndParagraphsApart() {
    String html =
        "<title>Мост открыт для движения</title><h1>Мост открыт для движения</h1>"
            + "<h2>Мост открыт для движения</h2><div><p>Первый абзац о мосте, длинный и"
            + " обстоятельный, с за<b>пят</b>ыми.</p><p>Второй абзац<br>в две строки.</p></div>";
    assertThat(read(html).text())
        .isEqualTo(
            "Мост открыт для движения\n\n"
                + "Первый абзац о мосте, длинный и обстоятельный, с запятыми.\n\n"
                + "Второй абзац\nв две строки.");
  }

  @Test
  void theCharsetOfThePageCountsOverAWrongHeader() {
    byte[] bytes =
        "<meta charset='utf-8'><h1>Жаңа көпір ашылды</h1><p>Қала тұрғындары қуанышты.</p>"
            .getBytes(StandardCharsets.UTF_8);
    Page page = Fixtures.READER.read(bytes, Optional.of("windows-1251"), "a.html");
    assertThat(page.charset()).isEqualTo("UTF-8");
    assertThat(page.title()).isEqualTo("Жаңа көпір ашылды");
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "table><tr><td", "b", "ul><li", "blockquote", "form", "a", "font"})
  void deepNestingIsRead(String element) {
    String html =
        ("<" + element + ">").repeat(element.equals("div") ? 100_000 : 10_000)
            + "<p>Глубоко внутри есть новость.</p>";
    assertThat(read(html).text()).contains("Глубоко внутри есть новость.");
  }

  @Test
  void aVeryLargePageIsRead() {
    StringBuilder html = new StringBuilder("<h1>Летопись</h1><div class='post-content'>");
    while (html.length() < 1_500_000) {
      html.append("<div><p>Запись ").append(html.length());
      html.append(": погода ясная, улов <a href='#'>хороший</a>, ветер с моря.</p></div>");
    }
    assertThat(read(html.toString()).text()).hasSizeGreaterThan(800_000);
  }

  @Test
  void noPageMakesItThrow() {
    Random random = new Random(17);
    String[] pieces = {
      "<",
      ">",
      "<p>",
      "</p>",
      "<div class='comments'>",
      "</div>",
      "<h1>",
      "<table>",
      "<td>",
      "&",
      "<!--",
      "<script>",
      "{\"articleBody\":\"",
      "</script>",
      "<title>",
      "12.03.2024",
      "текст. ",
      "\0",
      "<article>",
      "<![CDATA[",
      "<meta property='og:title' content='",
      "'>",
      "<time datetime='99'>",
      "</body>",
      "<frameset>"
    };
    for (int round = 0; round < 300; round++) {
      StringBuilder html = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        html.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(read(html.toString())).as("round %d", round).isNotNull();
    }
    byte[] noise = new byte[20_000];
    random.nextBytes(noise);
    assertThat(Fixtures.READER.read(noise, Optional.empty(), "noise.html")).isNotNull();
    assertThat(Fixtures.READER.read(new byte[0], Optional.empty(), "").text()).isEmpty();
  }

  private static Page read(String html) {
    return Fixtures.READER.read(
        html.getBytes(StandardCharsets.UTF_8), Optional.empty(), "page.html");
  }
}
