package org.derek.normalize.corrections;

import java.util.List;
import java.util.Optional;
import org.derek.report.Mention;
import org.derek.report.Report;

/**
 * A report with an editor's corrections.
 *
 * @param report the report with the corrected mentions
 * @param found the mentions as they were found, from which other corrections can be applied; empty
 *     where nothing was changed
 * @param lines numbers of the lines that are about one of its mentions, changed by it or not
 */
public record Corrected(Report report, Optional<List<Mention>> found, List<Integer> lines) {
  public Corrected {
    found = found.map(List::copyOf);
    lines = List.copyOf(lines);
  }

  /** A report that no line is about. */
  public static Corrected unchanged(Report report) {
    return new Corrected(report, Optional.empty(), List.of());
  }
}
