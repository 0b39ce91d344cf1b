package org.derek.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.derek.json.AnnotatedJson;
import org.derek.report.AnnotatedDocument;
import org.derek.report.MentionType;
import org.derek.report.Publication;
import org.derek.report.Report;

/**
 * Writes reports as annotated documents, one JSON object a line. Events are left out: no editor has
 * looked at them.
 */
final class TrainingRows implements Rows<Report> {
  private final Writer writer;

  TrainingRows(OutputStream out) {
    writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void write(Report report) throws IOException {
    writer.write(
        AnnotatedJson.write(
            new AnnotatedDocument(
                report.id(),
                report.language(),
                "",
                report.published().map(Publication::date),
                EnumSet.allOf(MentionType.class),
                report.text(),
                report.mentions(),
                Optional.empty(),
                List.of(),
                List.of())));
    writer.write('\n');
  }

  @Override
  public void flush() throws IOException {
    writer.flush();
  }
}
