package org.derek.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.derek.index.Fields;

/** Tells by its id whether a report is among some documents. For one thread. */
final class ReportsById {
  private final IndexReader reader;
  private final Bits documents;

  ReportsById(IndexReader reader, Bits documents) {
    this.reader = reader;
    this.documents = documents;
  }

  boolean contains(String id) {
    Term term = new Term(Fields.ID, id);
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
        if (postings == null) {
          continue;
        }
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          if (documents.get(leaf.docBase + doc)) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index", e);
    }
  }
}
