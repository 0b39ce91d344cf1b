package org.derek.read.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes members' names harmless and distinct within one container: relative, without {@code ..},
 * with {@code /}, without control characters; the second of the same name gets {@code #2}. For one
 * container.
 */
public final class InnerNames {
  /** The code page of DOS in Cyrillic countries, in which zip programs wrote names. */
  private static final Charset DOS = Charset.forName("IBM866");

  private static final Charset WINDOWS = Charset.forName("windows-1251");

  private final Hashes seen = new Hashes();

  /** The name to put after {@code !/}. */
  public String distinct(String found) {
    String clean = clean(found);
    String name = clean;
    for (int i = 2; !seen.add(hash(name)); i++) {
      name = clean + "#" + i;
    }
    return name;
  }

  private static String clean(String found) {
    boolean address = found.matches("[a-z][a-z0-9+.-]*:(?s:.*)");
    StringBuilder harmless = new StringBuilder(found.length());
    found.codePoints().map(c -> Character.isISOControl(c) ? '_' : c).forEach(c -> add(harmless, c));
    if (address) {
      return harmless.toString();
    }
    List<String> parts = new ArrayList<>();
    for (String part : harmless.toString().replace('\\', '/').split("/", -1)) {
      if (!part.isBlank() && !part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? "unnamed" : String.join("/", parts);
  }

  private static void add(StringBuilder text, int c) {
    // half a surrogate pair can't be written as UTF-8
    text.appendCodePoint(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '_' : c);
  }

  /** FNV-1a, 64 bits. */
  private static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /**
   * A name whose charset the container doesn't tell: UTF-8 if it is that, else code page 866 or
   * windows-1251, whichever makes letters of it.
   */
  static String decode(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      int onlyDos = 0;
      int onlyWindows = 0;
      for (byte b : raw) {
        int c = b & 0xff;
        if (c >= 0x80 && c <= 0xaf) {
          onlyDos++;
        } else if ((c >= 0xc0 && c <= 0xdf) || c > 0xf1) {
          onlyWindows++;
        }
      }
      return new String(raw, onlyDos >= onlyWindows ? DOS : WINDOWS);
    }
  }

  /** A set of hashes, open addressing: a million in 32 MB at most. */
  private static final class Hashes {
    private long[] table = new long[16];
    private int size;

    boolean add(long hash) {
      long stored = hash == 0 ? 1 : hash;
      if (2 * (size + 1) > table.length) {
        long[] old = table;
        table = new long[2 * old.length];
        for (long value : old) {
          if (value != 0) {
            table[place(value)] = value;
          }
        }
      }
      int at = place(stored);
      if (table[at] == stored) {
        return false;
      }
      table[at] = stored;
      size++;
      return true;
    }

    private int place(long value) {
      int at = Long.hashCode(value * 0x9e3779b97f4a7c15L) & (table.length - 1);
      while (table[at] != 0 && table[at] != value) {
        at = (at + 1) & (table.length - 1);
      }
      return at;
    }
  }
}
