package org.derek.read;

import static org.derek.read.Samples.gzip;
import static org.derek.read.Samples.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes {@code corpus/hostile}: files that break readers. Argument: the folder to write. */
final class HostileCorpus {
  private static final String RUSSIAN =
      "В Астане открыли новую библиотеку\n\n"
          + "В столице Казахстана 5 февраля 2024 года открылась библиотека на сто тысяч книг. На"
          + " церемонии выступил заместитель акима города. По его словам, строительство заняло два"
          + " года, а читальный зал будет работать без выходных.\n";
  private static final String KAZAKH =
      "Алматыда жаңа мектеп ашылды\n\n"
          + "Қаланың Алатау ауданында 2024 жылғы 2 қыркүйекте мың орындық жаңа мектеп ашылды."
          + " Салтанатты рәсімге қала әкімінің орынбасары мен ата-аналар қатысты.\n";
  private static final String ENGLISH =
      "A new bridge opens after three years of work\n\n"
          + "The city council said on Monday that the bridge across the river would carry forty"
          + " thousand cars a day. Engineers finished the last tests over the weekend, and the"
          + " mayor thanked the workers who had built it through two hard winters.\n";
  private static final String CHINESE =
      "新图书馆在市中心开放\n\n市政府星期一宣布，新图书馆正式向公众开放。图书馆共有五层，" + "藏书超过一百万册。馆长表示，周末将举办多场讲座，欢迎市民参加。\n";

  private final Path folder;

  private HostileCorpus(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    HostileCorpus corpus = new HostileCorpus(Path.of(arguments[0]));
    corpus.documents();
    corpus.archives();
    corpus.texts();
    corpus.markup();
    corpus.mails();
  }

  private void documents() throws Exception {
    List<String> lines = RUSSIAN.lines().filter(line -> !line.isBlank()).toList();
    List<String> page = List.of(lines.get(0), lines.get(1).substring(0, 80));
    byte[] pdf = Samples.pdf("", List.of(page, page));
    write("truncated.pdf", Arrays.copyOf(pdf, pdf.length / 2));
    write("page-loop.pdf", pageLoop());
    byte[] docx = Samples.docx("", lines);
    write("encrypted.docx", Samples.encrypted(docx));
    write("truncated.docx", Arrays.copyOf(docx, docx.length - 200));
    write("entities.docx", withEntities(docx));
    write("page.doc", utf8("<html><body><h1>" + lines.get(0) + "</h1><p>" + lines.get(1)));
    write("braces.rtf", utf8("{\\rtf1\\ansi" + "{".repeat(100_000)));
  }

  private void archives() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("1.txt", utf8(RUSSIAN + " Вход по читательскому билету.\n"));
    files.put("2.txt", utf8(KAZAKH + " Мектепте зертхана бар.\n"));
    files.put("3.txt", noise(4000, 3));
    byte[] zip = Samples.zip("UTF-8", files);
    write("truncated.zip", Arrays.copyOf(zip, zip.length - 2500));
    files.put("2.txt", utf8(KAZAKH + " Мектепте кітапхана бар.\n"));
    byte[] damaged = Samples.zip("UTF-8", files);
    Arrays.fill(damaged, 120, 160, (byte) 0x55);
    write("damaged-member.zip", damaged);
    write("encrypted.zip", ZipCrypto.zip("secret.txt", utf8(RUSSIAN), "derek"));
    Map<String, byte[]> bomb = new LinkedHashMap<>();
    bomb.put("bomb.txt", utf8("а".repeat(12 << 20)));
    bomb.put("good.txt", utf8(KAZAKH + " Мектепте спорт залы бар.\n"));
    write("bomb.zip", Samples.zip("UTF-8", bomb));
    write("bomb-in-bomb.gz", gzip(gzip(utf8("\n".repeat(60 << 20)))));
    byte[] nested = utf8(RUSSIAN);
    String name = "0.txt";
    for (int i = 1; i <= 20; i++) {
      nested = Samples.zip("UTF-8", Map.of(name, nested));
      name = i + ".zip";
    }
    write("nested.zip", nested);
    Map<String, byte[]> outside = new LinkedHashMap<>();
    outside.put("../../outside.txt", utf8(RUSSIAN + " Вход свободный.\n"));
    outside.put("/outside.txt", utf8(KAZAKH + " Кіру тегін.\n"));
    write("outside.zip", Samples.zip("UTF-8", outside));
    files.put("1.txt", utf8(RUSSIAN + " Зал рассчитан на триста мест.\n"));
    byte[] tar = Samples.tar(files);
    write("truncated.tar.gz", gzip(Arrays.copyOf(tar, 1700 + 512)));
    byte[] gz = gzip(utf8(RUSSIAN));
    write("truncated.txt.gz", Arrays.copyOf(gz, gz.length / 2));
    write("no-members.zip", Samples.zip("UTF-8", Map.of()));
  }

  private void texts() throws IOException {
    write("empty.txt", new byte[0]);
    write("blank.html", utf8("<html><head><title></title></head><body><br></body></html>"));
    write("noise.bin", noise(3000, 1));
    write("noise.txt", noise(3000, 2));
    write("text.pdf", utf8(RUSSIAN + " Проезд бесплатный.\n"));
    write("page.txt", utf8("<!DOCTYPE html><html lang=kk><body><p>" + KAZAKH + "</p></body>"));
    write("english.txt", utf8(ENGLISH));
    write("chinese.txt", utf8(CHINESE));
    String word = "Жаңалық ";
    write("line-30mb.txt.gz", gzip(utf8(word.repeat((30 << 20) / utf8(word).length))));
  }

  private void markup() throws Exception {
    String text = "<p>" + RUSSIAN.replace("\n\n", "</p><p>") + "</p>";
    write(
        "nested-divs.html.gz",
        gzip(utf8("<html><body>" + "<div>".repeat(100_000) + text + "</div>".repeat(100_000))));
    write("nested.xml.gz", gzip(utf8("<?xml version='1.0'?>" + "<a>".repeat(200_000))));
    StringBuilder page = new StringBuilder("<html><head><title>Архив</title></head><body>");
    for (int i = 0; page.length() < 4 << 20; i++) {
      page.append("<ul class='menu'><li><a href='/archive/").append(i).append("'>Архив за день ");
      page.append(i).append("</a></li></ul>\n<script>var a").append(i).append(" = '<p>';</script>");
    }
    page.append("<article><h1>Открыта библиотека</h1>").append(text).append("</article>");
    write("page-5mb.html.gz", gzip(utf8(page.append("</body></html>").toString())));
    write("entities.xml", utf8("<?xml version='1.0'?>" + entities() + "<news>&e9;</news>"));
    write(
        "entities.xhtml",
        utf8(
            "<?xml version='1.0'?>"
                + entities().replace("!DOCTYPE news", "!DOCTYPE html")
                + "<html xmlns='http://www.w3.org/1999/xhtml'><body>"
                + text
                + "<p>&e9;</p></body></html>"));
    write(
        "external-entity.xml",
        utf8(
            "<?xml version='1.0'?><!DOCTYPE news [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + "<news>&x;</news>"));
  }

  private void mails() throws IOException {
    write(
        "broken-mime.eml",
        utf8(
            "From: a@example.kz\r\nSubject: =?UTF-8?B?0JLRgdGC0YDQtdGH0LA=?= =?x-no?Q?=ZZ?=\r\n"
                + "Date: Mon, 5 Feb 2024 10:00:00 +0500\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=\"first\"\r\n\r\n--first\r\n"
                + "Content-Type: multipart/alternative; boundary=\"second\"\r\n\r\n--second\r\n"
                + "Content-Type: text/plain; charset=no-such-charset\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n\r\n"
                + RUSSIAN.replace("\n", "\r\n")
                + "Справки по телефону.\r\n--first\r\nContent-Disposition: attachment;"
                + " filename=\"=?UTF-8?Q?=D0=B0.pdf?=\"\r\nContent-Transfer-Encoding: base64\r\n"
                + "\r\n%%%"
                + Base64.getMimeEncoder().encodeToString(noise(500, 4))));
    write("headers-only.eml", utf8("From: a@b.kz\nSubject: x\nDate: y\nTo: z\n\n"));
  }

  private static String entities() {
    StringBuilder type = new StringBuilder("<!DOCTYPE news [<!ENTITY e0 'хабар '>");
    for (int i = 1; i <= 9; i++) {
      type.append("<!ENTITY e").append(i).append(" '");
      type.append(("&e" + (i - 1) + ";").repeat(10)).append("'>");
    }
    return type.append("]>").toString();
  }

  private static byte[] withEntities(byte[] docx) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        if (entry.getName().equals("word/document.xml")) {
          String xml = new String(part, StandardCharsets.UTF_8);
          int start = xml.indexOf("<w:document");
          part =
              utf8(
                  "<?xml version='1.0'?>"
                      + entities().replace("!DOCTYPE news", "!DOCTYPE w:document")
                      + xml.substring(start).replaceFirst("</w:t>", "&e9;</w:t>"));
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(part);
      }
    }
    return out.toByteArray();
  }

  /** A page tree that holds itself. */
  private static byte[] pageLoop() {
    return utf8(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Count 1000000/Kids[2 0 R 2 0 R 2 0 R]/Parent 2 0 R>>endobj
        trailer<</Root 1 0 R/Size 3>>
        startxref
        0
        %%EOF
        """);
  }

  private static byte[] noise(int size, long seed) {
    byte[] noise = new byte[size];
    new Random(seed).nextBytes(noise);
    return noise;
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(name), bytes);
  }
}
