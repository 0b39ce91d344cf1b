package org.derek.read;

import org.derek.report.Outcome;
import org.derek.report.Report;

/** What reading made of one input: its report, or why there is none. */
public sealed interface Reading {
  /** The input's path, inner paths joined by {@code !/}. */
  String path();

  /** A report with text and metadata. */
  record Text(Report report) implements Reading {
    @Override
    public String path() {
      return report.source().path();
    }
  }

  /** An input without a report. */
  record Refused(Outcome outcome) implements Reading {
    @Override
    public String path() {
      return outcome.path();
    }
  }
}
