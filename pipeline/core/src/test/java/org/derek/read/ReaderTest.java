package org.derek.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.derek.report.Outcome.Category;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcCompression;

final class ReaderTest {
  private static final Path MODELS = Path.of(System.getProperty("derek.models"));
  private static final Reader READER = new Reader(ReadOptions.standard(MODELS));
  private static final String NEWS =
      "Министр принял делегацию Узбекистана\n\n"
          + "В Астане 12 марта 2024 года прошла встреча министра с делегацией. Стороны обсудили"
          + " сотрудничество в области образования и науки, подписали меморандум.\n";
  private static final String SECOND =
      "Қазақстан Республикасының Президенті кеңес өткізді\n\n"
          + "Астанада өткен кеңесте өңірлерді дамыту мәселелері талқыланды. Жиынға министрлер мен"
          + " облыс әкімдері қатысты.\n";

  private static final List<String> PLACES = List.of("Астана", "Алматы", "Шымкент", "Тараз");

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    READER.close();
  }

  @Test
  void plainTextIsKeptUnchangedLessItsMark() throws Exception {
    byte[] bytes = Samples.utf8("\ufeff" + NEWS);
    Report report = report(read("a.txt", bytes));

    assertThat(report.text()).isEqualTo(NEWS);
    assertThat(report.title()).isEqualTo("Министр принял делегацию Узбекистана");
    assertThat(report.source().mediaType()).isEqualTo("text/plain");
    assertThat(report.source().bytes()).isEqualTo(bytes.length);
    assertThat(report.id()).hasSize(64).matches("[0-9a-f]+");
  }

  @Test
  void bytesBeatTheExtension() throws Exception {
    byte[] page = Samples.utf8("<html><body><p>" + NEWS + "</p></body></html>");
    assertThat(report(read("page.txt", page)).source().mediaType()).isEqualTo("text/html");
    assertThat(report(read("text.pdf", Samples.utf8(NEWS))).source().mediaType())
        .isEqualTo("text/plain");
    byte[] pdf = Samples.pdf("", List.of(List.of("Встреча в Астане прошла 12 марта.")));
    assertThat(report(read("pdf.html", pdf)).source().mediaType()).isEqualTo("application/pdf");
  }

  @Test
  void wordDocumentGivesParagraphsTablesTitleAndDate() throws Exception {
    byte[] docx =
        Samples.docx("Министр принял делегацию", List.of("Министр принял делегацию", "Текст."));
    Report report = report(read("a.docx", docx));

    assertThat(report.text()).isEqualTo("Министр принял делегацию\n\nТекст.\n\nАстана\t2024");
    assertThat(report.title()).isEqualTo("Министр принял делегацию");
    assertThat(report.source().mediaType()).endsWith("wordprocessingml.document");
  }

  @Test
  void openDocumentRichTextBookAndSheetAreRead() throws Exception {
    List<String> paragraphs = List.of("Министр принял делегацию", "Стороны обсудили планы.");
    Report odt = report(read("a.odt", Samples.odt("Министр принял делегацию", paragraphs)));
    assertThat(odt.text()).isEqualTo("Министр принял делегацию\n\nСтороны обсудили планы.");

    Report rtf = report(read("a.rtf", Samples.rtf("Заголовок новости\nТекст әңгіме")));
    assertThat(rtf.text()).isEqualTo("Заголовок новости\n\nТекст әңгіме");

    Report epub = report(read("a.epub", Samples.epub("Книга", List.of("Первая", "Вторая"))));
    assertThat(epub.text()).contains("Первая").contains("Вторая");
    assertThat(epub.source().mediaType()).isEqualTo("application/epub+zip");

    Report xlsx =
        report(read("a.xlsx", Samples.xlsx(List.of(List.of("Аты", "Жасы"), List.of("Әли", "30")))));
    assertThat(xlsx.text()).contains("Аты\tЖасы\nӘли\t30");
  }

  @Test
  void pdfLinesBecomeParagraphsWithoutHeadsNumbersAndHyphens() throws Exception {
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      pages.add(
          List.of(
              "Вестник министерства № " + page,
              PLACES.get(page) + ": стороны обсудили вопросы сотрудничества в области обра-",
              "зования и науки, " + PLACES.get(page) + " готова к проведению в следующем году",
              "северо-западного форума и подписанию меморандума, который северо-",
              "западного региона не касается.",
              PLACES.get(page) + " пишет новый абзац, который занимает больше одной строки",
              "на этой странице, это " + PLACES.get(page) + ".",
              Integer.toString(page)));
    }
    Report report = report(read("a.pdf", Samples.pdf("Microsoft Word - a.doc", pages)));

    assertThat(report.text())
        .contains("в области образования и науки, Алматы готова к проведению в следующем")
        .contains("который северо-западного региона не касается.\n\nАлматы пишет")
        .contains("это Алматы.\n\nШымкент: стороны")
        .doesNotContain("Вестник")
        .doesNotContain("\n1\n");
    assertThat(report.title()).doesNotContain("Microsoft");
  }

  @Test
  void aPageOfTagsIsStoppedByTheClock() throws Exception {
    String page = "<html><body>" + "<b><i><table><a>".repeat(50_000) + "<p>" + NEWS;
    ReadLimits hasty = Limits.with(limit -> limit.timeout = java.time.Duration.ofMillis(300));
    try (Reader reader = new Reader(ReadOptions.standard(MODELS).withLimits(hasty))) {
      assertThat(category(only(read(reader, "a.html", Samples.utf8(page)))))
          .isEqualTo(Category.TIMEOUT);
      assertThat(report(read(reader, "b.txt", Samples.utf8(NEWS))).text()).isEqualTo(NEWS);
    }
  }

  @Test
  void mailIsAReportAndItsAttachmentsAreInputs() throws Exception {
    String mail =
        "From: =?koi8-r?B?7snLz8zByg==?= <n@example.kz>\r\n"
            + "Subject: =?UTF-8?B?0JLRgdGC0YDQtdGH0LAg0LIg0JDRgdGC?=\r\n"
            + " =?UTF-8?B?0LDQvdC1?=\r\n"
            + "Date: Tue, 12 Mar 2024 10:00:00 +0500\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\n"
            + "Content-Type: text/plain; charset=windows-1251\r\n"
            + "Content-Transfer-Encoding: 8bit\r\n\r\n"
            + NEWS.replace("\n", "\r\n")
            + "\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Disposition: attachment; filename*=UTF-8''%D0%B0.txt\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + java.util.Base64.getMimeEncoder().encodeToString(Samples.utf8(SECOND))
            + "\r\n--x--\r\n";
    List<Reading> readings = read("m.eml", mail.getBytes(Charset.forName("windows-1251")));

    assertThat(readings).extracting(Reading::path).containsExactly("m.eml", "m.eml!/а.txt");
    Report message = ((Reading.Text) readings.get(0)).report();
    assertThat(message.title()).isEqualTo("Встреча в Астане");
    assertThat(message.text()).contains("Стороны обсудили сотрудничество");
    assertThat(message.source().charset()).contains("windows-1251");
    assertThat(message.published())
        .contains(new Publication(LocalDate.of(2024, 3, 12), Publication.Origin.METADATA));
    assertThat(((Reading.Text) readings.get(1)).report().text()).isEqualTo(SECOND);
  }

  @Test
  void mailboxHoldsOneReportAMessage() throws Exception {
    String message = "Subject: Тақырып\nDate: Tue, 12 Mar 2024 10:00:00 +0500\n\n";
    String mbox =
        "From a@example.kz Tue Mar 12 10:00:00 2024\n"
            + message
            + NEWS
            + "\n>From the start\n\nFrom b@example.kz Tue Mar 12 11:00:00 2024\n"
            + message
            + SECOND;
    List<Reading> readings = read("m.mbox", Samples.utf8(mbox));

    assertThat(readings).extracting(Reading::path).containsExactly("m.mbox!/1", "m.mbox!/2");
    assertThat(((Reading.Text) readings.get(0)).report().text()).contains("\nFrom the start");
  }

  @Test
  void archivesInArchivesAreReadToTheLastMember() throws Exception {
    Map<String, byte[]> two = new LinkedHashMap<>();
    two.put("кк/екінші.txt", Samples.utf8(SECOND));
    two.put("first.txt", Samples.utf8(NEWS));
    Map<String, byte[]> nested = new LinkedHashMap<>();
    nested.put("a.zip", Samples.zip("UTF-8", two));
    nested.put("b.7z", Samples.sevenZip(two, ""));
    nested.put("c.tar.gz", Samples.gzip(Samples.tar(two)));
    nested.put("d.txt.gz", Samples.gzip(Samples.utf8(NEWS)));
    List<Reading> readings = read("all.tar", Samples.tar(nested));

    assertThat(readings)
        .extracting(Reading::path)
        .containsExactly(
            "all.tar!/a.zip!/кк/екінші.txt",
            "all.tar!/a.zip!/first.txt",
            "all.tar!/b.7z!/кк/екінші.txt",
            "all.tar!/b.7z!/first.txt",
            "all.tar!/c.tar.gz!/кк/екінші.txt",
            "all.tar!/c.tar.gz!/first.txt",
            "all.tar!/d.txt.gz!/d.txt");
    assertThat(readings).allMatch(reading -> reading instanceof Reading.Text);
  }

  @Test
  void zipNamesOfDosAreDecodedAndHarmless() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("новости/встреча.txt", Samples.utf8(NEWS));
    assertThat(read("a.zip", Samples.zip("IBM866", files)).get(0).path())
        .isEqualTo("a.zip!/новости/встреча.txt");
    assertThat(read("a.zip", Samples.zip("windows-1251", files)).get(0).path())
        .isEqualTo("a.zip!/новости/встреча.txt");

    Map<String, byte[]> evil = new LinkedHashMap<>();
    evil.put("../../etc/passwd", Samples.utf8(NEWS));
    evil.put("/etc/passwd", Samples.utf8(SECOND));
    assertThat(read("e.zip", Samples.zip("UTF-8", evil)))
        .extracting(Reading::path)
        .containsExactly("e.zip!/etc/passwd", "e.zip!/etc/passwd#2");
  }

  @Test
  void webArchiveHoldsOneInputAResponse() throws Exception {
    Map<String, byte[]> pages = new LinkedHashMap<>();
    String page =
        "<html><head><title>Встреча</title></head><body><p>" + NEWS + "</p></body></html>";
    pages.put("https://example.kz/2024/03/12/a", page.getBytes(Charset.forName("windows-1251")));
    for (WarcCompression compression : WarcCompression.values()) {
      if (compression == WarcCompression.ZSTD) {
        continue;
      }
      byte[] warc = Samples.warc(pages, "text/html; charset=windows-1251", compression);
      List<Reading> readings = read("a.warc", warc);

      assertThat(readings)
          .extracting(Reading::path)
          .containsExactly(
              "a.warc!/https://example.kz/2024/03/12/a", "a.warc!/https://example.kz/gone");
      Report report = ((Reading.Text) readings.get(0)).report();
      assertThat(report.source().charset()).contains("windows-1251");
      assertThat(report.text()).contains("Стороны обсудили сотрудничество");
      assertThat(category(readings.get(1))).isEqualTo(Category.UNSUPPORTED);
    }
  }

  @Test
  void aBrokenMemberCostsItselfAndABrokenContainerIsNamedBesideItsMembers() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("1.txt", Samples.utf8(NEWS));
    files.put("2.pdf", Arrays.copyOf(Samples.utf8("%PDF-1.4\n garbage"), 100));
    files.put("3.txt", Samples.utf8(SECOND));
    byte[] zip = Samples.zip("UTF-8", files);
    assertThat(read("a.zip", zip))
        .extracting(reading -> reading instanceof Reading.Text ? "text" : category(reading).name())
        .containsExactly("text", "CORRUPT", "text");

    byte[] tar = Samples.tar(files);
    List<Reading> cut = read("a.tar.gz", Samples.gzip(Arrays.copyOf(tar, 512 * 5 + 100)));
    assertThat(cut.get(0)).isInstanceOf(Reading.Text.class);
    assertThat(cut.get(cut.size() - 1).path()).isEqualTo("a.tar.gz");
    assertThat(category(cut.get(cut.size() - 1))).isEqualTo(Category.CORRUPT);
  }

  @Test
  void passwordsAreNamed() throws Exception {
    byte[] docx = Samples.docx("", List.of("Тайна"));
    assertThat(category(only(read("a.docx", Samples.encrypted(docx)))))
        .isEqualTo(Category.ENCRYPTED);
    byte[] archive = Samples.sevenZip(Map.of("a.txt", Samples.utf8(NEWS)), "derek");
    assertThat(category(only(read("a.7z", archive)))).isEqualTo(Category.ENCRYPTED);
  }

  @Test
  void limitsAreNamedWithTheirOptions() throws Exception {
    byte[] text = Samples.utf8(NEWS);
    byte[] zip = Samples.zip("UTF-8", Map.of("a.txt", text));
    Map<String, byte[]> three = new LinkedHashMap<>();
    for (int i = 0; i < 3; i++) {
      three.put(i + ".txt", Samples.utf8(NEWS + i));
    }
    assertThat(refusal(Limits.with(limit -> limit.maxFileBytes = 100), "a.txt", text))
        .contains("--max-file-bytes");
    assertThat(refusal(Limits.with(limit -> limit.maxTextChars = 100), "a.txt", text))
        .contains("--max-text-chars");
    assertThat(
            refusal(
                Limits.with(limit -> limit.maxDepth = 1),
                "a.zip",
                Samples.zip("UTF-8", Map.of("b.zip", zip))))
        .contains("--max-depth");
    assertThat(
            refusal(
                Limits.with(limit -> limit.maxMembers = 2), "a.zip", Samples.zip("UTF-8", three)))
        .contains("--max-members");
    assertThat(refusal(Limits.with(limit -> limit.maxUnpackedBytes = 200), "a.zip", zip))
        .contains("--max-unpacked-bytes");
    byte[] bomb = Samples.zip("UTF-8", Map.of("a.txt", Samples.utf8("a".repeat(40 << 20))));
    assertThat(refusal(ReadLimits.standard(), "a.zip", bomb)).contains("--max-ratio");
  }

  @Test
  void whatIsNoReportIsSaidSo() throws Exception {
    assertThat(category(only(read("a.txt", new byte[0])))).isEqualTo(Category.EMPTY);
    assertThat(category(only(read("a.txt", Samples.utf8(" \n\n"))))).isEqualTo(Category.EMPTY);
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0};
    Reading picture = only(read("a.png", png));
    assertThat(category(picture)).isEqualTo(Category.UNSUPPORTED);
    assertThat(((Reading.Refused) picture).outcome().bytes()).isEqualTo(png.length);
    assertThat(((Reading.Refused) picture).outcome().detail()).contains("image/png");
    assertThat(category(only(read("gone.txt", null)))).isEqualTo(Category.CORRUPT);
  }

  @Test
  void streamIsReadLikeAFile() throws Exception {
    List<Reading> readings = new ArrayList<>();
    byte[] zip = Samples.zip("UTF-8", Map.of("a.txt", Samples.utf8(NEWS)));
    READER.read("-", new ByteArrayInputStream(zip), readings::add);
    assertThat(only(readings).path()).isEqualTo("-!/a.txt");
  }

  @Test
  void theUsersDateStandsForEveryReport() throws Exception {
    LocalDate day = LocalDate.of(2020, 2, 29);
    try (Reader dated = new Reader(ReadOptions.standard(MODELS).withPublished(day))) {
      List<Reading> readings = new ArrayList<>();
      dated.read("-", new ByteArrayInputStream(Samples.utf8(NEWS)), readings::add);
      assertThat(report(readings).published())
          .contains(new Publication(day, Publication.Origin.OPTION));
    }
  }

  @Test
  void presentationAndFictionBookAreRead() throws Exception {
    Report slides = report(read("a.pptx", Samples.pptx("Министрдің баяндамасы", "Білім, ғылым")));
    assertThat(slides.text()).contains("Министрдің баяндамасы").contains("Білім, ғылым");

    String book =
        "<?xml version='1.0' encoding='UTF-8'?><FictionBook xmlns="
            + "'http://www.gribuser.ru/xml/fictionbook/2.0'><description><title-info><book-title>"
            + "Книга</book-title></title-info></description><body><section><p>Первая глава</p>"
            + "</section></body></FictionBook>";
    assertThat(report(read("a.fb2", Samples.utf8(book))).text()).contains("Первая глава");
  }

  @Test
  void webPageInOneFileAndForwardedMailAreRead() throws Exception {
    String page =
        "From: <saved>\r\nSubject: Встреча\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;"
            + " boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=\"utf-8\"\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>=D0=90=D1=81=D1=82"
            + "=D0=B0=D0=BD=D0=B0 =3D город</p></body></html>\r\n--b--\r\n";
    assertThat(report(read("a.mht", Samples.utf8(page))).text()).isEqualTo("Астана = город");

    String forwarded =
        """
        From: a@b.kz
        Subject: Fwd
        Date: Tue, 12 Mar 2024 10:00:00 +0500
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Смотрите ниже.
        --b
        Content-Type: message/rfc822

        From: c@d.kz
        Subject: Inner

        Внутри.
        --b--
        """;
    assertThat(read("f.eml", Samples.utf8(forwarded)))
        .extracting(Reading::path)
        .containsExactly("f.eml", "f.eml!/part-1.eml");
  }

  @Test
  void threadsShareOneReader() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", Samples.utf8(NEWS));
    files.put("b.docx", Samples.docx("", List.of("Встреча министров", "Обсудили планы.")));
    files.put("c.html", Samples.utf8("<p>" + SECOND + "</p>"));
    byte[] zip = Samples.zip("UTF-8", files);
    List<Reading> expected = new ArrayList<>();
    READER.read("-", new ByteArrayInputStream(zip), expected::add);

    List<java.util.concurrent.Callable<List<Reading>>> tasks =
        java.util.Collections.nCopies(
            8,
            () -> {
              List<Reading> readings = new ArrayList<>();
              READER.read("-", new ByteArrayInputStream(zip), readings::add);
              return readings;
            });
    var threads = java.util.concurrent.Executors.newFixedThreadPool(3);
    try {
      for (var found : threads.invokeAll(tasks)) {
        assertThat(found.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anInterruptedReadingStopsBetweenMembers() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("1.txt", Samples.utf8(NEWS));
    files.put("2.txt", Samples.utf8(SECOND));
    byte[] zip = Samples.zip("UTF-8", files);
    List<Reading> readings = new ArrayList<>();

    assertThatThrownBy(
            () ->
                READER.read(
                    "-",
                    new ByteArrayInputStream(zip),
                    reading -> {
                      readings.add(reading);
                      Thread.currentThread().interrupt();
                    }))
        .isInstanceOf(InterruptedException.class);
    assertThat(readings).hasSize(1);
  }

  @Test
  void whatTheSinkThrowsComesBack() {
    byte[] text = NEWS.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () ->
                READER.read(
                    "-",
                    new ByteArrayInputStream(text),
                    reading -> {
                      throw new IllegalStateException("full");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("full");
  }

  private List<Reading> read(String name, byte[] bytes) throws Exception {
    return read(READER, name, bytes);
  }

  private List<Reading> read(Reader reader, String name, byte[] bytes) throws Exception {
    Path file = folder.resolve(name);
    if (bytes != null) {
      Files.write(file, bytes);
    }
    List<Reading> readings = new ArrayList<>();
    reader.read(new InputFile(name, file, bytes == null ? 0 : bytes.length, 0), readings::add);
    return readings;
  }

  private String refusal(ReadLimits limits, String name, byte[] bytes) throws Exception {
    try (Reader reader = new Reader(ReadOptions.standard(MODELS).withLimits(limits))) {
      List<Reading> readings = read(reader, name, bytes);
      Reading last = readings.get(readings.size() - 1);
      assertThat(category(last)).isEqualTo(Category.TOO_LARGE);
      return ((Reading.Refused) last).outcome().detail();
    }
  }

  private static Reading only(List<Reading> readings) {
    assertThat(readings).hasSize(1);
    return readings.get(0);
  }

  private static Report report(List<Reading> readings) {
    assertThat(only(readings)).isInstanceOf(Reading.Text.class);
    return ((Reading.Text) readings.get(0)).report();
  }

  private static Category category(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused) reading).outcome().category();
  }
}
