package org.derek.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** Collects the documents that match into a bit set. */
final class MatchingDocuments extends SimpleCollector {
  private final FixedBitSet documents;
  private int base;

  private MatchingDocuments(int size) {
    this.documents = new FixedBitSet(size);
  }

  static Bits of(IndexSearcher searcher, Query query) throws IOException {
    MatchingDocuments matching = new MatchingDocuments(searcher.getIndexReader().maxDoc());
    searcher.search(query, new Single<>(matching));
    return matching.documents;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) {
    base = context.docBase;
  }

  @Override
  public void collect(int doc) {
    documents.set(base + doc);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
