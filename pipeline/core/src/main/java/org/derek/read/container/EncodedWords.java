package org.derek.read.container;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.derek.read.charset.TextDecoder;

/**
 * Header text: encoded words (RFC 2047), parameters (RFC 2231) and the raw bytes of mailers that
 * know neither. Neighbouring words are joined as bytes, since mailers cut characters in two.
 */
final class EncodedWords {
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?*\\s]{1,40})(?:\\*[^?\\s]{0,20})?\\?([bBqQ])\\?([^?]*)\\?=");

  private final TextDecoder decoder;

  EncodedWords(TextDecoder decoder) {
    this.decoder = decoder;
  }

  /** The text of a header's value, unfolded. */
  String text(byte[] value) {
    String unfolded =
        new String(value, StandardCharsets.ISO_8859_1)
            .replace("\r", "")
            .replace("\n", "")
            .replace('\t', ' ')
            .strip();
    if (unfolded.chars().anyMatch(c -> c >= 0x80)) {
      byte[] raw = unfolded.getBytes(StandardCharsets.ISO_8859_1);
      return decoder.decode(raw, Optional.empty()).text();
    }
    return decode(unfolded);
  }

  private String decode(String value) {
    StringBuilder text = new StringBuilder();
    ByteArrayOutputStream run = new ByteArrayOutputStream();
    String charset = "";
    int end = 0;
    Matcher word = WORD.matcher(value);
    while (word.find()) {
      String between = value.substring(end, word.start());
      boolean joins = run.size() > 0 && between.isBlank() && charset.equals(word.group(1));
      if (!joins) {
        flush(run, charset, text);
        text.append(end > 0 && between.isBlank() ? "" : between);
      }
      charset = word.group(1);
      run.writeBytes(bytes(word.group(2), word.group(3)));
      end = word.end();
    }
    flush(run, charset, text);
    return text.append(value.substring(end)).toString().strip();
  }

  private void flush(ByteArrayOutputStream run, String charset, StringBuilder text) {
    if (run.size() > 0) {
      text.append(decoder.decode(run.toByteArray(), Optional.of(charset)).text());
      run.reset();
    }
  }

  /** A parameter's value of the form {@code charset'language'percent-encoded}. */
  String extended(String value) {
    String[] parts = value.split("'", 3);
    if (parts.length < 3) {
      return value;
    }
    byte[] raw = hexEscapes(parts[2], '%');
    return decoder
        .decode(raw, parts[0].isBlank() ? Optional.empty() : Optional.of(parts[0]))
        .text();
  }

  private static byte[] bytes(String encoding, String encoded) {
    if (encoding.equalsIgnoreCase("b")) {
      try {
        return Base64.getMimeDecoder().decode(encoded);
      } catch (IllegalArgumentException e) {
        return encoded.getBytes(StandardCharsets.ISO_8859_1);
      }
    }
    return hexEscapes(encoded.replace('_', ' '), '=');
  }

  private static byte[] hexEscapes(String encoded, char mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      int value = c == mark ? hex(encoded, i + 1) : -1;
      bytes.write(value < 0 ? c : value);
      i += value < 0 ? 0 : 2;
    }
    return bytes.toByteArray();
  }

  private static int hex(String encoded, int at) {
    if (at + 1 >= encoded.length()) {
      return -1;
    }
    int high = Character.digit(encoded.charAt(at), 16);
    int low = Character.digit(encoded.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
