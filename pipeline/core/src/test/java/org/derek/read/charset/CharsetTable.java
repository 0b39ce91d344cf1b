package org.derek.read.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;

/**
 * Of texts of a least size in bytes, in each charset that can express them: how many does {@link
 * TextDecoder} bring out whole (equal in NFC), and how many do Tika's and ICU's detectors?
 *
 * <pre>java … org.derek.read.charset.CharsetTable MODELS BYTES NAME=TEXTS…</pre>
 */
final class CharsetTable {
  private static final List<String> CHARSETS =
      List.of(
          "UTF-8",
          "UTF-16LE",
          "UTF-16BE",
          "windows-1251",
          "KZ-1048",
          "KOI8-R",
          "IBM866",
          "ISO-8859-5",
          "x-MacCyrillic",
          "windows-1258");

  private CharsetTable() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    TextDecoder decoder = TextDecoder.load(Path.of(arguments[0]));
    int least = Integer.parseInt(arguments[1]);
    out.printf(
        Locale.ROOT, "%-6s%-15s%7s%9s%9s%9s%n", "texts", "charset", "n", "Derek", "Tika", "ICU");
    for (int i = 2; i < arguments.length; i++) {
      String[] set = arguments[i].split("=", 2);
      List<String> sentences = LetterPairsTraining.texts(Path.of(set[1]));
      for (String name : CHARSETS) {
        Charset charset = Charset.forName(name);
        int[] whole = new int[3];
        List<String> failures = new ArrayList<>();
        List<byte[]> encoded = encoded(sentences, charset, least);
        for (byte[] bytes : encoded) {
          String right = nfc(new String(bytes, charset));
          Decoded decoded = decoder.decode(bytes, Optional.empty());
          if (nfc(decoded.text()).equals(right)) {
            whole[0]++;
          } else {
            failures.add(decoded.charset());
          }
          whole[1] += tika(bytes).equals(right) ? 1 : 0;
          whole[2] += icu(bytes).equals(right) ? 1 : 0;
        }
        if (!encoded.isEmpty()) {
          double n = encoded.size() / 100.0;
          out.printf(
              Locale.ROOT,
              "%-6s%-15s%7d%9.1f%9.1f%9.1f   %s%n",
              set[0],
              name,
              encoded.size(),
              whole[0] / n,
              whole[1] / n,
              whole[2] / n,
              failures.stream().limit(5).toList());
        }
      }
    }
  }

  /** Sentences that {@code charset} can express, joined until each text has the least size. */
  private static List<byte[]> encoded(List<String> sentences, Charset charset, int least) {
    List<byte[]> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    CharsetEncoder encoder = charset.newEncoder();
    int foreign = 0;
    for (String sentence : sentences) {
      String form = charset.name().equals("windows-1258") ? tonesApart(sentence) : sentence;
      form = encoder.canEncode(form) ? form : typewritten(form);
      if (!encoder.canEncode(form)) {
        foreign++;
        continue;
      }
      text.append(text.length() == 0 ? "" : " ").append(form);
      byte[] bytes = text.toString().getBytes(charset);
      if (bytes.length >= least) {
        texts.add(bytes);
        text.setLength(0);
      }
    }
    // a charset that loses every other sentence is not one that the language is written in
    return foreign * 2 > sentences.size() ? List.of() : texts;
  }

  /** Marks as they are typed where the charset lacks the typographic ones. */
  private static String typewritten(String text) {
    return text.replaceAll("[\u00AB\u00BB\u201C\u201D\u201E]", "\"")
        .replaceAll("[\u2010-\u2015\u2212]", "-")
        .replaceAll("[\u2018\u2019]", "'")
        .replace("\u2026", "...")
        .replace('\u00A0', ' ')
        .replace("\u2116", "N")
        .replaceAll("[\u0300-\u036F]", "");
  }

  /** Vietnamese as windows-1258 has it: the vowel whole, its tone a combining mark. */
  static String tonesApart(String text) {
    StringBuilder apart = new StringBuilder();
    CharsetEncoder encoder = Charset.forName("windows-1258").newEncoder();
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
      if (encoder.canEncode(c)) {
        apart.append(c);
      } else {
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        StringBuilder base = new StringBuilder();
        StringBuilder tone = new StringBuilder();
        for (char part : parts.toCharArray()) {
          (part == 0x300 || part == 0x301 || part == 0x303 || part == 0x309 || part == 0x323
                  ? tone
                  : base)
              .append(part);
        }
        apart.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tone);
      }
    }
    return apart.toString();
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String tika(byte[] bytes) throws IOException {
    try (AutoDetectReader reader = new AutoDetectReader(new ByteArrayInputStream(bytes))) {
      char[] characters = new char[bytes.length + 1];
      int size = 0;
      for (int n = reader.read(characters, 0, characters.length);
          n > 0;
          n = reader.read(characters, size, characters.length - size)) {
        size += n;
      }
      return nfc(new String(Arrays.copyOf(characters, size)));
    } catch (TikaException e) {
      return "";
    }
  }

  private static String icu(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    try {
      return match == null ? "" : nfc(new String(bytes, Charset.forName(match.getName())));
    } catch (UnsupportedCharsetException e) {
      return "";
    }
  }
}
