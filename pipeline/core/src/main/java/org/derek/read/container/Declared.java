package org.derek.read.container;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a header says about a body.
 *
 * @param mediaType media type without parameters, in lower case
 * @param charset value of the charset parameter, as found
 */
public record Declared(Optional<String> mediaType, Optional<String> charset) {
  /** Nothing is said. */
  public static final Declared NOTHING = new Declared(Optional.empty(), Optional.empty());

  public Declared {
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(charset, "charset");
  }

  /** What a Content-Type header says. */
  public static Declared of(String contentType) {
    String[] parts = contentType.split(";", -1);
    String type = parts[0].strip().toLowerCase(Locale.ROOT);
    Optional<String> charset = Optional.empty();
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.regionMatches(true, 0, "charset=", 0, 8)) {
        String value = parameter.substring(8).replace("\"", "").replace("'", "").strip();
        charset = value.isEmpty() ? Optional.empty() : Optional.of(value);
      }
    }
    return new Declared(type.isEmpty() ? Optional.empty() : Optional.of(type), charset);
  }
}
