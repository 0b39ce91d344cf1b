package org.derek.read.content;

/** Tells a document that is a ZIP file inside from an archive, by the first local headers. */
final class ZipShape {
  private static final int HEADER = 30;

  private ZipShape() {}

  static String type(byte[] head) {
    for (int at = 0; at + HEADER < head.length; at++) {
      if (head[at] != 'P' || head[at + 1] != 'K' || head[at + 2] != 3 || head[at + 3] != 4) {
        continue;
      }
      int nameLength = word(head, at + 26);
      String name = MediaTypes.ascii(head, at + HEADER, nameLength);
      if (at == 0 && name.equals("mimetype")) {
        return declared(head, HEADER + nameLength + word(head, 28), word(head, 18));
      }
      if (name.equals("[Content_Types].xml") || name.equals("_rels/.rels")) {
        return MediaTypes.OOXML;
      }
    }
    return MediaTypes.ZIP;
  }

  private static String declared(byte[] head, int from, int length) {
    String value = MediaTypes.ascii(head, from, length > 0 && length < 100 ? length : 100);
    int end = 0;
    while (end < value.length()
        && ("+-./".indexOf(value.charAt(end)) >= 0
            || Character.isLetterOrDigit(value.charAt(end)))) {
      end++;
    }
    int next = value.indexOf("PK");
    String type = value.substring(0, next < 0 ? end : Math.min(end, next));
    return MediaTypes.isDocument(type) ? type : MediaTypes.ZIP;
  }

  private static int word(byte[] head, int at) {
    return (head[at] & 0xff) | (head[at + 1] & 0xff) << 8;
  }
}
