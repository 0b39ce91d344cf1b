package org.derek.read.content;

/**
 * Tells a document that was cut off, which lenient parsers would read in part without a word: a PDF
 * ends in its trailer, a document that is a ZIP file inside in its directory.
 */
public final class DocumentEnd {
  /** Bytes that may follow a PDF's trailer, as careless servers append them. */
  private static final int PDF_TAIL = 8192;

  /** The ZIP directory's end and the longest comment. */
  private static final int ZIP_TAIL = 22 + 65_535;

  private DocumentEnd() {}

  /** Whether a document of this media type lacks its end. */
  public static boolean isMissing(String type, byte[] bytes) {
    if (type.equals(MediaTypes.PDF)) {
      String tail = tail(bytes, PDF_TAIL);
      return !tail.contains("%%EOF") && !tail.contains("startxref");
    }
    boolean zip = bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
    return zip && !tail(bytes, ZIP_TAIL).contains("PK\u0005\u0006");
  }

  private static String tail(byte[] bytes, int length) {
    return MediaTypes.ascii(bytes, Math.max(0, bytes.length - length), length);
  }
}
