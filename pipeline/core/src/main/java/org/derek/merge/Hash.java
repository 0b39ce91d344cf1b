package org.derek.merge;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;

/** Names as numbers, the same on every machine. */
final class Hash {
  private Hash() {}

  static long of(String text) {
    return MurmurHash3.hash128x64(text.getBytes(StandardCharsets.UTF_8))[0];
  }

  /** One number for two, which differs when they are swapped. */
  static long of(long first, long second) {
    long mixed = first * 0x9E3779B97F4A7C15L + Long.rotateLeft(second, 31);
    mixed ^= mixed >>> 32;
    mixed *= 0xD6E8FEB86659FD93L;
    mixed ^= mixed >>> 32;
    return mixed;
  }
}
