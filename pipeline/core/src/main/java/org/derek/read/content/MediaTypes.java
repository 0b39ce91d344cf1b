package org.derek.read.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what bytes are, by the bytes first and by the name second. Immutable and safe to share.
 *
 * <p>What news comes in is recognized here, in microseconds; whatever else is binary is named by
 * Apache Tika's table of magic numbers, which is loaded when it is first needed.
 */
public final class MediaTypes {
  public static final String PLAIN = "text/plain";
  public static final String HTML = "text/html";
  public static final String XHTML = "application/xhtml+xml";
  public static final String XML = "application/xml";
  public static final String MAIL = "message/rfc822";
  public static final String MBOX = "application/mbox";
  public static final String WARC = "application/warc";
  public static final String ZIP = "application/zip";
  public static final String TAR = "application/x-tar";
  public static final String SEVEN_ZIP = "application/x-7z-compressed";
  public static final String GZIP = "application/gzip";
  public static final String BZIP2 = "application/x-bzip2";
  public static final String XZ = "application/x-xz";
  public static final String PDF = "application/pdf";
  public static final String RTF = "application/rtf";
  public static final String OLE2 = "application/x-tika-msoffice";
  public static final String OOXML = "application/x-tika-ooxml";
  public static final String FICTION_BOOK = "application/x-fictionbook+xml";
  public static final String UNKNOWN = "application/octet-stream";

  private static final Set<String> NOT_REPORTS = Set.of("css", "js", "mjs", "map");

  /** Extensions that promise a format which starts with a magic number. */
  private static final Set<String> PROMISING =
      Set.of(
          "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "epub",
          "fb2", "zip", "7z", "gz", "tgz", "bz2", "xz", "tar", "warc", "txt", "htm", "html",
          "xhtml", "xml", "eml", "mbox", "csv", "tsv", "json", "jsonl");

  private MediaTypes() {}

  /**
   * The media type of a file, without parameters.
   *
   * @param head its first bytes, up to {@link Content#HEAD}
   * @param name its name or path, as a hint
   */
  public static String detect(byte[] head, String name) {
    String extension = extension(name);
    Optional<String> magic = magic(head);
    if (magic.isPresent()) {
      return magic.get();
    }
    if (TextShape.looksLikeText(head)) {
      return NOT_REPORTS.contains(extension)
          ? "text/x-" + extension
          : MarkupSniffer.type(TextShape.asciiView(head), extension);
    }
    return BinaryTypes.detect(head);
  }

  /** Whether a file of this name should have been recognized by its first bytes. */
  public static boolean promisesKnownFormat(String name) {
    return PROMISING.contains(extension(name));
  }

  /** The part of a name after its last dot, in lower case; empty if there is none. */
  public static String extension(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static Optional<String> magic(byte[] head) {
    if (starts(head, 0x50, 0x4b, 3, 4)) {
      return Optional.of(ZipShape.type(head));
    }
    if (starts(head, 0x50, 0x4b, 5, 6) || starts(head, 0x50, 0x4b, 7, 8)) {
      return Optional.of(ZIP);
    }
    if (starts(head, 0x1f, 0x8b, 8)) {
      return Optional.of(GZIP);
    }
    if (starts(head, 'B', 'Z', 'h') && head.length > 9 && head[4] == 0x31 && head[5] == 0x41) {
      return Optional.of(BZIP2);
    }
    if (starts(head, 0xfd, '7', 'z', 'X', 'Z', 0)) {
      return Optional.of(XZ);
    }
    if (starts(head, '7', 'z', 0xbc, 0xaf, 0x27, 0x1c)) {
      return Optional.of(SEVEN_ZIP);
    }
    if (starts(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
      return Optional.of(OLE2);
    }
    if (starts(head, '{', '\\', 'r', 't', 'f')) {
      return Optional.of(RTF);
    }
    if (starts(head, 'W', 'A', 'R', 'C', '/')) {
      return Optional.of(WARC);
    }
    if (starts(head, 'I', 'T', 'S', 'F')) {
      return Optional.of("application/vnd.ms-htmlhelp");
    }
    if (head.length > 262 && ascii(head, 257, 5).equals("ustar")) {
      return Optional.of(TAR);
    }
    int pdf = ascii(head, 0, 1024).indexOf("%PDF-");
    return pdf >= 0 && (pdf < 8 || !TextShape.looksLikeText(head))
        ? Optional.of(PDF)
        : Optional.empty();
  }

  private static boolean starts(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  static String ascii(byte[] bytes, int from, int length) {
    int start = Math.min(from, bytes.length);
    return new String(
        bytes, start, Math.min(length, bytes.length - start), StandardCharsets.ISO_8859_1);
  }

  /** The types that {@code read.child} parses. */
  public static boolean isDocument(String type) {
    return DOCUMENTS.contains(type)
        || type.startsWith("application/vnd.oasis.opendocument.")
        || type.startsWith("application/vnd.openxmlformats-officedocument.")
        || type.startsWith("application/vnd.sun.xml.");
  }

  private static final List<String> DOCUMENTS =
      List.of(
          PDF,
          RTF,
          OLE2,
          OOXML,
          FICTION_BOOK,
          "application/epub+zip",
          "application/vnd.ms-htmlhelp",
          "application/vnd.wordperfect");
}
