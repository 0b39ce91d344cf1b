package org.derek.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.derek.report.Report;
import org.derek.search.GroupedReport;
import org.derek.search.ReportSearch;

/**
 * Writes tables of an index.
 *
 * <p>Order is the same each time: reports and outcomes by the UTF-8 bytes of their paths, mentions
 * and events by their report and position, entities by their id, happenings by and large by day.
 * Rows are written as they are read: besides buffers, memory holds one record, or one entity, and
 * eight bytes a report.
 *
 * <p>CSV is for spreadsheets: UTF-8 with a byte-order mark, CRLF, quotes by RFC 4180, each cell on
 * one line and none a formula. JSONL is for programs: values as they are, absent ones null; REPORTS
 * and HAPPENINGS are whole records.
 */
public final class Export {
  private Export() {}

  /**
   * Writes one table and flushes {@code out}, but does not close it.
   *
   * @param query reports to take rows from, as {@link ReportSearch} reads it; all if empty.
   *     OUTCOMES are of inputs, many of which are no reports, and take none.
   * @return number of rows, without the header
   * @throws IllegalArgumentException if {@code query} can't be read or is given for OUTCOMES, or if
   *     TRAINING is not JSONL or CORRECTIONS not CSV
   */
  public static long write(
      Table table, Format format, ReportSearch index, Optional<String> query, OutputStream out)
      throws IOException {
    return switch (table) {
      case ENTITIES -> all(index.entities(query), Rows.of(Columns.ENTITIES, format, out));
      case OUTCOMES -> {
        if (query.isPresent()) {
          throw new IllegalArgumentException(
              "outcomes are of inputs, not of reports; export them without a query");
        }
        yield all(index.outcomes(), Rows.of(Columns.OUTCOMES, format, out));
      }
      case TRAINING -> {
        if (format != Format.JSONL) {
          throw new IllegalArgumentException("annotated documents are JSONL; leave --format out");
        }
        yield all(index.corrected(query), new TrainingRows(out));
      }
      case CORRECTIONS -> {
        if (format != Format.CSV) {
          throw new IllegalArgumentException("a file of corrections is CSV; leave --format out");
        }
        yield all(index.entities(query), Rows.of(Columns.CORRECTIONS, format, out));
      }
      case HAPPENINGS ->
          all(
              index.happenings(query),
              format == Format.JSONL
                  ? new HappeningRows(out)
                  : Rows.of(Columns.HAPPENINGS, format, out));
      case REPORTS -> {
        try (Stream<GroupedReport> reports = index.grouped(query);
            RecordWriter writer = RecordWriter.of(table, format, out)) {
          for (Iterator<GroupedReport> each = reports.iterator(); each.hasNext(); ) {
            writer.write(each.next());
          }
          yield writer.rows();
        }
      }
      case MENTIONS, EVENTS -> {
        try (Stream<Report> reports = index.all(query);
            RecordWriter writer = RecordWriter.of(table, format, out)) {
          for (Iterator<Report> each = reports.iterator(); each.hasNext(); ) {
            writer.write(each.next());
          }
          yield writer.rows();
        }
      }
    };
  }

  private static <T> long all(Stream<T> values, Rows<T> rows) throws IOException {
    long count = 0;
    try (values) {
      for (Iterator<T> each = values.iterator(); each.hasNext(); count++) {
        rows.write(each.next());
      }
    }
    rows.flush();
    return count;
  }
}
