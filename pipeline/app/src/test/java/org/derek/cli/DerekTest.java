package org.derek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.derek.json.RecordJson;
import org.derek.report.Mention;
import org.derek.report.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real program as its users do. */
final class DerekTest {
  private static final Path CORPUS = Path.of(System.getProperty("derek.corpus"));

  private final PrintStream standardOut = System.out;
  private final PrintStream standardErr = System.err;
  private final InputStream standardIn = System.in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(standardOut);
    System.setErr(standardErr);
    System.setIn(standardIn);
  }

  @Test
  void oneNameIsOneEntityInThreeLanguages() throws IOException {
    Files.writeString(
        folder.resolve("1.txt"), "Министр принял Алихана Байменова в Астане 12 марта 2024 года.");
    Files.writeString(
        folder.resolve("2.txt"), "Алихан Байменовтың айтуынша, жиын 2024 жылғы 12 наурызда өтті.");
    Files.writeString(
        folder.resolve("3.txt"), "Ngày 12/3/2024, ông Alikhan Baimenov đã đến thăm Hà Nội.");
    assertThat(Derek.run("extract", folder.toString())).isZero();
    assertThat(reports()).extracting(Report::language).containsExactly("ru", "kk", "vi");
    assertThat(reports())
        .allSatisfy(
            report -> {
              assertThat(report.mentions())
                  .extracting(mention -> mention.entity().orElse(""))
                  .contains("person/alikhan-baimenov");
              assertThat(report.mentions())
                  .extracting(mention -> mention.norm().orElse(""))
                  .contains("2024-03-12");
            });
  }

  @Test
  void decomposedLettersAndLookAlikesChangeNoValue() throws IOException {
    String text = "Ngày 12/3/2024, ông Nguyễn Đăng Quế đã đến thăm Việt Nam và Hàn Quốc.";
    Files.writeString(folder.resolve("1.txt"), text);
    Files.writeString(folder.resolve("2.txt"), Normalizer.normalize(text, Normalizer.Form.NFD));
    assertThat(Derek.run("extract", folder.toString())).isZero();
    List<Report> both = reports();
    assertThat(both.get(0).mentions()).extracting(Mention::norm).contains(Optional.of("VN"));
    assertThat(both.get(1).mentions())
        .extracting(Mention::norm)
        .containsExactlyElementsOf(both.get(0).mentions().stream().map(Mention::norm).toList());
  }

  @Test
  void offsetsPointIntoThePlainTextAsItIs() throws IOException {
    String text = "Заголовок\r\n\r\n  Президент\u00a0Касым-Жомарт Токаев прибыл в Пекин.\r\n";
    Path file = Files.writeString(folder.resolve("a.txt"), text);
    assertThat(Derek.run("extract", file.toString())).isZero();
    Report report = reports().get(0);
    assertThat(report.text()).isEqualTo(text);
    assertThat(report.mentions()).isNotEmpty();
    for (Mention mention : report.mentions()) {
      assertThat(mention.span().of(text)).isEqualTo(mention.text());
    }
  }

  @Test
  void standardInputIsReadAndTheGivenDayAnchorsItsDates() {
    String text = "Вчера в Ханое прошли переговоры министров иностранных дел двух стран.";
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(Derek.run("extract", "-", "--published", "2024-03-12")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"path\":\"-\"", "\"publishedFrom\":\"option\"", "2024-03-11");
  }

  @Test
  void everySampleOfTheCorpusIsReadIndexedFoundAndExported() throws IOException {
    String index = folder.resolve("index").toString();
    assertThat(Derek.run("ingest", CORPUS.resolve("news").toString(), "--index", index)).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("reports", "INDEXED");
    assertThat(Derek.run("search", "lang:kk", "--index", index, "--json")).isZero();
    assertThat(reports()).isNotEmpty().extracting(Report::language).containsOnly("kk");
    out.reset();
    for (String table : new String[] {"reports", "mentions", "entities", "events", "outcomes"}) {
      Path csv = folder.resolve(table + ".csv");
      assertThat(Derek.run("export", table, "--index", index, "--out", csv.toString())).isZero();
      assertThat(Files.readString(csv)).startsWith("\ufeff");
      assertThat(rows(csv)).as("rows of %s", csv).isGreaterThan(10);
    }
    assertThat(out.size()).as("bytes on standard output").isZero();
  }

  @Test
  void aChangedFileIsReadAgainAVanishedOneReportedAnUnchangedOneLeftAlone() throws IOException {
    Path archive = Files.createDirectory(folder.resolve("archive"));
    String index = folder.resolve("index").toString();
    Files.writeString(archive.resolve("changes.txt"), "Президент Казахстана прибыл в Москву.");
    Files.writeString(archive.resolve("stays.txt"), "Президент Узбекистана прибыл в Пекин.");
    Files.writeString(archive.resolve("vanishes.txt"), "Президент Вьетнама прибыл в Астану.");
    assertThat(Derek.run("ingest", archive.toString(), "--index", index)).isZero();
    err.reset();
    Files.writeString(archive.resolve("changes.txt"), "Президент Кыргызстана прибыл в Ханой.");
    Files.delete(archive.resolve("vanishes.txt"));
    assertThat(Derek.run("ingest", archive.toString(), "--index", index)).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("1 unchanged", "vanished", "vanishes.txt")
        .doesNotContain("stays.txt");
    assertThat(Derek.run("search", "--index", index, "--json")).isZero();
    assertThat(reports())
        .extracting(Report::text)
        .hasSize(3)
        .anyMatch(text -> text.contains("Кыргызстана"))
        .noneMatch(text -> text.contains("Казахстана"));
  }

  @Test
  void wrongUsageIsToldWithTheRemedyAndItsOwnStatus() {
    assertThat(Derek.run("extract", "--lang", "de", "a.txt")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("no models for language \"de\"")
        .doesNotContain("\tat ");
    assertThat(Derek.run("serve", "--port", "99999")).isEqualTo(2);
    assertThat(Derek.run(new String[0])).isEqualTo(2);
    assertThat(Derek.run("extract", folder.resolve("none").toString())).isEqualTo(3);
    assertThat(Derek.run("search", "x", "--index", folder.resolve("none").toString())).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("make one with: derek ingest");
  }

  @Test
  void aFailedInputIsListedAndEndsWithStatusOne() throws IOException {
    Files.writeString(folder.resolve("good.txt"), "Президент прибыл в Астану.\n".repeat(3));
    Files.copy(CORPUS.resolve("hostile/truncated.zip"), folder.resolve("broken.zip"));
    Files.copy(CORPUS.resolve("hostile/english.txt"), folder.resolve("english.txt"));
    assertThat(Derek.run("extract", folder.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("broken.zip: CORRUPT", "OTHER_LANGUAGE 1")
        .doesNotContain("english.txt");
    assertThat(reports()).isNotEmpty();
  }

  private List<Report> reports() {
    return out.toString(StandardCharsets.UTF_8).lines().map(RecordJson::read).toList();
  }

  private static long rows(Path csv) throws IOException {
    try (CSVParser parser = CSVParser.parse(csv, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      return parser.stream().count();
    }
  }
}
