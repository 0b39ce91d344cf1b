package org.derek.index;

import org.apache.lucene.document.Document;
import org.derek.json.RecordJson;
import org.derek.report.Outcome;
import org.derek.report.Report;

/** Reads back what the index stores. */
public final class StoredDocuments {
  private StoredDocuments() {}

  /** The report of a document of kind {@link Fields#KIND_REPORT}. */
  public static Report report(Document stored) {
    return RecordJson.read(stored.get(Fields.RECORD));
  }

  /** The outcome of a document of kind {@link Fields#KIND_OUTCOME}. */
  public static Outcome outcome(Document stored) {
    return Entry.of(stored).outcome();
  }
}
