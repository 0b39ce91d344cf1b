package org.derek.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.derek.export.Columns.EventRow;
import org.derek.export.Columns.MentionRow;
import org.derek.report.Report;
import org.derek.search.GroupedReport;

/** Writes the rows of reports as they come, whether they are in an index or not. For one thread. */
public final class RecordWriter implements AutoCloseable {
  private final Sink sink;
  private long rows;

  private RecordWriter(Sink sink) {
    this.sink = sink;
  }

  /**
   * A writer of {@code table}, which is REPORTS, MENTIONS or EVENTS. A CSV header is written at
   * once.
   *
   * @throws IllegalArgumentException if the table is not made from single reports
   */
  public static RecordWriter of(Table table, Format format, OutputStream out) throws IOException {
    return new RecordWriter(
        switch (table) {
          case REPORTS ->
              new Sink.Of<>(
                  format == Format.JSONL
                      ? new RecordRows(out)
                      : Rows.of(Columns.REPORTS, format, out),
                  Stream::of);
          case MENTIONS ->
              new Sink.Of<>(
                  Rows.of(Columns.MENTIONS, format, out), each -> MentionRow.of(each.report()));
          case EVENTS ->
              new Sink.Of<>(
                  Rows.of(Columns.EVENTS, format, out), each -> EventRow.of(each.report()));
          case ENTITIES, HAPPENINGS, OUTCOMES, TRAINING, CORRECTIONS ->
              throw new IllegalArgumentException(table + " are made from an index, see Export");
        });
  }

  /** Writes the rows of one report that is in no index. */
  public void write(Report report) throws IOException {
    write(new GroupedReport(report, Optional.empty()));
  }

  /** Writes the rows of one report. */
  void write(GroupedReport report) throws IOException {
    rows += sink.write(report);
  }

  /** Number of rows so far, without the header. */
  public long rows() {
    return rows;
  }

  /** Hands buffered rows to the stream. */
  public void flush() throws IOException {
    sink.flush();
  }

  /** Flushes; the stream stays open. */
  @Override
  public void close() throws IOException {
    sink.flush();
  }

  /** Where a report's rows go. */
  private interface Sink {
    long write(GroupedReport report) throws IOException;

    void flush() throws IOException;

    /** Rows of one kind. */
    record Of<T>(Rows<T> rows, Function<GroupedReport, Stream<T>> split) implements Sink {
      @Override
      public long write(GroupedReport report) throws IOException {
        long count = 0;
        for (Iterator<T> each = split.apply(report).iterator(); each.hasNext(); count++) {
          rows.write(each.next());
        }
        return count;
      }

      @Override
      public void flush() throws IOException {
        rows.flush();
      }
    }
  }
}
