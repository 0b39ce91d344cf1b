package org.derek.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.derek.search.ReportSearch;

/** Writes tables of an index. */
public final class Export {
  private Export() {}

  /**
   * Writes one table and flushes {@code out}, but does not close it.
   *
   * @param query reports to take rows from, as {@link ReportSearch} reads it; all if empty
   * @return number of rows, without the header
   */
  public static long write(
      Table table, Format format, ReportSearch index, Optional<String> query, OutputStream out)
      throws IOException {
    throw new UnsupportedOperationException("being written");
  }
}
