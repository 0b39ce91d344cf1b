package org.derek.report;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a report comes from.
 *
 * @param path path as given, inner paths joined by {@code !/}, for example {@code a.zip!/b/c.html};
 *     {@code -} for standard input
 * @param mediaType media type without parameters, for example {@code text/html}
 * @param charset IANA name of the character encoding, where the format has one
 * @param bytes size in bytes of the innermost source
 */
public record Source(String path, String mediaType, Optional<String> charset, long bytes) {
  public Source {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(charset, "charset");
    if (bytes < 0) {
      throw new IllegalArgumentException("bytes: " + bytes);
    }
  }
}
