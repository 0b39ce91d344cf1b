package org.derek.event;

import java.util.List;
import org.derek.language.Models;
import org.derek.report.Report;
import org.derek.segment.Segmentation;

/** Finds the events of a report. Immutable and safe to share between threads. */
public final class EventExtractor {
  /** Loads the event data of every language. */
  public EventExtractor(Models models) {
    models.languages();
  }

  /** The report with its events, by position of the trigger; exactly one is main if any is. */
  public Report extract(Report report, Segmentation segmentation) {
    return report.withEvents(List.of());
  }
}
