package org.derek.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.derek.index.FileState;
import org.derek.index.Held;
import org.derek.index.ReportIndex;
import org.derek.index.Samples;
import org.derek.json.AnnotatedJson;
import org.derek.language.Models;
import org.derek.normalize.corrections.Corrections;
import org.derek.normalize.corrections.CorrectionsFile;
import org.derek.report.AnnotatedDocument;
import org.derek.report.MentionType;
import org.derek.report.Report;
import org.derek.search.ReportSearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What an editor begins with, and what the corrections end as. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CorrectionsExportTest {
  private static final Models MODELS = Models.standard();

  @TempDir static Path folder;
  private ReportSearch search;
  private Report corrected;

  @BeforeAll
  void index() throws IOException {
    Report asFound =
        Samples.mention(
            Samples.report("1", "a.txt", "ru", "", "Принял «-Хаб», сказал Петров."),
            MentionType.ORGANIZATION,
            "-Хаб",
            "=Хаб",
            "organization/hab");
    corrected =
        Samples.published(
            Samples.mention(
                Samples.report("2", "b.txt", "vi", "", "Ông Quế nói."),
                MentionType.PERSON,
                "Quế",
                "Nguyễn Đăng Quế",
                "person/nguyen-dang-que"),
            "2024-03-13");
    try (ReportIndex index = ReportIndex.open(folder.resolve("index"), MODELS)) {
      index.begin("a.txt");
      index.add(asFound);
      index.end(new FileState("a.txt", 1, 1));
      index.begin("b.txt");
      index.add(new Held(corrected, Optional.of(List.of())));
      index.end(new FileState("b.txt", 1, 1));
    }
    search = ReportSearch.open(folder.resolve("index"), MODELS);
  }

  @AfterAll
  void close() throws IOException {
    search.close();
  }

  @Test
  void trainingIsOfCorrectedReportsAndReadAsAnnotatedDocuments() throws IOException {
    List<String> lines = export(Table.TRAINING, Format.JSONL, Optional.empty()).lines().toList();
    assertThat(lines).hasSize(1);
    AnnotatedDocument document = AnnotatedJson.read(lines.get(0));
    assertThat(document.id()).isEqualTo("2");
    assertThat(document.language()).isEqualTo("vi");
    assertThat(document.published()).hasToString("Optional[2024-03-13]");
    assertThat(document.text()).isEqualTo(corrected.text());
    assertThat(document.isForTraining()).isTrue();
    assertThat(document.source()).as("the conventions that it follows").isEmpty();
    assertThat(document.events()).as("no editor has looked at them").isEmpty();
    assertThat(document.types()).hasSize(MentionType.values().length);
    assertThat(document.mentions()).hasSize(1);
    assertThat(document.mentions().get(0).norm()).contains("Nguyễn Đăng Quế");
    assertThat(document.mentions().get(0).span()).isEqualTo(corrected.mentions().get(0).span());
    assertThat(AnnotatedJson.read(AnnotatedJson.write(document))).isEqualTo(document);
    assertThat(export(Table.TRAINING, Format.JSONL, Optional.of("lang:ru"))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> export(Table.TRAINING, Format.CSV, Optional.empty()))
        .withMessageContaining("leave --format out");
  }

  @Test
  void aFileOfCorrectionsToBeginWithHoldsEachEntityAndMeansNothingYet() throws IOException {
    String csv = export(Table.CORRECTIONS, Format.CSV, Optional.empty());
    assertThat(csv.lines())
        .hasSize(3)
        .anyMatch(line -> line.contains("person/nguyen-dang-que") && line.contains("Nguyễn"))
        .anyMatch(line -> line.contains("organization/hab") && line.contains("reports)"));
    assertThat(csv).contains(",\"'=Хаб; -Хаб (1 mentions").doesNotContain("\"=");
    Path file = Files.writeString(folder.resolve("c.csv"), csv);
    Corrections nothing = CorrectionsFile.read(file, MODELS.languages());
    assertThat(nothing.size()).isZero();
    assertThat(nothing.idle()).isEqualTo(2);
    Files.writeString(file, csv.replace("\"\",organization/hab,", "reject,organization/hab,"));
    assertThat(CorrectionsFile.read(file, MODELS.languages()).size()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> export(Table.CORRECTIONS, Format.JSONL, Optional.empty()))
        .withMessageContaining("leave --format out");
  }

  @Test
  void aRowOfTheMentionsRejectsThatMentionByAnActionAlone() throws IOException {
    String csv = export(Table.MENTIONS, Format.CSV, Optional.of("path:a.txt"));
    assertThat(csv).as("a formula is neutralized").contains(",'-Хаб,");
    List<String> rows = csv.lines().toList();
    Path file =
        Files.writeString(
            folder.resolve("m.csv"), rows.get(0) + ",action\n" + rows.get(1) + ",reject\n");
    // the ids of these samples are no digests, so the row is about the report with such a path
    Report report =
        Samples.mention(
            Samples.report("x", "1", "ru", "", "Принял «-Хаб», сказал Петров."),
            MentionType.ORGANIZATION,
            "-Хаб",
            "=Хаб",
            "organization/hab");
    Corrections corrections = CorrectionsFile.read(file, MODELS.languages());
    assertThat(corrections.apply(report).report().mentions()).isEmpty();
  }

  private String export(Table table, Format format, Optional<String> query) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Export.write(table, format, search, query, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
