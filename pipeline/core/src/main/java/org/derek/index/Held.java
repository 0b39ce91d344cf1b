package org.derek.index;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.derek.report.Mention;
import org.derek.report.Report;

/**
 * What an index holds of a report.
 *
 * @param report the report as it is searched and exported
 * @param found its mentions as they were found, where an editor's corrections changed them
 */
public record Held(Report report, Optional<List<Mention>> found) {
  public Held {
    Objects.requireNonNull(report, "report");
    found = found.map(List::copyOf);
  }

  /** A report that no correction changed. */
  public static Held asFound(Report report) {
    return new Held(report, Optional.empty());
  }

  /** The report with its mentions as they were found. */
  public Report uncorrected() {
    return found.map(report::withMentions).orElse(report);
  }
}
