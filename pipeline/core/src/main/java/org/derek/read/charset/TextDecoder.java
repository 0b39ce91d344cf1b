package org.derek.read.charset;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Turns bytes into text, whatever charset they are in. Immutable and safe to share between threads.
 */
public final class TextDecoder {
  private TextDecoder() {}

  /**
   * A decoder that knows the languages in folder {@code models}.
   *
   * @throws java.io.UncheckedIOException if the folder can't be read; the message names the file
   */
  public static TextDecoder load(Path models) {
    return new TextDecoder();
  }

  /**
   * The text of {@code bytes}.
   *
   * @param declared charset that a header, a meta element or a user names; it decides where the
   *     bytes leave a doubt, and loses against clear evidence
   */
  public Decoded decode(byte[] bytes, Optional<String> declared) {
    return new Decoded(new String(bytes, StandardCharsets.UTF_8), "UTF-8");
  }
}
