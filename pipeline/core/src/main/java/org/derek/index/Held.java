package org.derek.index;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.derek.merge.Signature;
import org.derek.report.Mention;
import org.derek.report.Report;

/**
 * What an index holds of a report.
 *
 * @param report the report as it is searched and exported
 * @param found its mentions as they were found, where an editor's corrections changed them
 * @param signature by which its near-duplicates are found, where its text is long enough
 */
public record Held(Report report, Optional<List<Mention>> found, Optional<Signature> signature) {
  public Held {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(signature, "signature");
    found = found.map(List::copyOf);
  }

  /** A report whose signature is yet to be made. */
  public Held(Report report, Optional<List<Mention>> found) {
    this(report, found, Signature.of(report));
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
