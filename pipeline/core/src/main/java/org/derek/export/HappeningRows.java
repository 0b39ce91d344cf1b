package org.derek.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.derek.json.HappeningJson;
import org.derek.report.Happening;

/** Writes whole happenings, one JSON object a line. */
final class HappeningRows implements Rows<Happening> {
  private final Writer writer;

  HappeningRows(OutputStream out) {
    writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void write(Happening happening) throws IOException {
    writer.write(HappeningJson.write(happening));
    writer.write('\n');
  }

  @Override
  public void flush() throws IOException {
    writer.flush();
  }
}
