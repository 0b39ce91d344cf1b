package org.derek.read.rows;

import java.util.Objects;
import java.util.Optional;
import org.derek.report.Publication;

/**
 * A report in a feed or dump.
 *
 * @param locator what tells the row from the others in its file: its id or address, else its number
 *     such as {@code #17}, counted from 1
 * @param bytes the row's own bytes, by which its content is identified; UTF-8
 * @param title headline, empty if there is none
 * @param text the report's text, cleaned of markup
 * @param published day of publication, where the row tells it
 * @param mediaType media type of the row's text: {@code text/plain} or {@code text/html}
 */
public record Row(
    String locator,
    byte[] bytes,
    String title,
    String text,
    Optional<Publication> published,
    String mediaType) {
  public Row {
    Objects.requireNonNull(locator, "locator");
    bytes = bytes.clone();
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(mediaType, "mediaType");
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }
}
