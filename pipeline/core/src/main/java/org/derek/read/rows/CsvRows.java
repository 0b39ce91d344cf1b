package org.derek.read.rows;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV or TSV dump with a header. */
final class CsvRows extends LookAheadRows {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  private final BoundedReader bound;
  private final Iterator<CSVRecord> records;
  private final List<String> header;
  private final RowFields.Chosen chosen;

  /** How a file separates its columns, and which of them are read. */
  record Form(char delimiter, List<String> header, RowFields.Chosen chosen) {}

  private CsvRows(
      String charset, BoundedReader bound, CSVParser parser, Form form, RowMaker maker) {
    super(
        form.delimiter() == '\t' ? "text/tab-separated-values" : "text/csv",
        charset,
        parser,
        maker);
    this.bound = bound;
    this.records = parser.iterator();
    this.header = form.header();
    this.chosen = form.chosen();
  }

  /** The form of a dump that starts with {@code head}; empty if it has no column of texts. */
  static Optional<Form> form(String head, RowFields fields) {
    Optional<Form> best = Optional.empty();
    for (char delimiter : DELIMITERS) {
      Optional<Form> form = form(head, delimiter, fields);
      if (form.isPresent()
          && (best.isEmpty() || form.get().header().size() > best.get().header().size())) {
        best = form;
      }
    }
    return best;
  }

  private static Optional<Form> form(String head, char delimiter, RowFields fields) {
    try (CSVParser parser = parser(new StringReader(head), delimiter)) {
      Iterator<CSVRecord> records = parser.iterator();
      if (!records.hasNext()) {
        return Optional.empty();
      }
      List<String> header = records.next().stream().map(String::strip).toList();
      boolean names = header.stream().allMatch(name -> name.length() < 60);
      return names && header.size() > 1
          ? fields.choose(header).map(chosen -> new Form(delimiter, header, chosen))
          : Optional.empty();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return Optional.empty(); // not separated by this delimiter
    }
  }

  private static CSVParser parser(Reader reader, char delimiter) throws IOException {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(true)
        .setTrailingData(true)
        .setLenientEof(true)
        .get()
        .parse(reader);
  }

  /** The rows in {@code reader}, which stands before the header. */
  static CsvRows open(String charset, Reader reader, Form form, RowMaker maker) throws IOException {
    BoundedReader bound = new BoundedReader(reader);
    CsvRows rows = new CsvRows(charset, bound, parser(bound, form.delimiter()), form, maker);
    rows.records.next();
    return rows;
  }

  @Override
  Optional<RowReading> read() throws IOException {
    bound.rowStarts();
    CSVRecord values;
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      values = records.next();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    }
    String bytes = String.join("\t", values.toList());
    String text = "";
    for (String name : chosen.text()) {
      if (text.isBlank()) {
        text = value(values, name).orElse("");
      }
    }
    if (values.size() != header.size() && text.isBlank()) {
      return Optional.of(
          maker()
              .failed(
                  RowReading.Failure.CORRUPT,
                  "the row has "
                      + values.size()
                      + " cells where the header has "
                      + header.size()
                      + ", and none for the text"));
    }
    return Optional.of(
        maker()
            .row(
                new RowMaker.Raw(
                    bytes,
                    chosen.title().flatMap(name -> value(values, name)).orElse(""),
                    text,
                    chosen.date().flatMap(name -> value(values, name)),
                    chosen.id().flatMap(name -> value(values, name)),
                    chosen.url().flatMap(name -> value(values, name)))));
  }

  private Optional<String> value(CSVRecord values, String name) {
    int column = header.indexOf(name);
    return column < values.size() && !values.get(column).isBlank()
        ? Optional.of(values.get(column))
        : Optional.empty();
  }
}
