package org.derek.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * @param group id of the first report of its group of near-duplicates; empty if it has none
 * @param similarTotal number of its near-duplicates in the index, whether they were found or not
 * @param similar its near-duplicates, earliest first; at most a hundred
 */
public record Hit(
    Report report,
    double score,
    List<Span> titleHighlights,
    List<Snippet> snippets,
    List<String> paths,
    Optional<String> group,
    int similarTotal,
    List<Similar> similar) {
  public Hit {
    Objects.requireNonNull(group, "group");
    titleHighlights = List.copyOf(titleHighlights);
    snippets = List.copyOf(snippets);
    paths = List.copyOf(paths);
    similar = List.copyOf(similar);
  }
}
