package org.derek.read.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.HashMap;
import java.util.Map;

/**
 * KZ-1048, the Kazakh 8-bit code page of standard STRK1048-2002: windows-1251 with the Kazakh
 * letters in the places of the Serbian, Macedonian and Ukrainian ones. As in windows-1251, byte
 * {@code 0x98} is not assigned.
 *
 * <p>The JDK does not have it; {@link Charset#forName} finds it through {@link KazakhCharsets}.
 */
public final class Kz1048 extends Charset {
  /** The charset. */
  public static final Charset INSTANCE = new Kz1048();

  private static final char UNASSIGNED = '\uFFFD';

  /** Characters of the bytes 0x80 to 0xBF; those from 0xC0 on are the Russian alphabet. */
  private static final String UPPER_HALF =
      "\u0402\u0403\u201A\u0453\u201E\u2026\u2020\u2021\u20AC\u2030\u0409\u2039\u040A\u049A\u04BA\u040F"
          + "\u0452\u2018\u2019\u201C\u201D\u2022\u2013\u2014\uFFFD\u2122\u0459\u203A\u045A\u049B\u04BB\u045F"
          + "\u00A0\u04B0\u04B1\u04D8\u00A4\u04E8\u00A6\u00A7\u0401\u00A9\u0492\u00AB\u00AC\u00AD\u00AE\u04AE"
          + "\u00B0\u00B1\u0406\u0456\u04E9\u00B5\u00B6\u00B7\u0451\u2116\u0493\u00BB\u04D9\u04A2\u04A3\u04AF";

  private static final char[] CHARACTERS = new char[256];
  private static final Map<Character, Byte> BYTES = new HashMap<>();

  static {
    for (int code = 0; code < 256; code++) {
      char character =
          code < 0x80
              ? (char) code
              : code < 0xC0 ? UPPER_HALF.charAt(code - 0x80) : (char) (code - 0xC0 + '\u0410');
      CHARACTERS[code] = character;
      if (character != UNASSIGNED) {
        BYTES.put(character, (byte) code);
      }
    }
  }

  private Kz1048() {
    super("KZ-1048", new String[] {"STRK1048-2002", "RK1048", "csKZ1048", "KZ1048", "STRK1048"});
  }

  @Override
  public boolean contains(Charset other) {
    return other.name().equals("US-ASCII") || other instanceof Kz1048;
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          char character = CHARACTERS[in.get(in.position()) & 0xFF];
          if (character == UNASSIGNED) {
            return CoderResult.unmappableForLength(1);
          }
          in.get();
          out.put(character);
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }

  @Override
  public CharsetEncoder newEncoder() {
    return new CharsetEncoder(this, 1, 1) {
      @Override
      protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
        while (in.hasRemaining()) {
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          char character = in.get(in.position());
          Byte code = BYTES.get(character);
          if (code == null) {
            if (!Character.isSurrogate(character)) {
              return CoderResult.unmappableForLength(1);
            }
            if (Character.isLowSurrogate(character)) {
              return CoderResult.malformedForLength(1);
            }
            if (in.remaining() < 2) {
              return CoderResult.UNDERFLOW;
            }
            return Character.isLowSurrogate(in.get(in.position() + 1))
                ? CoderResult.unmappableForLength(2)
                : CoderResult.malformedForLength(1);
          }
          in.get();
          out.put(code);
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }
}
