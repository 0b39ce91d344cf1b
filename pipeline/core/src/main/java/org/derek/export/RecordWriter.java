package org.derek.export;

import java.io.IOException;
import java.io.OutputStream;
import org.derek.report.Report;

/** Writes rows of reports that are in no index, as they come. For one thread. */
public final class RecordWriter implements AutoCloseable {
  private RecordWriter() {}

  /**
   * A writer of {@code table}, which is REPORTS, MENTIONS or EVENTS. A CSV header is written at
   * once.
   *
   * @throws IllegalArgumentException if the table is not made from single reports
   */
  public static RecordWriter of(Table table, Format format, OutputStream out) throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** Writes the rows of one report. */
  public void write(Report report) throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** Hands buffered rows to the stream. */
  public void flush() throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** Flushes; the stream stays open. */
  @Override
  public void close() throws IOException {
    throw new UnsupportedOperationException("being written");
  }
}
