package org.derek.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.derek.json.RecordJson;
import org.derek.search.GroupedReport;

/** Writes whole records, one JSON object a line. */
final class RecordRows implements Rows<GroupedReport> {
  private final Writer writer;

  RecordRows(OutputStream out) {
    writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void write(GroupedReport row) throws IOException {
    ObjectNode record = RecordJson.toTree(row.report());
    row.group().ifPresent(group -> record.put("group", group));
    writer.write(record.toString());
    writer.write('\n');
  }

  @Override
  public void flush() throws IOException {
    writer.flush();
  }
}
