package org.derek.index;

import java.util.Optional;
import org.apache.lucene.document.Document;
import org.derek.json.RecordJson;
import org.derek.report.Report;

/**
 * A held report as the index stores it.
 *
 * @param record the record as JSON
 * @param found its mentions as they were found, as JSON, where corrections changed them
 */
record Stored(String record, Optional<String> found) {
  static Stored of(Held held) {
    return new Stored(RecordJson.write(held.report()), held.found().map(RecordJson::writeMentions));
  }

  static Stored of(Document document) {
    return new Stored(document.get(Fields.RECORD), Optional.ofNullable(document.get(Fields.FOUND)));
  }

  Held held() {
    Report report = RecordJson.read(record);
    return new Held(report, found.map(json -> RecordJson.readMentions(json, report.text())));
  }
}
