package org.derek.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** The documents of an index at one moment, found by a term. */
final class Snapshot implements Closeable {
  /** What to do with a document; returns whether to go on. */
  @FunctionalInterface
  interface Visitor {
    boolean visit(LeafReader leaf, int doc) throws IOException;
  }

  private final DirectoryReader reader;

  Snapshot(DirectoryReader reader) {
    this.reader = reader;
  }

  static Snapshot of(IndexWriter writer) throws IOException {
    return new Snapshot(DirectoryReader.open(writer));
  }

  /** The state of {@code writer} now; this snapshot is closed if there is a newer one. */
  Snapshot renewed(IndexWriter writer) throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
    if (newer == null) {
      return this;
    }
    reader.decRef();
    return new Snapshot(newer);
  }

  DirectoryReader reader() {
    return reader;
  }

  /** The stored fields of the document with this term. */
  Optional<Document> stored(String field, String value) throws IOException {
    Document[] found = new Document[1];
    visit(
        field,
        value,
        (leaf, doc) -> {
          found[0] = leaf.storedFields().document(doc);
          return false;
        });
    return Optional.ofNullable(found[0]);
  }

  /** The path key of the document with this term. */
  Optional<String> path(String field, String value) throws IOException {
    String[] found = new String[1];
    visit(
        field,
        value,
        (leaf, doc) -> {
          found[0] = pathOf(leaf, doc);
          return false;
        });
    return Optional.ofNullable(found[0]);
  }

  boolean exists(String field, String value) throws IOException {
    boolean[] found = new boolean[1];
    visit(
        field,
        value,
        (leaf, doc) -> {
          found[0] = true;
          return false;
        });
    return found[0];
  }

  /** Visits every document with this term; the snapshot may be renewed meanwhile. */
  void visit(String field, String value, Visitor visitor) throws IOException {
    reader.incRef();
    try {
      Term term = new Term(field, value);
      for (LeafReaderContext context : reader.leaves()) {
        LeafReader leaf = context.reader();
        PostingsEnum postings = leaf.postings(term, PostingsEnum.NONE);
        if (postings == null) {
          continue;
        }
        Bits live = leaf.getLiveDocs();
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          if ((live == null || live.get(doc)) && !visitor.visit(leaf, doc)) {
            return;
          }
        }
      }
    } finally {
      reader.decRef();
    }
  }

  static String pathOf(LeafReader leaf, int doc) throws IOException {
    SortedDocValues paths = DocValues.getSorted(leaf, Fields.PATH);
    if (!paths.advanceExact(doc)) {
      throw new IOException("document " + doc + " of " + leaf + " has no path");
    }
    return paths.lookupOrd(paths.ordValue()).utf8ToString();
  }

  @Override
  public void close() throws IOException {
    reader.decRef();
  }
}
