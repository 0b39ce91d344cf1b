package org.derek.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/** Hands over the reports of a selection, as they were when the reader was opened. */
final class SelectedReports {
  private static final Set<String> READ = Set.of(Fields.RECORD, Fields.FOUND);

  private final Selection selection;

  SelectedReports(Selection selection) {
    this.selection = selection;
  }

  /** Visits each report once; holds a bit for each document of a segment, and one record. */
  void visit(DirectoryReader reader, ReportIndex.Visitor visitor) throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      FixedBitSet selected = new FixedBitSet(leaf.maxDoc());
      if (selection.all()) {
        add(leaf, Fields.KIND, List.of(Fields.KIND_REPORT), selected);
      } else {
        add(leaf, Fields.CORRECTED, List.of(Fields.YES), selected);
        add(leaf, Fields.ENTITY, selection.entities(), selected);
        add(leaf, Fields.ID, selection.reports(), selected);
      }
      StoredFields stored = leaf.storedFields();
      BitSetIterator documents = new BitSetIterator(selected, selected.approximateCardinality());
      for (int doc = documents.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = documents.nextDoc()) {
        visitor.visit(Stored.of(stored.document(doc, READ)).held());
      }
    }
  }

  private static void add(
      LeafReader leaf, String field, Collection<String> values, FixedBitSet selected)
      throws IOException {
    Terms terms = leaf.terms(field);
    if (terms == null || values.isEmpty()) {
      return;
    }
    Bits live = leaf.getLiveDocs();
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    Set<BytesRef> sorted = new TreeSet<>();
    values.forEach(value -> sorted.add(new BytesRef(value)));
    for (BytesRef value : sorted) {
      if (value.length > 0 && value.bytes[value.offset + value.length - 1] == '*') {
        BytesRef start = new BytesRef(value.bytes, value.offset, value.length - 1);
        if (each.seekCeil(start) != TermsEnum.SeekStatus.END) {
          for (BytesRef term = each.term();
              term != null && StringHelper.startsWith(term, start);
              term = each.next()) {
            postings = add(each.postings(postings, PostingsEnum.NONE), live, selected);
          }
        }
      } else if (each.seekExact(value)) {
        postings = add(each.postings(postings, PostingsEnum.NONE), live, selected);
      }
    }
  }

  private static PostingsEnum add(PostingsEnum postings, Bits live, FixedBitSet selected)
      throws IOException {
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live == null || live.get(doc)) {
        selected.set(doc);
      }
    }
    return postings;
  }
}
