package org.derek.read.charset;

import java.util.Objects;

/**
 * Decoded text.
 *
 * @param text the text, without a byte-order mark; a byte that the charset can't express is U+FFFD
 * @param charset IANA name of the charset, for example {@code windows-1251}
 */
public record Decoded(String text, String charset) {
  public Decoded {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(charset, "charset");
  }
}
