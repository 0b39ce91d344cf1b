package org.derek.read;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes a ZIP archive with one stored member, encrypted as PKWARE's appnote 6.1 has it. */
final class ZipCrypto {
  private int key0 = 305419896;
  private int key1 = 591751049;
  private int key2 = 878082192;

  private ZipCrypto(String password) {
    for (byte b : password.getBytes(StandardCharsets.US_ASCII)) {
      update(b);
    }
  }

  static byte[] zip(String name, byte[] content, String password) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipCrypto cipher = new ZipCrypto(password);
    byte[] secret = new byte[content.length + 12];
    for (int i = 0; i < secret.length; i++) {
      int plain = i < 11 ? i : i == 11 ? (int) (crc.getValue() >>> 24) : content[i - 12];
      secret[i] = cipher.encrypt((byte) plain);
    }
    byte[] header = header(name, (int) crc.getValue(), secret.length, content.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream zip = new DataOutputStream(out);
    zip.writeInt(0x504b0304);
    zip.write(header);
    zip.write(name.getBytes(StandardCharsets.US_ASCII));
    zip.write(secret);
    int directory = zip.size();
    zip.writeInt(0x504b0102);
    little(zip, 20, 2);
    zip.write(header);
    zip.write(new byte[14]);
    zip.write(name.getBytes(StandardCharsets.US_ASCII));
    int length = zip.size() - directory;
    zip.writeInt(0x504b0506);
    little(zip, 0, 4);
    little(zip, 1, 2);
    little(zip, 1, 2);
    little(zip, length, 4);
    little(zip, directory, 4);
    little(zip, 0, 2);
    return out.toByteArray();
  }

  private static byte[] header(String name, int crc, int packed, int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream header = new DataOutputStream(out);
    little(header, 20, 2);
    little(header, 1, 2);
    little(header, 0, 2);
    little(header, 0, 4);
    little(header, crc, 4);
    little(header, packed, 4);
    little(header, size, 4);
    little(header, name.length(), 2);
    little(header, 0, 2);
    return out.toByteArray();
  }

  private static void little(DataOutputStream out, int value, int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      out.write(value >>> (8 * i));
    }
  }

  private byte encrypt(byte plain) {
    int mix = key2 | 2;
    int pad = (mix * (mix ^ 1)) >>> 8;
    update(plain);
    return (byte) (plain ^ pad);
  }

  private void update(byte plain) {
    key0 = crc(key0, plain);
    key1 = (key1 + (key0 & 0xff)) * 134775813 + 1;
    key2 = crc(key2, (byte) (key1 >>> 24));
  }

  private static int crc(int old, byte b) {
    int crc = (old ^ b) & 0xff;
    for (int i = 0; i < 8; i++) {
      crc = (crc & 1) != 0 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    return (old >>> 8) ^ crc;
  }
}
