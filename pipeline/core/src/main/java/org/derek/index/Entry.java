package org.derek.index;

import java.util.Comparator;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.derek.report.Outcome;

/**
 * An outcome with its place in the order of reading.
 *
 * @param outcome what became of an input
 * @param top key of the top-level file that holds it
 * @param sequence its place within that file
 * @param read number of the reading of that file that gave it
 */
record Entry(Outcome outcome, String top, long sequence, long read) {
  /** The order of files: folder by folder, each by name (UTF-16), as folders are walked. */
  static final Comparator<Entry> FILE_ORDER =
      Comparator.comparing(Entry::top, Entry::compareByFolders);

  /** The order of inputs: by top-level file, then as they stand in it. */
  static final Comparator<Entry> READING_ORDER = FILE_ORDER.thenComparingLong(Entry::sequence);

  /** As strings, but what lies in a folder comes before longer names that begin with its name. */
  private static int compareByFolders(String a, String b) {
    int both = Math.min(a.length(), b.length());
    for (int i = 0; i < both; i++) {
      char left = a.charAt(i);
      char right = b.charAt(i);
      if (left != right) {
        return left == '/' ? -1 : right == '/' ? 1 : Character.compare(left, right);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** The key of the input's path. */
  String key() {
    return Fields.key(outcome.path());
  }

  Optional<String> report() {
    return outcome.report();
  }

  /** This entry with another category. */
  Entry as(Outcome.Category category) {
    return new Entry(
        new Outcome(outcome.path(), category, outcome.detail(), outcome.report(), outcome.bytes()),
        top,
        sequence,
        read);
  }

  Document document() {
    Document document = new Document();
    document.add(new StringField(Fields.KIND, Fields.KIND_OUTCOME, Field.Store.NO));
    document.add(new StringField(Fields.OUTCOME, key(), Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.PATH, new BytesRef(key())));
    document.add(new StoredField(Fields.STORED_PATH, outcome.path()));
    document.add(new StringField(Fields.CATEGORY, outcome.category().name(), Field.Store.YES));
    document.add(new StoredField(Fields.DETAIL, outcome.detail()));
    report().ifPresent(id -> document.add(new StringField(Fields.REPORT, id, Field.Store.YES)));
    document.add(new StoredField(Fields.BYTES, outcome.bytes()));
    document.add(new StringField(Fields.TOP, top, Field.Store.YES));
    document.add(new StoredField(Fields.SEQUENCE, sequence));
    document.add(new StoredField(Fields.READ, read));
    return document;
  }

  static Entry of(Document stored) {
    return new Entry(
        new Outcome(
            stored.get(Fields.STORED_PATH),
            Outcome.Category.valueOf(stored.get(Fields.CATEGORY)),
            stored.get(Fields.DETAIL),
            Optional.ofNullable(stored.get(Fields.REPORT)),
            number(stored, Fields.BYTES)),
        stored.get(Fields.TOP),
        number(stored, Fields.SEQUENCE),
        number(stored, Fields.READ));
  }

  private static long number(Document stored, String field) {
    return stored.getField(field).numericValue().longValue();
  }
}
