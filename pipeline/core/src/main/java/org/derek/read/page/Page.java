package org.derek.read.page;

import java.util.Objects;
import java.util.Optional;
import org.derek.report.Publication;

/**
 * What a web page reports.
 *
 * @param title headline without the site's name; empty if there is none
 * @param text the report's own text, the headline first where the page shows one; a paragraph a
 *     line, with a blank line between paragraphs
 * @param published day of publication, where the page tells it
 * @param charset IANA name of the charset that the page was in
 */
public record Page(String title, String text, Optional<Publication> published, String charset) {
  public Page {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(charset, "charset");
  }
}
