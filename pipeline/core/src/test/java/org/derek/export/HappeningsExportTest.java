package org.derek.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import org.derek.index.HappeningCounts;
import org.derek.index.Held;
import org.derek.index.IndexException;
import org.derek.index.ReportIndex;
import org.derek.index.Samples;
import org.derek.json.HappeningJson;
import org.derek.language.Models;
import org.derek.report.EventType;
import org.derek.report.Happening;
import org.derek.report.Report;
import org.derek.search.ReportSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HappeningsExportTest {
  private static final Models MODELS = Models.standard();

  @TempDir private Path folder;

  private static Report accident(String id, String path, String language, String text) {
    return Samples.event(
        Samples.published(Samples.report(id, path, language, "", text), "2024-05-21"),
        EventType.ACCIDENT,
        text.substring(0, 5),
        "2024-05-20",
        "2024-05-20",
        "KZ",
        "person/x",
        "organization/=cmd");
  }

  private static void add(ReportIndex index, Report report) throws IOException {
    String path = report.source().path();
    index.begin(path);
    index.add(report);
    index.end(new FileState(path, report.source().bytes(), 1));
  }

  /** Two reports of one accident that count the dead differently, and a third of something else. */
  private HappeningCounts fill(ReportIndex index) throws IOException {
    add(index, accident("1", "a.txt", "ru", "Взрыв: погибли 46 человек."));
    add(index, accident("2", "b.txt", "vi", "Vụ nổ khiến 45 người thiệt mạng."));
    add(
        index,
        Samples.event(
            Samples.report("3", "c.txt", "kk", "", "Сайлау өтті."),
            EventType.ELECTION,
            "Сайлау",
            "2023-03-19",
            "2023-03-19",
            "KZ"));
    index.merge();
    return index.mergeEvents();
  }

  private String export(Format format, Optional<String> query) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ReportSearch search = ReportSearch.open(folder, MODELS)) {
      Export.write(Table.HAPPENINGS, format, search, query, out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aRowAHappeningWithItsContradictions() throws IOException {
    try (ReportIndex index = ReportIndex.open(folder, MODELS)) {
      assertThat(fill(index)).isEqualTo(new HappeningCounts(3, 2, 1));
    }
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(export(Format.CSV, Optional.empty()).substring(1)))
            .getRecords();
    assertThat(rows).hasSize(2);
    CSVRecord accident = rows.get(1);
    assertThat(accident.get("type")).isEqualTo("ACCIDENT");
    assertThat(accident.get("reports")).isEqualTo("2");
    assertThat(accident.get("languages")).isEqualTo("ru; vi");
    assertThat(accident.get("contradiction_counts")).isEqualTo("dead 46 (1); dead 45 (1)");
    assertThat(accident.get("contradiction_start")).isEmpty();
    assertThat(accident.get("paths")).isEqualTo("a.txt; b.txt");
    assertThat(rows.get(0).get("type")).isEqualTo("ELECTION");
  }

  @Test
  void aQueryTakesTheHappeningsThatItsReportsTell() throws IOException {
    try (ReportIndex index = ReportIndex.open(folder, MODELS)) {
      fill(index);
    }
    List<String> lines = export(Format.JSONL, Optional.of("lang:vi")).lines().toList();
    assertThat(lines).hasSize(1);
    JsonNode happening = new ObjectMapper().readTree(lines.get(0));
    assertThat(happening.get("sources")).hasSize(2);
    Happening read = HappeningJson.read(lines.get(0));
    assertThat(HappeningJson.write(read)).isEqualTo(lines.get(0));
  }

  @Test
  void happeningsFollowTheIndex() throws IOException {
    try (ReportIndex index = ReportIndex.open(folder, MODELS)) {
      fill(index);
      try (ReportSearch search = ReportSearch.open(folder, MODELS)) {
        assertThat(search.happeningsAreCurrent()).contains(true);
        assertThat(search.happenings("1")).containsOnlyKeys("1-0");
        assertThat(search.happenings("1").get("1-0").reports()).isEqualTo(2);
        index.replace(Held.asFound(Samples.report("2", "b.txt", "vi", "", "Không có gì.")));
        index.commit();
        assertThat(search.happeningsAreCurrent()).contains(false);
        index.merge();
        assertThat(index.mergeEvents()).isEqualTo(new HappeningCounts(2, 2, 0));
        assertThat(search.happeningsAreCurrent()).contains(true);
        assertThat(search.happenings("1").get("1-0").reports()).isEqualTo(1);
        assertThat(search.happenings("2")).isEmpty();
      }
    }
  }

  @Test
  void whatWasNeverMergedIsSaid() throws IOException {
    try (ReportIndex index = ReportIndex.open(folder, MODELS)) {
      index.commit();
      assertThatExceptionOfType(IndexException.class)
          .isThrownBy(() -> export(Format.CSV, Optional.empty()))
          .withMessageContaining("have not been merged");
      index.merge();
      assertThat(index.mergeEvents()).isEqualTo(new HappeningCounts(0, 0, 0));
    }
    assertThat(export(Format.JSONL, Optional.empty())).isEmpty();
  }
}
