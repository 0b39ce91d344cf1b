package org.derek.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.derek.index.FileState;
import org.derek.index.ReportIndex;
import org.derek.language.Models;
import org.derek.report.Event;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Participant;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.report.Source;
import org.derek.report.Span;
import org.derek.search.ReportSearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the running server as a browser and as a program. */
final class ServerTest {
  private static final String HOSTILE = "<script>document.title='owned'</script>";

  @TempDir private static Path folder;
  private static ReportSearch search;
  private static Server server;
  private static String address;

  @BeforeAll
  static void serveAnIndexOfFourReports() throws Exception {
    Models models = Models.standard();
    Path index = folder.resolve("index");
    try (ReportIndex writer = ReportIndex.open(index, models)) {
      writer.begin("archive");
      writer.add(meeting());
      writer.add(hostile());
      writer.add(syndicated("c", "Көпір ашылды", ""));
      writer.add(syndicated("d", "Жаңа өткел", "ОРАЛ. "));
      writer.end(new FileState("archive", 1, 1));
      writer.merge();
    }
    search = ReportSearch.open(index, models);
    server = new Server(search, models.languages());
    address = "http://127.0.0.1:" + server.start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    search.close();
  }

  @Test
  void anEditorFindsAReportNarrowsTheResultsAndReadsIt() {
    try (Playwright playwright = playwright();
        Browser browser = browser(playwright)) {
      Page page = browser.newPage();
      page.navigate(address + "/");
      page.fill("#q", "переговоры");
      page.waitForCondition(() -> page.locator("ol.results li").count() == 1);
      assertThat(page.locator("ol.results mark").first().textContent())
          .isEqualToIgnoringCase("переговоры");
      page.locator("aside a", new Page.LocatorOptions().setHasText("Kazakhstan")).click();
      page.waitForURL("**country=KZ**");
      page.locator("ol.results h2 a").click();
      assertThat(page.locator("article .person").textContent()).isEqualTo("Алихан Байменов");
      assertThat(page.locator(".event.main").textContent())
          .contains("meeting", "2024-03-12", "Астана");
    }
  }

  @Test
  void whatAReportSaysIsNeverRun() {
    try (Playwright playwright = playwright();
        Browser browser = browser(playwright)) {
      Page page = browser.newPage();
      page.navigate(address + "/?q=lang:vi");
      assertThat(page.content()).contains("&lt;script&gt;");
      page.locator("ol.results h2 a").click();
      page.waitForSelector("article");
      assertThat(page.title()).isEqualTo(HOSTILE + " · Derek");
    }
  }

  @Test
  void aProgramGetsTheSameAsJson() throws Exception {
    HttpResponse<String> found = get("/api/search?q=country:KZ");
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains("\"total\":1", "\"person/alikhan-baimenov\"");
    assertThat(get("/api/report/none").statusCode()).isEqualTo(404);
  }

  @Test
  void anEditorSeesOneOfNearDuplicatesAndOpensTheOther() {
    try (Playwright playwright = playwright();
        Browser browser = browser(playwright)) {
      Page page = browser.newPage();
      page.navigate(address + "/?q=lang:kk");
      assertThat(page.locator("ol.results > li").count()).isEqualTo(1);
      assertThat(page.locator(".count").textContent())
          .contains("2 reports", "1 near-duplicates folded");
      page.locator("summary").click();
      page.locator("details.similar a").click();
      page.waitForURL("**/report/**");
      assertThat(page.locator("aside .similar a").count()).isEqualTo(1);
      page.navigate(address + "/?q=lang:kk");
      page.locator(".count a").click();
      page.waitForURL("**similar=all**");
      assertThat(page.locator("ol.results > li").count()).isEqualTo(2);
    }
  }

  @Test
  void aProgramLearnsOfNearDuplicates() throws Exception {
    assertThat(get("/api/search?q=lang:kk").body())
        .contains(
            "\"total\":2", "\"folded\":1", "\"similarTotal\":1", "\"group\":\"" + "c".repeat(64));
    assertThat(get("/api/report/" + "d".repeat(64)).body()).contains("Көпір ашылды");
  }

  @Test
  void aDayThatIsNoneIsToldWithTheRemedy() throws Exception {
    HttpResponse<String> refused = get("/?from=yesterday");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("2024-03-12");
    assertThat(get("/api/search?type=PARTY").statusCode()).isEqualTo(400);
    assertThat(get("/?page=2147483647").statusCode()).isEqualTo(400);
  }

  @Test
  void pagesMayRunNoScriptButOurs() throws Exception {
    assertThat(get("/").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    assertThat(get("/nowhere").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static Playwright playwright() {
    assumeThat(chromium()).as("Chromium on this machine").isPresent();
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  private static Browser browser(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium().orElseThrow())
                .setArgs(
                    List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  private static Optional<Path> chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Report meeting() {
    String text = "Переговоры в Астане\n\nАлихан Байменов провёл переговоры в Астане 12 марта.\n";
    Span person = span(text, "Алихан Байменов");
    Span trigger = span(text, "переговоры");
    Event event =
        new Event(
            "e1",
            EventType.MEETING,
            EventStatus.OCCURRED,
            true,
            1,
            trigger,
            trigger.of(text),
            new Span(person.start(), text.length() - 1),
            Optional.of("2024-03-12"),
            Optional.of("2024-03-12"),
            Optional.of("Астана"),
            Optional.of("KZ"),
            Optional.empty(),
            Optional.empty(),
            List.of(
                new Participant(
                    "Алихан Байменов",
                    "person/alikhan-baimenov",
                    Optional.of("host"),
                    Optional.of(person))),
            List.of("KZ"));
    return Report.read(
            "a".repeat(64),
            new Source("archive!/1.txt", "text/plain", Optional.of("UTF-8"), text.length()),
            "Переговоры в Астане",
            Optional.of(new Publication(LocalDate.of(2024, 3, 12), Publication.Origin.METADATA)),
            text)
        .withLanguage("ru", 1)
        .withMentions(
            List.of(
                Mention.of(MentionType.PERSON, person, text, 0.9)
                    .withNorm("Алихан Байменов")
                    .withEntity("person/alikhan-baimenov")))
        .withEvents(List.of(event));
  }

  /** A text that two outlets carry; {@code letter} makes the id. */
  private static Report syndicated(String letter, String title, String dateline) {
    String text =
        dateline
            + "Жайық өзені арқылы салынған көпір жүргізушілерге ашылды. Құрылысшылар жұмысты"
            + " мерзімінен екі ай бұрын аяқтады, деді басқарма басшысы. Енді ауыл тұрғындары қалаға"
            + " айналма жолсыз жетеді, ал жүк көліктері орталық көшелерге кірмейді.";
    return Report.read(
            letter.repeat(64),
            new Source("archive!/" + letter, "text/plain", Optional.of("UTF-8"), text.length()),
            title,
            Optional.empty(),
            text)
        .withLanguage("kk", 1);
  }

  private static Report hostile() {
    String text = "Hội thảo khoa học diễn ra tại Hà Nội. " + HOSTILE;
    return Report.read(
            "b".repeat(64),
            new Source("archive!/2.txt", "text/plain", Optional.empty(), text.length()),
            HOSTILE,
            Optional.empty(),
            text)
        .withLanguage("vi", 1);
  }

  private static Span span(String text, String part) {
    int start = text.indexOf(part);
    return new Span(start, start + part.length());
  }
}
