package org.derek.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.derek.index.FileState;
import org.derek.index.ReportIndex;
import org.derek.index.Samples;
import org.derek.json.RecordJson;
import org.derek.language.Models;
import org.derek.report.EventType;
import org.derek.report.MentionType;
import org.derek.report.Outcome;
import org.derek.report.Report;
import org.derek.search.ReportSearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExportTest {
  private static final Models MODELS = Models.standard();

  @TempDir static Path folder;
  private ReportSearch search;
  private Report first;

  @BeforeAll
  void index() throws IOException {
    first =
        Samples.report(
            "1",
            "b.txt",
            "ru",
            "=HYPERLINK(\"http://x\";\"y\")",
            "Заголовок\nМинистр, «Иван Петров», приехал в Астану. Иван Петров подписал договор.\n"
                + "Конец; \"кавычки\".");
    first = Samples.published(first, "2024-03-12");
    first =
        Samples.mention(
            first, MentionType.PERSON, "Иван Петров", "Иван Петров", "person/ivan-petrov");
    first = Samples.mention(first, MentionType.DATE, "Конец", "2024", "");
    first =
        Samples.event(
            first,
            EventType.AGREEMENT,
            "подписал",
            "2024-03-11",
            "2024-03-12",
            "KZ",
            "person/ivan-petrov",
            "organization/mid");
    Report second = Samples.report("2", "a.zip!/ё, 1.txt", "kk", "", "Мәтін.");
    try (ReportIndex index = ReportIndex.open(folder, MODELS)) {
      index.begin("a.zip");
      index.add(second);
      index.add(Outcome.of("a.zip!/x", Outcome.Category.CORRUPT, "breaks off,\r\nsee \"log\"", 7));
      index.end(new FileState("a.zip", 1, 1));
      index.begin("b.txt");
      index.add(first);
      index.end(new FileState("b.txt", 1, 1));
    }
    search = ReportSearch.open(folder, MODELS);
  }

  @AfterAll
  void close() throws IOException {
    search.close();
  }

  private String export(Table table, Format format, Optional<String> query) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long rows = Export.write(table, format, search, query, out);
    String text = out.toString(StandardCharsets.UTF_8);
    long lines = text.lines().count();
    assertThat(rows).isEqualTo(format == Format.CSV ? lines - 1 : lines);
    return text;
  }

  private List<CSVRecord> rows(Table table) throws IOException {
    String csv = export(table, Format.CSV, Optional.empty());
    assertThat(csv).startsWith("\uFEFF").endsWith("\r\n");
    assertThat(csv.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(csv.substring(1)))
        .getRecords();
  }

  @Test
  void reportsAreInOrderOfTheirPaths() throws IOException {
    List<CSVRecord> rows = rows(Table.REPORTS);
    assertThat(rows).extracting(row -> row.get("path")).containsExactly("a.zip!/ё, 1.txt", "b.txt");
    CSVRecord row = rows.get(1);
    assertThat(row.get("title")).isEqualTo("'=HYPERLINK(\"http://x\";\"y\")");
    assertThat(row.get("published")).isEqualTo("2024-03-12");
    assertThat(row.get("persons")).isEqualTo("1");
    assertThat(row.get("main_event")).isEqualTo("AGREEMENT");
    assertThat(rows.get(0).get("published")).isEmpty();
  }

  @Test
  void mentionsComeWithTheirEvidence() throws IOException {
    CSVRecord row = rows(Table.MENTIONS).get(0);
    assertThat(row.get("entity")).isEqualTo("person/ivan-petrov");
    int start = Integer.parseInt(row.get("start"));
    int end = Integer.parseInt(row.get("end"));
    assertThat(first.text().substring(start, end)).isEqualTo(row.get("text"));
    assertThat(row.get("context")).isEqualTo("Министр, «Иван Петров», приехал в Астану.");
    assertThat(row.get("confidence")).isEqualTo("0.9");
    assertThat(row.get("report")).isEqualTo("1");
  }

  @Test
  void eventsComeWithTheirSentenceAndParticipants() throws IOException {
    CSVRecord row = rows(Table.EVENTS).get(0);
    assertThat(row.get("type")).isEqualTo("AGREEMENT");
    assertThat(row.get("start")).isEqualTo("2024-03-11");
    assertThat(row.get("participant_entities")).isEqualTo("person/ivan-petrov; organization/mid");
    assertThat(row.get("sentence"))
        .startsWith("Заголовок Министр, «Иван Петров»")
        .contains("Конец; \"кавычки\"");
    assertThat(row.get("path")).isEqualTo("b.txt");
  }

  @Test
  void entitiesAreSummedUp() throws IOException {
    CSVRecord row =
        rows(Table.ENTITIES).stream()
            .filter(each -> each.get("type").equals("PERSON"))
            .findFirst()
            .orElseThrow();
    assertThat(row.toMap())
        .containsEntry("entity", "person/ivan-petrov")
        .containsEntry("name", "Иван Петров")
        .containsEntry("mentions", "1")
        .containsEntry("reports", "1")
        .containsEntry("first_published", "2024-03-12");
  }

  @Test
  void outcomesAreOfEveryInput() throws IOException {
    List<CSVRecord> rows = rows(Table.OUTCOMES);
    assertThat(rows)
        .extracting(row -> row.get("outcome"))
        .containsExactly("CORRUPT", "INDEXED", "INDEXED");
    assertThat(rows.get(0).get("detail")).isEqualTo("breaks off, see \"log\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> export(Table.OUTCOMES, Format.CSV, Optional.of("слово")));
  }

  @Test
  void aQueryNarrowsEachTable() throws IOException {
    assertThat(export(Table.REPORTS, Format.JSONL, Optional.of("lang:kk")).lines()).hasSize(1);
    assertThat(export(Table.MENTIONS, Format.JSONL, Optional.of("lang:kk"))).isEmpty();
    assertThat(export(Table.ENTITIES, Format.JSONL, Optional.of("петров")).lines()).isNotEmpty();
  }

  @Test
  void jsonlReportsAreTheRecordsThemselves() throws IOException {
    List<String> lines = export(Table.REPORTS, Format.JSONL, Optional.empty()).lines().toList();
    assertThat(RecordJson.read(lines.get(1))).isEqualTo(first);
  }

  @Test
  void jsonlKeepsValuesAsTheyAre() throws IOException {
    String line =
        export(Table.EVENTS, Format.JSONL, Optional.empty()).lines().findFirst().orElseThrow();
    JsonNode row = new ObjectMapper().readTree(line);
    assertThat(row.get("title").asText()).startsWith("=HYPERLINK");
    assertThat(row.get("place").isNull()).isTrue();
    assertThat(row.get("main").asBoolean()).isTrue();
    assertThat(row.get("participants")).hasSize(2);
  }

  @Test
  void recordsAreWrittenWithoutAnIndexAsWithOne() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RecordWriter writer = RecordWriter.of(Table.MENTIONS, Format.CSV, out)) {
      writer.write(first);
      assertThat(writer.rows()).isEqualTo(2);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(export(Table.MENTIONS, Format.CSV, Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordWriter.of(Table.ENTITIES, Format.CSV, out));
  }
}
