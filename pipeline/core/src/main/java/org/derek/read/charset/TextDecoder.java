package org.derek.read.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Turns bytes into text, whatever charset they are in: UTF-8, UTF-16 and UTF-32 by their form, the
 * 8-bit charsets of Cyrillic, Vietnamese and Western Europe by how well the decoded text reads, any
 * other by its declaration or ICU's guess. Immutable and safe to share between threads.
 *
 * <p>windows-1258 writes Vietnamese tones as combining marks; they stay so here.
 */
public final class TextDecoder {
  /** The order decides between charsets under which the bytes are the same text. */
  private static final List<Charset> EIGHT_BIT =
      List.of(
          Charset.forName("windows-1251"),
          Kz1048.INSTANCE,
          Charset.forName("windows-1252"),
          Charset.forName("windows-1258"),
          Charset.forName("KOI8-R"),
          Charset.forName("IBM866"),
          Charset.forName("ISO-8859-5"),
          Charset.forName("x-MacCyrillic"));

  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** How much more likely, in the mean log-probability a character, a declared charset is. */
  private static final double DECLARED = 0.4;

  /** Below this mean log-probability a text is in none of the known languages. */
  private static final double LEGIBLE = -5.5;

  /** Bytes that decide; more would not change the answer. */
  private static final int SAMPLE = 24_000;

  /** ASCII bytes kept on each side of a byte above 0x7F. */
  private static final int CONTEXT = 6;

  private static final int LEAST_CONFIDENCE = 10;

  private final Legibility legibility;

  private TextDecoder(Legibility legibility) {
    this.legibility = legibility;
  }

  /**
   * A decoder that knows the languages in folder {@code models}.
   *
   * @throws java.io.UncheckedIOException if the folder can't be read; the message names the file
   */
  public static TextDecoder load(Path models) {
    return new TextDecoder(new Legibility(LetterPairs.loadAll(models)));
  }

  /**
   * The text of {@code bytes}.
   *
   * @param declared charset that a header, a meta element or a user names; it decides where the
   *     bytes leave a doubt, and loses against clear evidence
   */
  public Decoded decode(byte[] bytes, Optional<String> declared) {
    Optional<UnicodeForm.Mark> mark = UnicodeForm.mark(bytes);
    if (mark.isPresent()) {
      int length = mark.get().length();
      Charset charset = mark.get().charset();
      return new Decoded(new String(bytes, length, bytes.length - length, charset), charset.name());
    }
    Charset charset = detect(bytes, declared.flatMap(CharsetNames::find));
    return new Decoded(new String(bytes, charset), charset.name());
  }

  private Charset detect(byte[] bytes, Optional<Charset> declared) {
    Optional<Charset> utf16 = UnicodeForm.utf16(bytes);
    if (utf16.isPresent()) {
      return utf16.get();
    }
    UnicodeForm.Utf8 utf8 = UnicodeForm.utf8(bytes);
    if (utf8.broken() == 0) {
      return utf8.sequences() > 0 ? StandardCharsets.UTF_8 : ascii(bytes, declared);
    }
    byte[] sample = sample(bytes);
    Charset best = StandardCharsets.UTF_8;
    double most =
        utf8.sequences() > utf8.broken() ? score(sample, best, declared) : Double.NEGATIVE_INFINITY;
    for (Charset charset : EIGHT_BIT) {
      double score = score(sample, charset, declared);
      if (score > most) {
        most = score;
        best = charset;
      }
    }
    return most >= LEGIBLE ? best : foreign(sample, best, declared);
  }

  /** Bytes below 0x80 alone are ASCII, save in the charsets that shift (ISO-2022, UTF-16). */
  private static Charset ascii(byte[] bytes, Optional<Charset> declared) {
    boolean shifts = false;
    for (int i = 0; i < bytes.length && i < SAMPLE && !shifts; i++) {
      shifts = bytes[i] == 0x1B || bytes[i] == 0;
    }
    return shifts
        ? declared.filter(charset -> decodes(bytes, charset)).orElse(StandardCharsets.UTF_8)
        : StandardCharsets.UTF_8;
  }

  private double score(byte[] sample, Charset charset, Optional<Charset> declared) {
    boolean western = charset.equals(WESTERN) || charset.equals(StandardCharsets.UTF_8);
    double score = legibility.of(new String(sample, charset), western);
    return declared.isPresent() && declared.get().equals(charset) ? score + DECLARED : score;
  }

  /** The charset of a text in none of the known languages. */
  private static Charset foreign(byte[] sample, Charset best, Optional<Charset> declared) {
    if (declared.isPresent() && decodes(sample, declared.get())) {
      return declared.get();
    }
    CharsetMatch match = new CharsetDetector().setText(sample).detect();
    return match == null || match.getConfidence() < LEAST_CONFIDENCE
        ? best
        : CharsetNames.find(match.getName())
            .filter(charset -> charset.canEncode() && decodes(sample, charset))
            .orElse(best);
  }

  /** Whether {@code charset} explains the bytes, but for a slip in two hundred. */
  private static boolean decodes(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    return broken <= 1 + text.length() / 200;
  }

  /** The first bytes above 0x7F with what stands beside them; a gap is a blank. */
  private static byte[] sample(byte[] bytes) {
    byte[] sample = new byte[Math.min(bytes.length, SAMPLE) + 4 * CONTEXT];
    int size = 0;
    int copied = 0;
    for (int i = 0; i < bytes.length && size < SAMPLE; i++) {
      if (bytes[i] < 0) {
        int start = Math.max(copied, i - CONTEXT);
        if (start > copied) {
          sample[size++] = ' ';
        }
        copied = Math.min(bytes.length, i + CONTEXT + 1);
        System.arraycopy(bytes, start, sample, size, copied - start);
        size += copied - start;
      }
    }
    return Arrays.copyOf(sample, size);
  }
}
