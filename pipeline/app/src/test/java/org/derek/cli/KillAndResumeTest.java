package org.derek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.derek.json.AnnotatedJson;
import org.derek.report.AnnotatedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the real program at random moments; the index must end as if nothing had happened. */
final class KillAndResumeTest {
  private static final long SEED = 20240312;
  private static final int KILLS = 5;

  @TempDir private Path folder;

  @Test
  void anIngestKilledAtAnyMomentAndStartedAgainEndsInTheIndexOfAnUndisturbedRun() throws Exception {
    Path archive = archive(folder.resolve("archive"));
    long started = System.nanoTime();
    Process undisturbed = ingest(archive, "whole");
    assertThat(undisturbed.waitFor()).isLessThanOrEqualTo(1);
    long wholeMillis = (System.nanoTime() - started) / 1_000_000;

    Random random = new Random(SEED);
    int kills = 0;
    for (int i = 0; i < KILLS; i++) {
      Process run = ingest(archive, "killed");
      long moment = wholeMillis / 4 + random.nextLong(wholeMillis / 2);
      if (!run.waitFor(moment, TimeUnit.MILLISECONDS)) {
        run.destroyForcibly();
        kills++;
      }
      run.waitFor();
    }
    assertThat(ingest(archive, "killed").waitFor()).isLessThanOrEqualTo(1);

    for (String table : List.of("reports", "mentions", "events", "outcomes")) {
      String whole = export(table, "whole");
      assertThat(whole.lines().count()).as("rows of %s", table).isGreaterThan(100);
      assertThat(export(table, "killed")).as("%s after %d kills", table, kills).isEqualTo(whole);
    }
    assertThat(export("reports", "whole")).as("near-duplicates").contains("\"group\":");
    System.out.printf(
        Locale.ROOT,
        "kill test: %d kills, %d reports and %d outcomes in both indexes%n",
        kills,
        export("reports", "whole").lines().count(),
        export("outcomes", "whole").lines().count());
  }

  @Test
  void correctionsKilledWhileTheyAreReplayedEndAsIfTheyHadAlwaysBeenThere() throws Exception {
    Path archive = archive(folder.resolve("archive"));
    assertThat(ingest(archive, "killed").waitFor()).isLessThanOrEqualTo(1);
    String found = export("mentions", "killed");
    Path corrections = folder.resolve("killed.corrections.csv");
    Files.writeString(corrections, corrections(export("entities", "killed")));
    Random random = new Random(SEED);
    int kills = 0;
    for (int i = 0; i < KILLS; i++) {
      Process run = ingest(archive, "killed");
      if (!run.waitFor(800 + random.nextInt(2_500), TimeUnit.MILLISECONDS)) {
        run.destroyForcibly();
        kills++;
      }
      run.waitFor();
    }
    assertThat(ingest(archive, "killed").waitFor()).isLessThanOrEqualTo(1);
    Files.copy(corrections, folder.resolve("whole.corrections.csv"));
    assertThat(ingest(archive, "whole").waitFor()).isLessThanOrEqualTo(1);
    for (String table :
        List.of("reports", "mentions", "entities", "events", "happenings", "training")) {
      assertThat(export(table, "killed"))
          .as("%s after %d kills", table, kills)
          .isEqualTo(export(table, "whole"))
          .isNotEmpty();
    }
    assertThat(export("mentions", "killed")).isNotEqualTo(found);
    Files.writeString(corrections, "action,entity,into\n");
    assertThat(ingest(archive, "killed").waitFor()).isLessThanOrEqualTo(1);
    assertThat(export("mentions", "killed")).as("all taken back").isEqualTo(found);
  }

  /** Merges and renames every third entity. */
  private static String corrections(String entities) throws IOException {
    StringBuilder lines = new StringBuilder("action,entity,into,name\n");
    int number = 0;
    for (String line : entities.lines().toList()) {
      String entity = new ObjectMapper().readTree(line).get("entity").asText();
      if (number++ % 3 == 0 && !entity.startsWith("country/")) {
        lines.append(
            number % 2 == 0
                ? "merge," + entity + ",person/p" + number % 5 + ",\n"
                : "rename," + entity + ",,Имя " + number + "\n");
      }
    }
    return lines.toString();
  }

  @Test
  void aSecondRunChangesNothing() throws Exception {
    Path archive = archive(folder.resolve("archive"));
    assertThat(ingest(archive, "index").waitFor()).isLessThanOrEqualTo(1);
    List<String> before = listing(folder.resolve("index"));
    assertThat(ingest(archive, "index").waitFor()).isLessThanOrEqualTo(1);
    assertThat(listing(folder.resolve("index"))).isEqualTo(before);
  }

  /** Loose files, a container, exact duplicates, an empty and a foreign file. */
  private static Path archive(Path root) throws IOException {
    Files.createDirectories(root.resolve("loose"));
    List<String> texts = texts();
    int copies = 4;
    for (int copy = 0; copy < copies; copy++) {
      for (int i = 0; i < texts.size(); i++) {
        Files.writeString(
            root.resolve("loose").resolve(String.format(Locale.ROOT, "%d-%03d.txt", copy, i)),
            texts.get(i) + "\n\n" + "№ " + copy + "\n");
      }
    }
    Files.writeString(root.resolve("copy-of-first.txt"), texts.get(0) + "\n\n№ 0\n");
    Files.writeString(root.resolve("empty.txt"), "");
    Files.writeString(
        root.resolve("english.txt"), "The committee will meet again on Thursday. ".repeat(20));
    try (OutputStream file = Files.newOutputStream(root.resolve("many.zip"));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (int i = 0; i < texts.size(); i++) {
        zip.putNextEntry(new ZipEntry(String.format(Locale.ROOT, "inner/%03d.txt", i)));
        zip.write((texts.get(i) + "\n\nzip\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return root;
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    Path gold = Path.of(System.getProperty("derek.corpus"), "gold");
    try (var files = Files.newDirectoryStream(gold, "*.jsonl")) {
      for (Path file : files) {
        AnnotatedJson.read(file).stream()
            .limit(20)
            .map(AnnotatedDocument::text)
            .forEach(texts::add);
      }
    }
    return texts;
  }

  private Process ingest(Path archive, String index) throws IOException {
    return derek(
            "ingest",
            archive.toString(),
            "--index",
            folder.resolve(index).toString(),
            "--commit-reports",
            "7")
        .redirectError(folder.resolve(index + ".log").toFile())
        .start();
  }

  private String export(String table, String index) throws Exception {
    Path out = folder.resolve(table + "-" + index + ".jsonl");
    Process export =
        derek(
                "export",
                table,
                "--format",
                "jsonl",
                "--index",
                folder.resolve(index).toString(),
                "--out",
                out.toString())
            .inheritIO()
            .start();
    assertThat(export.waitFor()).isZero();
    return Files.readString(out);
  }

  private static ProcessBuilder derek(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dderek.models=" + System.getProperty("derek.models"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.derek.cli.Derek"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private static List<String> listing(Path index) throws IOException {
    try (var files = Files.list(index)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
