package org.derek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.derek.json.RecordJson;
import org.derek.report.Mention;
import org.derek.report.Participant;
import org.derek.report.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor corrects an index with the real program. */
final class CorrectionsTest {
  private static final String HEADER = "action;entity;into;name;language;report;text;type;note\n";

  private final PrintStream standardOut = System.out;
  private final PrintStream standardErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;
  private Path archive;
  private Path corrections;

  @BeforeEach
  void archiveOfTwoReports() throws IOException {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    archive = Files.createDirectory(folder.resolve("archive"));
    corrections = folder.resolve("index.corrections.csv");
    Files.writeString(
        archive.resolve("a.txt"),
        "Министр Арман Сеитжанов провел переговоры в Астане 12 марта 2024 года.");
    Files.writeString(
        archive.resolve("b.txt"),
        "Президент Касым-Жомарт Токаев прибыл в Ханой с визитом 13 марта 2024 года.");
  }

  @AfterEach
  void restore() {
    System.setOut(standardOut);
    System.setErr(standardErr);
  }

  private int ingest(String... options) {
    out.reset();
    err.reset();
    String[] all = new String[options.length + 4];
    all[0] = "ingest";
    all[1] = archive.toString();
    all[2] = "--index";
    all[3] = folder.resolve("index").toString();
    System.arraycopy(options, 0, all, 4, options.length);
    return Derek.run(all);
  }

  private String export(String table, String... options) {
    out.reset();
    String[] all = new String[options.length + 4];
    all[0] = "export";
    all[1] = table;
    all[2] = "--index";
    all[3] = folder.resolve("index").toString();
    System.arraycopy(options, 0, all, 4, options.length);
    assertThat(Derek.run(all)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<Report> search(String query) {
    out.reset();
    assertThat(Derek.run("search", query, "--json", "--index", folder.resolve("index").toString()))
        .isZero();
    return out.toString(StandardCharsets.UTF_8).lines().map(RecordJson::read).toList();
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anEditorMergesRenamesRejectsFindsItAndTakesItBack() throws IOException {
    assertThat(ingest()).isZero();
    String found = export("mentions");
    assertThat(found).contains("person/arman-seitzhanov", "country", "2024-03-12");
    Files.writeString(
        corrections,
        "\uFEFF"
            + HEADER
            + "merge;person/arman-seitzhanov;person/a-seitzhan;;;;;;\"one; the same\"\n"
            + "rename;person/a-seitzhan;;Арман Сейтжан;ru;;;;\n"
            + "reject;;;;;;13 марта 2024 года;DATE;\n"
            + "merge;person/nobody;person/a-seitzhan;;;;;;\n"
            + ";person/idle;;;;;;;\n");
    Files.delete(archive.resolve("a.txt"));
    assertThat(ingest()).isZero();
    assertThat(told())
        .contains(
            "1 unchanged", "corrections 4 lines of", "2 indexed reports changed (2 looked at)")
        .contains("; 1 lines without an action", "nothing matches line 5;");

    Report merged = search("person:\"Арман Сейтжан\"").get(0);
    assertThat(merged.mentions())
        .extracting(Mention::norm)
        .anySatisfy(norm -> assertThat(norm).contains("Арман Сейтжан"));
    assertThat(merged.events().get(0).participants())
        .extracting(Participant::entity)
        .contains("person/a-seitzhan");
    assertThat(search("person:person/arman-seitzhanov")).isEmpty();
    assertThat(search("person:Сеитжанов")).as("the words of the text").hasSize(1);
    assertThat(search("Ханой").get(0).events().get(0).start()).isEmpty();
    out.reset();
    assertThat(Derek.run("search", "--index", folder.resolve("index").toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Арман Сейтжан 1")
        .doesNotContain("Арман Сеитжанов 1");
    assertThat(export("events")).contains("Арман Сейтжан");
    assertThat(export("entities")).contains("person/a-seitzhan").doesNotContain("arman-seitzhanov");

    Path training = folder.resolve("training.jsonl");
    export("training", "--out", training.toString());
    assertThat(Files.readAllLines(training)).hasSize(2);
    assertThat(Derek.run("eval", training.toString())).isZero();

    Files.writeString(corrections, HEADER);
    assertThat(ingest()).isZero();
    assertThat(export("mentions")).isEqualTo(found);
    assertThat(export("training")).isEmpty();
  }

  @Test
  void theExampleOfTheReadmeIsWellFormed() throws IOException {
    Path readme = Path.of(System.getProperty("derek.corpus")).resolveSibling("README.md");
    List<String> lines = Files.readAllLines(readme);
    int header =
        lines.indexOf("    action,entity,into,name,language,report,text,type,start,end,note");
    int end = header + lines.subList(header, lines.size()).indexOf("");
    assertThat(end - header).isGreaterThan(3);
    Files.write(corrections, lines.subList(header, end).stream().map(String::strip).toList());
    assertThat(ingest()).isZero();
    assertThat(told()).contains("corrections 4 lines of", "nothing matches lines 2-5;");
  }

  @Test
  void whatIsReadLaterIsCorrectedToo() throws IOException {
    Path elsewhere = folder.resolve("mine.csv");
    Files.writeString(
        elsewhere, HEADER + "reject;country/VN;;;;;;;\nmerge;person/x;person/y;;;;;;\n");
    assertThat(ingest("--corrections", elsewhere.toString())).isZero();
    Files.writeString(archive.resolve("c.txt"), "Президент Вьетнама прибыл в Астану 14 марта.");
    assertThat(ingest()).isZero();
    assertThat(told())
        .contains("corrections 2 lines of")
        .contains("mine.csv: nothing matches line 3; check");
    assertThat(export("mentions")).doesNotContain("country/VN");
    assertThat(export("training").lines()).hasSize(1);
  }

  @Test
  void aFileThatIsGoneIsNotTakenForNoCorrections() throws IOException {
    Files.writeString(corrections, HEADER + "reject;country/VN;;;;;;;\n");
    assertThat(ingest()).isZero();
    Files.delete(corrections);
    assertThat(ingest()).isEqualTo(2);
    assertThat(told()).contains("no longer there", "--corrections FILE", "--no-corrections");
    assertThat(ingest("--no-corrections")).isZero();
    assertThat(ingest()).isZero();
  }

  @Test
  void nothingIsReadWithCorrectionsThatAreWrong() throws IOException {
    Files.writeString(corrections, HEADER + "merge;person/a;;;;;;;\nmerg;;;;;;;;\n");
    assertThat(ingest()).isEqualTo(2);
    assertThat(told())
        .contains("index.corrections.csv, line 2, cell \"into\": is empty")
        .contains("line 3, cell \"action\": \"merg\" is no action")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("index")).doesNotExist();
    assertThat(ingest("--corrections", folder.resolve("none.csv").toString())).isEqualTo(2);
    assertThat(told()).contains("none.csv: no such file");
    assertThat(ingest("--corrections", "x.csv", "--no-corrections")).isEqualTo(2);
  }

  @Test
  void recordsWithoutAnIndexAreCorrectedToo() throws IOException {
    Files.writeString(
        corrections,
        HEADER + "rename;person/arman-seitzhanov;;А. Сеитжанов;;;;;\nreject;country/US;;;;;;;\n");
    assertThat(Derek.run("extract", archive.toString(), "--corrections", corrections.toString()))
        .isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"norm\":\"А. Сеитжанов\"");
    assertThat(told()).contains("corrections 2 lines of", "nothing matches line 3;");
  }

  @Test
  void theFileOfCorrectionsIsNoInputAndNoExportWritesOverIt() throws IOException {
    assertThat(ingest()).isZero();
    export("corrections", "--out", corrections.toString());
    assertThat(Files.readString(corrections)).contains("person/arman-seitzhanov");
    assertThat(
            Derek.run(
                "export",
                "corrections",
                "--index",
                folder.resolve("index").toString(),
                "--out",
                corrections.toString()))
        .isEqualTo(2);
    assertThat(told()).contains("may hold an editor's work");
    Path whole = archive;
    archive = folder;
    assertThat(ingest()).isZero();
    archive = whole;
    assertThat(export("outcomes")).doesNotContain("corrections.csv");
  }
}
