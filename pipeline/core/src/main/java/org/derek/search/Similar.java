package org.derek.search;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.derek.report.Publication;
import org.derek.report.Report;

/**
 * A near-duplicate of a report: what a list of them shows.
 *
 * @param id the near-duplicate's id
 * @param title its headline; empty if there is none
 * @param published day of publication, where it is known
 * @param path where it comes from
 */
public record Similar(String id, String title, Optional<LocalDate> published, String path) {
  public Similar {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(path, "path");
  }

  static Similar of(Report report) {
    return new Similar(
        report.id(),
        report.title(),
        report.published().map(Publication::date),
        report.source().path());
  }
}
