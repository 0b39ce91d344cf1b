package org.derek.read.content;

import java.nio.charset.StandardCharsets;

/** Tells text, in whatever charset, from binary data. */
final class TextShape {
  private TextShape() {}

  static boolean looksLikeText(byte[] head) {
    return hasMark(head) || isUtf16(head) || controls(head) * 500L <= head.length;
  }

  /** The head with one char a byte; of UTF-16 the bytes of ASCII characters only. */
  static String asciiView(byte[] head) {
    String view = new String(head, StandardCharsets.ISO_8859_1);
    boolean wide = head.length > 1 && (head[0] & 0xff) >= 0xfe && (head[1] & 0xff) >= 0xfe;
    if (wide || isUtf16(head)) {
      view = view.replace("\0", "");
      return wide ? view.substring(2) : view;
    }
    return view.startsWith("\u00ef\u00bb\u00bf") ? view.substring(3) : view;
  }

  private static boolean hasMark(byte[] head) {
    String start = MediaTypes.ascii(head, 0, 3);
    boolean wide = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
    return (start.equals("\u00ef\u00bb\u00bf") && controls(head) * 100L <= head.length)
        || (wide && plausiblePairs(head, start.charAt(0) == 0xff ? 1 : 0));
  }

  private static boolean isUtf16(byte[] head) {
    return head.length >= 4
        && controls(head) > 0
        && (plausiblePairs(head, 1) || plausiblePairs(head, 0));
  }

  /**
   * Whether the code units, of which {@code high} tells the place of the high byte, come from a few
   * blocks and hold a blank: as UTF-16 they make a text, as anything else hardly.
   */
  private static boolean plausiblePairs(byte[] head, int high) {
    int units = Math.min(head.length, 4096) / 2;
    int[] blocks = new int[256];
    int blanks = 0;
    int controls = 0;
    for (int i = 0; i < units; i++) {
      int block = head[2 * i + high] & 0xff;
      int low = head[2 * i + 1 - high] & 0xff;
      blocks[block]++;
      if (block == 0 && (low == ' ' || low == '\n')) {
        blanks++;
      } else if (block == 0 && low < ' ' && low != '\r' && low != '\t') {
        controls++;
      }
    }
    java.util.Arrays.sort(blocks);
    int common = blocks[255] + blocks[254] + blocks[253] + blocks[252];
    return blanks > 0 && controls * 200L <= units && common * 10L >= units * 9L;
  }

  private static int controls(byte[] head) {
    int controls = 0;
    for (byte b : head) {
      boolean blank = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1a;
      if (b == 0x7f || (b >= 0 && b < ' ' && !blank)) {
        controls++;
      }
    }
    return controls;
  }
}
