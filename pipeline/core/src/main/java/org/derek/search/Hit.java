package org.derek.search;

import java.util.List;
import org.derek.report.Report;
import org.derek.report.Span;

/**
 * A report that was found.
 *
 * @param report the report, whole
 * @param score relevance; comparable within one search only
 * @param titleHighlights the words of the title that matched, offsets into the title
 * @param snippets passages that show why it was found, by position; the beginning of the text where
 *     no word of it matched
 * @param paths every path that holds this report, the report's own path first
 */
public record Hit(
    Report report,
    double score,
    List<Span> titleHighlights,
    List<Snippet> snippets,
    List<String> paths) {
  public Hit {
    titleHighlights = List.copyOf(titleHighlights);
    snippets = List.copyOf(snippets);
    paths = List.copyOf(paths);
  }
}
