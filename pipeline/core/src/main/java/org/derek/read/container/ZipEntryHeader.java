package org.derek.read.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/**
 * A member's record in a ZIP archive's directory (PKWARE appnote 4.3.12, with the Zip64 and Unicode
 * path extra fields).
 *
 * @param name its name, decoded
 * @param encrypted whether a password protects it
 * @param method number of its compression method
 * @param crc CRC-32 of its content
 * @param packed its packed size in bytes
 * @param size its size in bytes
 * @param offset where its local header is, from the archive's start
 */
record ZipEntryHeader(
    String name, boolean encrypted, int method, long crc, long packed, long size, long offset) {
  static final int SIGNATURE = 0x02014b50;
  static final int LENGTH = 46;

  private static final int ZIP64 = 0x0001;
  private static final int UNICODE_PATH = 0x7075;
  private static final int UTF8_FLAG = 1 << 11;
  private static final long ABSENT = 0xffffffffL;

  boolean isFolder() {
    return name.endsWith("/") || name.endsWith("\\");
  }

  /** Reads the record whose fixed part is {@code fixed}, whose rest is {@code rest}. */
  static ZipEntryHeader of(ByteBuffer fixed, byte[] rest) throws IOException {
    int flags = fixed.getShort(8);
    int nameLength = fixed.getShort(28) & 0xffff;
    int extraLength = fixed.getShort(30) & 0xffff;
    byte[] raw = java.util.Arrays.copyOf(rest, nameLength);
    String name =
        (flags & UTF8_FLAG) != 0 ? new String(raw, StandardCharsets.UTF_8) : InnerNames.decode(raw);
    long size = fixed.getInt(24) & ABSENT;
    long packed = fixed.getInt(20) & ABSENT;
    long offset = fixed.getInt(42) & ABSENT;
    ByteBuffer extra =
        ByteBuffer.wrap(rest, nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN);
    while (extra.remaining() >= 4) {
      int id = extra.getShort() & 0xffff;
      int length = Math.min(extra.getShort() & 0xffff, extra.remaining());
      ByteBuffer field = extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      extra.position(extra.position() + length);
      if (id == ZIP64) {
        size = size == ABSENT && field.remaining() >= 8 ? field.getLong() : size;
        packed = packed == ABSENT && field.remaining() >= 8 ? field.getLong() : packed;
        offset = offset == ABSENT && field.remaining() >= 8 ? field.getLong() : offset;
      } else if (id == UNICODE_PATH && length > 5) {
        byte[] path = new byte[length - 5];
        field.position(5).get(path);
        name = new String(path, StandardCharsets.UTF_8);
      }
    }
    if (size < 0 || packed < 0 || offset < 0) {
      throw new ZipException("broken directory record of " + name);
    }
    return new ZipEntryHeader(
        name,
        (flags & 1) != 0,
        fixed.getShort(10) & 0xffff,
        fixed.getInt(16) & ABSENT,
        packed,
        size,
        offset);
  }
}
