package org.derek.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes rows of one kind in one format. */
interface Rows<T> {
  /** Writes one row. */
  void write(T row) throws IOException;

  /** Hands what is buffered to the stream. */
  void flush() throws IOException;

  /** Rows of {@code columns}; a CSV header is written at once. */
  static <T> Rows<T> of(List<Column<T>> columns, Format format, OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    return switch (format) {
      case CSV -> new Csv<>(columns, writer);
      case JSONL -> new Jsonl<>(columns, writer);
    };
  }

  /** RFC 4180 with a byte-order mark. */
  final class Csv<T> implements Rows<T> {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private final List<Column<T>> columns;
    private final CSVPrinter printer;

    Csv(List<Column<T>> columns, Writer writer) throws IOException {
      this.columns = columns;
      writer.write(BYTE_ORDER_MARK);
      this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
      for (Column<T> column : columns) {
        printer.print(column.name());
      }
      printer.println();
    }

    @Override
    public void write(T row) throws IOException {
      for (Column<T> column : columns) {
        printer.print(Cell.of(column.value().apply(row)));
      }
      printer.println();
    }

    @Override
    public void flush() throws IOException {
      printer.flush();
    }
  }

  /** One object a line. */
  final class Jsonl<T> implements Rows<T> {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final List<Column<T>> columns;
    private final Writer writer;

    Jsonl(List<Column<T>> columns, Writer writer) {
      this.columns = columns;
      this.writer = writer;
    }

    @Override
    public void write(T row) throws IOException {
      ObjectNode node = MAPPER.createObjectNode();
      for (Column<T> column : columns) {
        node.set(column.name(), column.value().apply(row));
      }
      writer.write(MAPPER.writeValueAsString(node));
      writer.write('\n');
    }

    @Override
    public void flush() throws IOException {
      writer.flush();
    }
  }
}
