package org.derek.tag.features;

/** The 64-bit hash that a feature is known by: FNV-1a over its UTF-16 code units, then mixed. */
public final class FeatureHash {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private FeatureHash() {}

  /** The hash of a whole feature. */
  public static long of(CharSequence feature) {
    return mix(append(BASIS, feature));
  }

  static long start() {
    return BASIS;
  }

  static long append(long hash, CharSequence part) {
    long value = hash;
    for (int i = 0; i < part.length(); i++) {
      value = (value ^ part.charAt(i)) * PRIME;
    }
    return value;
  }

  static long append(long hash, char part) {
    return (hash ^ part) * PRIME;
  }

  /** Spreads the last characters over all bits (the finalizer of MurmurHash3). */
  static long mix(long hash) {
    long value = hash;
    value = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    value = (value ^ (value >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return value ^ (value >>> 33);
  }
}
