package org.derek.read.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the form of the bytes alone tells: byte-order marks, UTF-16 without one, valid UTF-8. */
final class UnicodeForm {
  private static final int SAMPLE_UNITS = 8192;
  private static final int LEAST_UNITS = 4;
  private static final double PLAUSIBLE = 0.95;

  private UnicodeForm() {}

  /**
   * A byte-order mark.
   *
   * @param charset what it stands for
   * @param length its length in bytes
   */
  record Mark(Charset charset, int length) {}

  /** The byte-order mark at the start of {@code bytes}. */
  static Optional<Mark> mark(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
    }
    if (starts(bytes, 0xFF, 0xFE, 0, 0) && bytes.length % 4 == 0) {
      return Optional.of(new Mark(Charset.forName("UTF-32LE"), 4));
    }
    if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(new Mark(Charset.forName("UTF-32BE"), 4));
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
    }
    return Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * UTF-16 without a mark: almost all code units are of the blocks that Latin and Cyrillic text is
   * written in. Text in any 8-bit charset read so is Chinese or not assigned.
   */
  static Optional<Charset> utf16(byte[] bytes) {
    int units = Math.min(bytes.length / 2, SAMPLE_UNITS);
    if (units < LEAST_UNITS) {
      return Optional.empty();
    }
    int little = 0;
    int big = 0;
    for (int i = 0; i < units; i++) {
      int even = bytes[2 * i] & 0xFF;
      int odd = bytes[2 * i + 1] & 0xFF;
      little += isAlphabetic(odd << 8 | even) ? 1 : 0;
      big += isAlphabetic(even << 8 | odd) ? 1 : 0;
    }
    if (Math.max(little, big) < PLAUSIBLE * units || little == big) {
      return Optional.empty();
    }
    return Optional.of(little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  private static boolean isAlphabetic(int unit) {
    return unit >= 0x20 && unit < 0x7F
        || unit == '\n'
        || unit == '\r'
        || unit == '\t'
        || unit >= 0xA0 && unit < 0x180
        || unit >= 0x1A0 && unit < 0x1B1
        || unit >= 0x300 && unit < 0x370
        || unit >= 0x400 && unit < 0x530
        || unit >= 0x1EA0 && unit < 0x1EFA
        || unit >= 0x2010 && unit < 0x2020
        || unit == 0x2022
        || unit == 0x2026
        || unit == 0x2030
        || unit == 0x20AC
        || unit == 0x2116
        || unit == 0xFEFF;
  }

  /**
   * Counts of UTF-8 sequences.
   *
   * @param sequences well-formed sequences of two bytes and more
   * @param broken bytes outside any well-formed sequence; a sequence that the end cuts off is not
   *     counted
   */
  record Utf8(long sequences, long broken) {}

  /** Checks {@code bytes} against the well-formed sequences of Unicode 15, table 3-7. */
  static Utf8 utf8(byte[] bytes) {
    long sequences = 0;
    long broken = 0;
    int i = 0;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int lead = bytes[i] & 0xFF;
      int length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      if (lead < 0xC2 || lead > 0xF4) {
        broken++;
        i++;
        continue;
      }
      int good = 1;
      while (good < length && i + good < bytes.length && continues(lead, good, bytes[i + good])) {
        good++;
      }
      if (good == length) {
        sequences++;
        i += length;
      } else if (i + good == bytes.length) {
        i = bytes.length;
      } else {
        broken++;
        i += 1;
      }
    }
    return new Utf8(sequences, broken);
  }

  private static boolean continues(int lead, int place, byte next) {
    int code = next & 0xFF;
    if (place > 1) {
      return code >= 0x80 && code < 0xC0;
    }
    int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return code >= least && code <= most;
  }
}
