package org.derek.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.derek.merge.NearDuplicates;
import org.derek.merge.Signature;

/**
 * The groups of near-duplicate reports: each report keeps its signature and, once the groups are
 * found, the id of its group. Both are doc values of the report's document, so that groups change
 * without the report being written again.
 */
final class ReportGroups {
  private ReportGroups() {}

  /** Adds the signature of report {@code id} to its document. */
  static void addSignature(Document document, String id, Signature signature) {
    byte[] name = id.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = signature.bytes();
    ByteBuffer value = ByteBuffer.allocate(Short.BYTES + name.length + bytes.length);
    value.putShort((short) name.length).put(name).put(bytes);
    document.add(new BinaryDocValuesField(Fields.SIGNATURE, new BytesRef(value.array())));
  }

  /**
   * Finds the groups of all reports that {@code reader} sees, and tells {@code writer} of those
   * reports whose group has changed.
   */
  static GroupCounts renew(DirectoryReader reader, IndexWriter writer) throws IOException {
    try (NearDuplicates duplicates = new NearDuplicates()) {
      visit(
          reader,
          (id, day, signature, held) -> duplicates.add(id, day, Signature.ofBytes(signature)));
      NearDuplicates.Groups groups = duplicates.find();
      int[] number = new int[1];
      visit(
          reader,
          (id, day, signature, held) -> {
            String group = groups.of(number[0]++).orElse("");
            if (!group.equals(held)) {
              writer.updateDocValues(
                  new Term(Fields.ID, id),
                  new BinaryDocValuesField(Fields.GROUP, new BytesRef(group)));
            }
          });
      return new GroupCounts(groups.groups(), groups.reports());
    }
  }

  /** A report with a signature; {@code group} is what is kept of it, or empty. */
  @FunctionalInterface
  private interface Visitor {
    void visit(String id, int day, byte[] signature, String group) throws IOException;
  }

  private static void visit(DirectoryReader reader, Visitor visitor) throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      Bits live = leaf.getLiveDocs();
      BinaryDocValues signatures = DocValues.getBinary(leaf, Fields.SIGNATURE);
      BinaryDocValues groups = DocValues.getBinary(leaf, Fields.GROUP);
      NumericDocValues days = DocValues.getNumeric(leaf, Fields.PUBLISHED);
      for (int doc = signatures.nextDoc();
          doc != BinaryDocValues.NO_MORE_DOCS;
          doc = signatures.nextDoc()) {
        if (live != null && !live.get(doc)) {
          continue;
        }
        BytesRef value = signatures.binaryValue();
        ByteBuffer row = ByteBuffer.wrap(value.bytes, value.offset, value.length);
        byte[] id = new byte[row.getShort()];
        row.get(id);
        byte[] signature = new byte[row.remaining()];
        row.get(signature);
        visitor.visit(
            new String(id, StandardCharsets.UTF_8),
            days.advanceExact(doc) ? (int) days.longValue() : Integer.MAX_VALUE,
            signature,
            groups.advanceExact(doc) ? groups.binaryValue().utf8ToString() : "");
      }
    }
  }
}
