package org.derek.read.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.derek.read.charset.TextDecoder;
import org.derek.read.page.PageReader;
import org.derek.read.published.PublicationFinder;
import org.derek.report.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RowReaderTest {
  private static final Path MODELS = Path.of(System.getProperty("derek.models"));
  private static final TextDecoder DECODER = TextDecoder.load(MODELS);
  private static final PublicationFinder FINDER = PublicationFinder.load(MODELS);
  private static final RowReader READER =
      RowReader.load(MODELS, DECODER, PageReader.load(MODELS, DECODER, FINDER), FINDER);

  @Test
  void anRssFeedHasARowAnItem() throws IOException {
    String feed =
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaa">]>
        <rss version="2.0"><channel><title>Лента</title>
        <item><title>Мост &amp; дорога</title><guid>n-1</guid><link>https://a.example/1</link>
        <description>Коротко.</description>
        <content:encoded><![CDATA[<p>Мост открыли.</p><p>Движение &mdash; в обе стороны.</p></item>]]></content:encoded>
        <pubDate>Tue, 12 Mar 2024 10:30:00 +0500</pubDate></item>
        <item><title>Без текста</title><pubDate>nonsense</pubDate></item>
        <item><title>Обрыв</channel></rss>""";
    List<RowReading> rows = rows(feed, "feed.xml", StandardCharsets.UTF_8);
    assertThat(rows).hasSize(3);
    Row first = row(rows.get(0));
    assertThat(first.locator()).isEqualTo("n-1");
    assertThat(first.title()).isEqualTo("Мост & дорога");
    assertThat(first.text()).startsWith("Мост открыли.\n\nДвижение — в обе стороны.");
    assertThat(first.published().map(Object::toString))
        .contains("Publication[date=2024-03-12, from=METADATA]");
    assertThat(first.mediaType()).isEqualTo("text/html");
    assertThat(row(rows.get(1)).text()).isEqualTo("Без текста");
    assertThat(row(rows.get(1)).locator()).isEqualTo("#2");
    assertThat(rows.get(2)).isInstanceOf(RowReading.Failed.class);
  }

  @Test
  void anAtomFeedHasARowAnEntry() throws IOException {
    String feed =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title><updated>2024-05-01T00:00:00Z</updated>
        <entry><title type="html">Cầu &lt;b&gt;mới&lt;/b&gt;</title><id>urn:1</id><link href="https://a.example/1"/>
        <published>2024-03-12T01:00:00Z</published><updated>2024-03-20T01:00:00Z</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Cầu đã mở.</p><p>Xe chạy hai chiều.</p></div></content></entry></feed>""";
    Row row = row(rows(feed, "a.xml", StandardCharsets.UTF_8).get(0));
    assertThat(row.title()).isEqualTo("Cầu mới");
    assertThat(row.text()).isEqualTo("Cầu đã mở.\n\nXe chạy hai chiều.");
    assertThat(row.published().map(Publication::date).map(Object::toString)).contains("2024-03-12");
  }

  @Test
  void aBrokenLineOfJsonCostsOnlyItself() throws IOException {
    String lines =
        """
        {"id": 7, "title": "Көпір", "body": "Көпір ашылды.", "pubDate": "2024-03-12"}
        {"id": 8, "title": "Сынық

        {"doc": {"url": "https://a.example/2024/03/13/x", "text": ["Бірінші.", "Екінші."]}}
        {"size": 3}
        """;
    List<RowReading> rows = rows(lines, "dump.jsonl", StandardCharsets.UTF_8);
    assertThat(rows).hasSize(4);
    assertThat(row(rows.get(0)).locator()).isEqualTo("7");
    assertThat(row(rows.get(0)).text()).isEqualTo("Көпір ашылды.");
    assertThat(rows.get(1).locator()).isEqualTo("#2");
    assertThat(rows.get(1)).isInstanceOf(RowReading.Failed.class);
    assertThat(row(rows.get(2)).text()).isEqualTo("Бірінші.\n\nЕкінші.");
    assertThat(row(rows.get(2)).published().map(Object::toString))
        .contains("Publication[date=2024-03-13, from=URL]");
    assertThat(rows.get(3)).isInstanceOf(RowReading.Failed.class);
  }

  @Test
  void anArrayIsReadAsFarAsItIsWhole() throws IOException {
    String array = "[{\"text\": \"один\"}, {\"n\": 1}, {\"text\": \"два\"}, {\"text\": ";
    List<RowReading> rows = rows(array, "a.json", StandardCharsets.UTF_8);
    assertThat(rows).hasSize(4);
    assertThat(row(rows.get(0)).text()).isEqualTo("один");
    assertThat(rows.get(1)).isInstanceOf(RowReading.Failed.class);
    assertThat(row(rows.get(2)).text()).isEqualTo("два");
    assertThat(rows.get(3)).isInstanceOf(RowReading.Failed.class);
  }

  @ParameterizedTest
  @CsvSource({"','", "';'", "'\t'"})
  void aTableOfTextsIsADump(String delimiter) throws IOException {
    String table =
        String.join(delimiter, "Дата", "Заголовок", "Текст")
            + "\r\n"
            + String.join(delimiter, "12.03.2024", "Мост", "\"Мост\nоткрыли, \"\"наконец\"\"; да\"")
            + "\r\n"
            + String.join(delimiter, "13.03.2024", "Дорога", "Дорогу закрыли.")
            + "\r\nобрыв";
    List<RowReading> rows = rows(table, "dump.csv", Charset.forName("windows-1251"));
    assertThat(rows).hasSize(3);
    assertThat(row(rows.get(0)).text()).isEqualTo("Мост\nоткрыли, \"наконец\"; да");
    assertThat(row(rows.get(0)).published().map(Publication::date).map(Object::toString))
        .contains("2024-03-12");
    assertThat(row(rows.get(1)).locator()).isEqualTo("#2");
    assertThat(rows.get(2)).isInstanceOf(RowReading.Failed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'region,population,area\nAstana,1400000,800' | table.csv",
        "<html><body><p>text</p></body></html> | page.html",
        "{\"a\": 1} | a.json",
        "[1, 2, 3] | a.json",
        "Text of a report, with commas, and more. | a.txt",
        "'' | empty.csv"
      })
  void whatIsNoDumpIsLeftAtItsStart(String content, String path) throws IOException {
    InputStream in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    assertThat(READER.open(in, path, Optional.empty())).isEmpty();
    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(content);
  }

  @Test
  void aRowBeyondTheLimitIsTooLarge() throws IOException {
    byte[] head = "{\"text\": \"a\"}\n{\"text\": \"".getBytes(StandardCharsets.UTF_8);
    byte[] tail = "\"}\n{\"text\": \"b\"}\n".getBytes(StandardCharsets.UTF_8);
    InputStream in =
        new BufferedInputStream(
            new SequenceInputStream(
                Collections.enumeration(
                    List.of(
                        new ByteArrayInputStream(head),
                        new ByteArrayInputStream(new byte[RowMaker.LARGEST + 10]),
                        new ByteArrayInputStream(tail)))));
    List<RowReading> rows = drain(in, "a.jsonl");
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1))
        .isInstanceOfSatisfying(
            RowReading.Failed.class,
            failed -> assertThat(failed.why()).isEqualTo(RowReading.Failure.TOO_LARGE));
    assertThat(row(rows.get(2)).text()).isEqualTo("b");
  }

  @Test
  void anOpenQuoteDoesNotSwallowTheMemory() throws IOException {
    byte[] head = "id,text\n1,\"".getBytes(StandardCharsets.UTF_8);
    InputStream in =
        new BufferedInputStream(
            new SequenceInputStream(
                new ByteArrayInputStream(head),
                new ByteArrayInputStream(new byte[RowMaker.LARGEST + 200_000])));
    List<RowReading> rows = drain(in, "a.csv");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0)).isInstanceOf(RowReading.Failed.class);
  }

  private static Row row(RowReading reading) {
    assertThat(reading).isInstanceOf(RowReading.Read.class);
    return ((RowReading.Read) reading).row();
  }

  private static List<RowReading> rows(String content, String path, Charset charset)
      throws IOException {
    return drain(new ByteArrayInputStream(content.getBytes(charset)), path);
  }

  private static List<RowReading> drain(InputStream in, String path) throws IOException {
    List<RowReading> all = new ArrayList<>();
    try (Rows rows = READER.open(in, path, Optional.empty()).orElseThrow()) {
      rows.forEachRemaining(all::add);
    }
    return all;
  }
}
