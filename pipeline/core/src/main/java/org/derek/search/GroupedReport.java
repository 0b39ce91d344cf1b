package org.derek.search;

import java.util.Objects;
import java.util.Optional;
import org.derek.report.Report;

/**
 * A report and its group of near-duplicates.
 *
 * @param report the report
 * @param group id of the group's first report; empty if the report has no near-duplicates
 */
public record GroupedReport(Report report, Optional<String> group) {
  public GroupedReport {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(group, "group");
  }
}
