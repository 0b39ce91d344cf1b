package org.derek.language;

import java.util.function.BiConsumer;

/**
 * A hash table from n-grams of up to four UTF-16 code units, packed into a {@code long}, to
 * strings; looking up allocates nothing, which matters since every letter of every text is looked
 * up four times. Open addressing with linear probing.
 */
final class GramTable {
  private long[] keys = new long[1 << 17];
  private String[] values = new String[1 << 17];
  private int size;

  /** The key of {@code text[start, end)}, four code units at most. */
  static long key(String text, int start, int end) {
    long key = 0;
    for (int i = start; i < end; i++) {
      key = key << Character.SIZE | text.charAt(i);
    }
    return key;
  }

  /** The value of {@code key}; null if it has none. */
  String get(long key) {
    return values[slot(key)];
  }

  void put(long key, String value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(key);
    size += values[slot] == null ? 1 : 0;
    keys[slot] = key;
    values[slot] = value;
  }

  void forEach(BiConsumer<Long, String> sink) {
    for (int i = 0; i < keys.length; i++) {
      if (values[i] != null) {
        sink.accept(keys[i], values[i]);
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (values[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    String[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new String[oldKeys.length * 2];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != null) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }
}
