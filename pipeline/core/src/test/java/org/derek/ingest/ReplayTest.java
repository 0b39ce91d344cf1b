package org.derek.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.codec.digest.DigestUtils;
import org.derek.export.Export;
import org.derek.export.Format;
import org.derek.export.Table;
import org.derek.index.CorrectionsState;
import org.derek.index.IndexFolder;
import org.derek.index.ReportIndex;
import org.derek.index.Samples;
import org.derek.json.AnnotatedJson;
import org.derek.language.Models;
import org.derek.normalize.corrections.Corrections;
import org.derek.normalize.corrections.CorrectionsException;
import org.derek.normalize.corrections.CorrectionsFile;
import org.derek.read.InputFile;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Mention;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.search.ReportSearch;
import org.derek.search.SearchRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * An index whose corrections changed any number of times, in runs that broke off anywhere, equals a
 * fresh one with the last corrections.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReplayTest {
  private static final Models MODELS = Models.standard();
  private static final String HEADER =
      "action,entity,into,name,language,report,text,type,start,end";

  @TempDir private Path folder;
  private Extraction extraction;
  private final List<Report> archive = new ArrayList<>();
  private final List<Report> extracted = new ArrayList<>();
  private final AtomicInteger files = new AtomicInteger();

  @BeforeAll
  void load() throws IOException {
    extraction = new Extraction(MODELS, LanguageChoice.GIVEN);
    for (String language : MODELS.languages()) {
      Path gold = Path.of(System.getProperty("derek.corpus"), "gold", language + ".jsonl");
      for (AnnotatedDocument document : AnnotatedJson.read(gold).subList(0, 6)) {
        Report report =
            Samples.report(
                DigestUtils.sha256Hex(document.id()),
                language + "/" + archive.size() + ".txt",
                language,
                "",
                document.text());
        archive.add(
            document
                .published()
                .map(day -> new Publication(day, Publication.Origin.METADATA))
                .map(report::withPublished)
                .orElse(report));
      }
    }
    for (Report report : archive) {
      extracted.add(extraction.extract(report).report());
    }
  }

  @Test
  void whateverWasCorrectedBeforeTheIndexEqualsAFreshOne() throws Exception {
    int corrected = 0;
    for (int seed = 0; seed < 8; seed++) {
      Random random = new Random(seed);
      Path index = folder.resolve("index" + seed);
      Corrections last = Corrections.NONE;
      for (int round = 0; round < 4; round++) {
        last = random.nextInt(5) == 0 ? Corrections.NONE : randomCorrections(random);
        int known = archive.size() * (round + 1) / 4;
        run(index, last, archive.subList(0, known), random, round < 3);
      }
      Path fresh = folder.resolve("fresh" + seed);
      run(fresh, last, archive, random, false);
      String expected = dump(fresh);
      assertThat(dump(index)).as("seed %d", seed).isEqualTo(expected);
      assertThat(IndexFolder.corrections(index)).isEqualTo(IndexFolder.corrections(fresh));
      corrected += export(fresh, Table.TRAINING).isEmpty() ? 0 : 1;
    }
    assertThat(corrected).as("archives with corrections").isGreaterThan(4);
  }

  @Test
  void aLineThatIsRemovedIsUndone() throws Exception {
    Random random = new Random(99);
    Path index = folder.resolve("undone");
    run(index, Corrections.NONE, archive, random, false);
    String before = dump(index);
    run(index, corrections(rejectionOfAll()), archive, random, false);
    assertThat(dump(index)).isNotEqualTo(before);
    assertThat(export(index, Table.MENTIONS)).isEmpty();
    run(index, Corrections.NONE, archive, random, false);
    assertThat(dump(index)).isEqualTo(before);
    assertThat(export(index, Table.TRAINING)).isEmpty();
  }

  @Test
  void onlyReportsThatTheLinesMayBeAboutAreLookedAt() throws Exception {
    Path index = folder.resolve("few");
    run(index, Corrections.NONE, archive, new Random(1), false);
    Mention named = firstNamed(extracted.get(0));
    String entity = named.entity().orElseThrow();
    long naming =
        extracted.stream()
            .filter(
                report ->
                    report.mentions().stream().anyMatch(m -> m.entity().equals(named.entity())))
            .count();
    Corrections corrections = corrections(List.of("merge," + entity + ",person/x,,,,,,,"));
    try (ReportIndex writer = ReportIndex.open(index, MODELS)) {
      Replay replay = new Replay(writer, corrections, "c.csv", failure -> {});
      replay.run(extraction.correcting(corrections), 2, ReplayTest::never);
      assertThat(replay.looked()).isEqualTo(naming).isLessThan(archive.size());
      assertThat(replay.changed()).isEqualTo(naming);
      assertThat(replay.unmatched().isEmpty()).isTrue();
      Replay again = new Replay(writer, corrections, "c.csv", failure -> {});
      again.run(extraction.correcting(corrections), 2, ReplayTest::never);
      assertThat(again.looked()).isZero();
    }
  }

  @Test
  void aReplayThatIsStoppedIsKnownToBeUnfinished() throws Exception {
    Path index = folder.resolve("stopped");
    run(index, Corrections.NONE, archive, new Random(1), false);
    Corrections corrections = corrections(rejectionOfAll());
    AtomicInteger asked = new AtomicInteger();
    try (ReportIndex writer = ReportIndex.open(index, MODELS)) {
      new Replay(writer, corrections, "c.csv", failure -> {})
          .run(extraction.correcting(corrections), 1, () -> asked.incrementAndGet() > 9);
    }
    assertThat(IndexFolder.corrections(index).digest()).isEqualTo(CorrectionsState.UNSETTLED);
    assertThat(export(index, Table.TRAINING)).isNotEmpty();
    run(index, Corrections.NONE, archive, new Random(1), false);
    assertThat(export(index, Table.TRAINING)).isEmpty();
  }

  @Test
  void aReportThatMovesTakesTheCorrectionsOfItsPath() throws Exception {
    Corrections corrections = corrections(rejectionsUnder("a/*"));
    Report report = archive.get(0);
    Report first = Samples.report(report.id(), "a/1.txt", report.language(), "", report.text());
    Report second = Samples.report(report.id(), "b/1.txt", report.language(), "", report.text());
    Path index = folder.resolve("moved");
    run(index, corrections, List.of(first, second), new Random(1), false);
    assertThat(export(index, Table.MENTIONS)).isEmpty();
    try (ReportIndex writer = ReportIndex.open(index, MODELS)) {
      new Replay(writer, corrections, "c.csv", failure -> {})
          .run(extraction.correcting(corrections), 1, ReplayTest::never);
      writer.remove("a/1.txt");
    }
    Path fresh = folder.resolve("never-moved");
    run(fresh, corrections, List.of(second), new Random(1), false);
    assertThat(export(index, Table.MENTIONS)).isNotEmpty().isEqualTo(export(fresh, Table.MENTIONS));
    run(index, corrections, List.of(first, second), new Random(1), false);
    assertThat(export(index, Table.MENTIONS)).isEmpty();
  }

  @Test
  void linesThatNothingMatchesAreKnownAlsoWhenNothingIsRead() throws Exception {
    Path index = folder.resolve("unmatched");
    Mention named = firstNamed(extracted.get(15));
    Corrections corrections =
        corrections(
            List.of(
                "merge,person/nobody,person/x,,,,,,,",
                "merge," + named.entity().orElseThrow() + ",person/x,,,,,,,"));
    run(index, corrections, archive.subList(0, 1), new Random(1), false);
    assertThat(IndexFolder.corrections(index).unmatched()).isEqualTo("2-3");
    run(index, corrections, archive, new Random(1), false);
    assertThat(IndexFolder.corrections(index).unmatched()).isEqualTo("2");
    run(index, corrections, archive, new Random(1), false);
    assertThat(IndexFolder.corrections(index).unmatched()).isEqualTo("2");
  }

  private static boolean never() {
    return false;
  }

  /** One run over {@code reports}, a file each; one that may crash stops anywhere. */
  private void run(
      Path folder, Corrections corrections, List<Report> reports, Random random, boolean mayCrash)
      throws Exception {
    Extraction correcting = extraction.correcting(corrections);
    int replayed = mayCrash && random.nextBoolean() ? random.nextInt(30) : Integer.MAX_VALUE;
    int left = mayCrash ? random.nextInt(2 * reports.size()) : Integer.MAX_VALUE;
    AtomicInteger asked = new AtomicInteger();
    ReportIndex index = ReportIndex.open(folder, MODELS);
    Replay replay =
        new Replay(index, corrections, "c.csv", failure -> assertThat(failure).isEmpty());
    Ingest ingest =
        new Ingest(index, new Tally(), replay, outcome -> {}, 5, Duration.ofDays(1), false);
    ingest.start(correcting, 2, () -> asked.incrementAndGet() > replayed);
    if (asked.get() > replayed) {
      if (random.nextBoolean()) {
        ingest.commit();
      }
      index.abandon();
      return;
    }
    for (Report report : reports) {
      InputFile file = new InputFile(report.source().path(), Path.of(report.source().path()), 1, 1);
      if (ingest.wants(file)) {
        if (left-- == 0) {
          index.abandon();
          return;
        }
        ingest.begin(file);
        ingest.report(correcting.extract(report));
        ingest.end(file);
      }
    }
    ingest.commit();
    index.abandon();
  }

  private Corrections corrections(List<String> lines) throws IOException {
    Path file = folder.resolve("c" + files.incrementAndGet() + ".csv");
    Files.writeString(file, HEADER + "\n" + String.join("\n", lines) + "\n");
    return CorrectionsFile.read(file, MODELS.languages());
  }

  private Corrections randomCorrections(Random random) throws IOException {
    while (true) {
      List<String> lines = new ArrayList<>();
      for (int i = 1 + random.nextInt(12); i > 0; i--) {
        lines.add(randomLine(random));
      }
      try {
        return corrections(lines);
      } catch (CorrectionsException e) {
        assertThat(e).hasMessageContaining("line "); // two of them contradict each other: again
      }
    }
  }

  private String randomLine(Random random) {
    Report report = extracted.get(random.nextInt(extracted.size()));
    Mention mention = firstNamed(report);
    Report other = extracted.get(random.nextInt(extracted.size()));
    String entity = mention.entity().orElseThrow();
    String into =
        random.nextInt(3) == 0 ? "person/p" + random.nextInt(3) : firstNamed(other).entity().get();
    String words = "\"" + mention.text().replace("\"", "\"\"") + "\"";
    return switch (random.nextInt(9)) {
      case 0, 1 -> row("merge", entity, into, "", "", "", "", "", "", "");
      case 2 -> row("rename", entity, "", "Имя " + random.nextInt(9), "", "", "", "", "", "");
      case 3 ->
          row(
              "rename",
              entity,
              "",
              "Tên " + random.nextInt(9),
              report.language(),
              "",
              "",
              "",
              "",
              "");
      case 4 -> row("split", entity, into, "", "", report.id(), "", "", "", "");
      case 5 -> row("split", entity, into, "", "", report.language() + "/*", words, "", "", "");
      case 6 -> row("reject", "", "", "", "", "", words, mention.type().name(), "", "");
      case 7 ->
          row(
              "reject",
              "",
              "",
              "",
              "",
              report.id(),
              "",
              "",
              mention.span().start() + "",
              mention.span().end() + "");
      default ->
          row("reject", entity, "", "", "", "*" + random.nextInt(9) + ".txt", "", "", "", "");
    };
  }

  private static String row(String... cells) {
    return String.join(",", cells);
  }

  private static Mention firstNamed(Report report) {
    return report.mentions().stream()
        .filter(mention -> mention.entity().filter(id -> !id.contains("country/")).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private List<String> rejectionOfAll() {
    return extracted.stream()
        .flatMap(report -> report.mentions().stream())
        .map(
            mention ->
                row(
                    "reject",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "\"" + mention.text().replace("\"", "\"\"") + "\"",
                    mention.type().name(),
                    "",
                    ""))
        .distinct()
        .toList();
  }

  private List<String> rejectionsUnder(String path) {
    return rejectionOfAll().stream()
        .map(line -> line.replace("reject,,,,,,", "reject,,,,," + path + ","))
        .toList();
  }

  private String dump(Path index) throws IOException {
    return export(index, Table.REPORTS)
        + export(index, Table.ENTITIES)
        + export(index, Table.TRAINING)
        + facets(index);
  }

  private static String facets(Path index) throws IOException {
    try (ReportSearch search = ReportSearch.open(index, MODELS)) {
      return search.search(SearchRequest.of("")).facets().toString();
    }
  }

  private static String export(Path index, Table table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ReportSearch search = ReportSearch.open(index, MODELS)) {
      Export.write(table, Format.JSONL, search, Optional.empty(), out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
