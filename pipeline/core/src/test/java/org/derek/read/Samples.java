package org.derek.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Files in the formats that reading knows, made by the libraries that write them. */
final class Samples {
  private Samples() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A PDF whose pages hold these lines. */
  static byte[] pdf(String title, List<List<String>> pages) throws IOException {
    try (PDDocument document = new PDDocument();
        InputStream font =
            PDDocument.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      document.getDocumentInformation().setTitle(title);
      PDType0Font face = PDType0Font.load(document, font);
      for (List<String> lines : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(face, 11);
          content.setLeading(14);
          content.newLineAtOffset(50, 740);
          for (String line : lines) {
            content.showText(line);
            content.newLine();
          }
          content.endText();
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  static byte[] docx(String title, List<String> paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle(title);
      document
          .getProperties()
          .getCoreProperties()
          .setCreated(
              java.util.Optional.of(
                  java.util.Date.from(java.time.Instant.parse("2024-03-12T08:00:00Z"))));
      for (String paragraph : paragraphs) {
        document.createParagraph().createRun().setText(paragraph);
      }
      var row = document.createTable(1, 2).getRow(0);
      row.getCell(0).setText("Астана");
      row.getCell(1).setText("2024");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  static byte[] encrypted(byte[] document) throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("derek");
      try (var out = encryptor.getDataStream(files)) {
        out.write(document);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  static byte[] pptx(String title, String body) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      var slide = show.createSlide();
      slide.createTextBox().setText(title);
      slide.createTextBox().setText(body);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      show.write(out);
      return out.toByteArray();
    }
  }

  static byte[] xlsx(List<List<String>> rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var sheet = book.createSheet("Жаңалық");
      for (int i = 0; i < rows.size(); i++) {
        var row = sheet.createRow(i);
        for (int j = 0; j < rows.get(i).size(); j++) {
          row.createCell(j).setCellValue(rows.get(i).get(j));
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  static byte[] odt(String title, List<String> paragraphs) throws IOException {
    StringBuilder body = new StringBuilder();
    paragraphs.forEach(p -> body.append("<text:p>").append(p).append("</text:p>"));
    String names =
        " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0'";
    return documentZip(
        "application/vnd.oasis.opendocument.text",
        Map.of(
            "content.xml",
            "<?xml version='1.0' encoding='UTF-8'?><office:document-content"
                + names
                + "><office:body><office:text>"
                + body
                + "</office:text></office:body></office:document-content>",
            "meta.xml",
            "<?xml version='1.0' encoding='UTF-8'?><office:document-meta"
                + names
                + "><office:meta><dc:title>"
                + title
                + "</dc:title><meta:creation-date>2024-03-12T08:00:00</meta:creation-date>"
                + "</office:meta></office:document-meta>"));
  }

  static byte[] epub(String title, List<String> chapters) throws IOException {
    Map<String, String> files = new java.util.TreeMap<>();
    StringBuilder items = new StringBuilder();
    StringBuilder spine = new StringBuilder();
    for (int i = 0; i < chapters.size(); i++) {
      files.put(
          "OEBPS/" + i + ".xhtml",
          "<?xml version='1.0' encoding='UTF-8'?><html xmlns='http://www.w3.org/1999/xhtml'><head>"
              + "<title>x</title></head><body><p>"
              + chapters.get(i)
              + "</p></body></html>");
      items.append("<item id='c").append(i).append("' href='").append(i);
      items.append(".xhtml' media-type='application/xhtml+xml'/>");
      spine.append("<itemref idref='c").append(i).append("'/>");
    }
    files.put(
        "META-INF/container.xml",
        "<?xml version='1.0'?><container version='1.0'"
            + " xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile"
            + " full-path='OEBPS/content.opf' media-type='application/oebps-package+xml'/>"
            + "</rootfiles></container>");
    files.put(
        "OEBPS/content.opf",
        "<?xml version='1.0' encoding='UTF-8'?><package xmlns='http://www.idpf.org/2007/opf'"
            + " version='2.0'><metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>"
            + title
            + "</dc:title></metadata><manifest>"
            + items
            + "</manifest><spine>"
            + spine
            + "</spine></package>");
    return documentZip("application/epub+zip", files);
  }

  private static byte[] documentZip(String type, Map<String, String> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(out)) {
      java.util.zip.ZipEntry first = new java.util.zip.ZipEntry("mimetype");
      byte[] value = type.getBytes(StandardCharsets.US_ASCII);
      java.util.zip.CRC32 crc = new java.util.zip.CRC32();
      crc.update(value);
      first.setMethod(java.util.zip.ZipEntry.STORED);
      first.setSize(value.length);
      first.setCrc(crc.getValue());
      zip.putNextEntry(first);
      zip.write(value);
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new java.util.zip.ZipEntry(file.getKey()));
        zip.write(utf8(file.getValue()));
      }
    }
    return out.toByteArray();
  }

  static byte[] rtf(String text) {
    StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1251\\deff0\\pard ");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        rtf.append("\\par ");
      } else if (c < 0x80) {
        rtf.append(c);
      } else {
        rtf.append("\\u").append((int) c).append('?');
      }
    }
    return rtf.append('}').toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** A ZIP archive with names in this charset and without the UTF-8 flag, unless it is UTF-8. */
  static byte[] zip(String charset, Map<String, byte[]> files) throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
      zip.setEncoding(charset);
      zip.setUseLanguageEncodingFlag(charset.equals("UTF-8"));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeArchiveEntry();
      }
      zip.finish();
    }
    return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
  }

  static byte[] tar(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  static byte[] sevenZip(Map<String, byte[]> files, String password) throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    char[] secret = password.isEmpty() ? null : password.toCharArray();
    try (SevenZOutputFile archive = new SevenZOutputFile(channel, secret)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        var entry = new org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry();
        entry.setName(file.getKey());
        entry.setHasStream(true);
        archive.putArchiveEntry(entry);
        archive.write(file.getValue());
        archive.closeArchiveEntry();
      }
    }
    return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /** A web archive of these pages, by address. */
  static byte[] warc(Map<String, byte[]> pages, String contentType, WarcCompression compression)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter warc =
        new WarcWriter(java.nio.channels.Channels.newChannel(out), compression)) {
      for (Map.Entry<String, byte[]> page : pages.entrySet()) {
        HttpResponse http =
            new HttpResponse.Builder(200, "OK")
                .addHeader("Content-Type", contentType)
                .body(MediaType.parse(contentType), page.getValue())
                .build();
        warc.write(
            new WarcResponse.Builder(URI.create(page.getKey()))
                .date(java.time.Instant.parse("2024-03-12T00:00:00Z"))
                .body(http)
                .build());
      }
      HttpResponse gone =
          new HttpResponse.Builder(404, "Not Found")
              .body(MediaType.parse("text/html"), utf8("<p>404</p>"))
              .build();
      warc.write(
          new WarcResponse.Builder(URI.create("https://example.kz/gone")).body(gone).build());
    }
    return out.toByteArray();
  }
}
