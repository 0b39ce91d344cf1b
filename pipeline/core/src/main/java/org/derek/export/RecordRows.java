package org.derek.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.derek.json.RecordJson;
import org.derek.report.Report;

/** Writes whole records, one JSON object a line. */
final class RecordRows implements Rows<Report> {
  private final Writer writer;

  RecordRows(OutputStream out) {
    writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void write(Report report) throws IOException {
    writer.write(RecordJson.write(report));
    writer.write('\n');
  }

  @Override
  public void flush() throws IOException {
    writer.flush();
  }
}
