package org.derek.search;

import java.util.List;
import org.derek.report.Span;

/**
 * A passage of a report's text that shows why it was found.
 *
 * @param span where the passage lies in the report's text
 * @param text the passage, exactly as in the report's text
 * @param highlights the words that matched, offsets into {@code text}, by position
 */
public record Snippet(Span span, String text, List<Span> highlights) {
  public Snippet {
    highlights = List.copyOf(highlights);
  }
}
