package org.derek.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.derek.index.Fields;

/**
 * Streams stored documents by path. Holds eight bytes for each document that matches and one
 * document at a time.
 */
final class InPathOrder {
  private InPathOrder() {}

  /** Makes a value of a document. */
  @FunctionalInterface
  interface Reading<T> {
    T read(int document, Document stored) throws IOException;
  }

  /** What {@code read} makes of each document; {@code close} runs when the stream is closed. */
  static <T> Stream<T> stream(
      IndexSearcher searcher, Query query, Set<String> fields, Reading<T> read, Runnable close)
      throws IOException {
    long[] order = order(searcher, query);
    StoredFields stored = searcher.storedFields();
    return LongStream.of(order)
        .mapToObj(
            packed -> {
              try {
                return read.read((int) packed, stored.document((int) packed, fields));
              } catch (IOException e) {
                throw new UncheckedIOException("cannot read the index", e);
              }
            })
        .onClose(close);
  }

  /** Rank of the path in the upper half, document in the lower, ascending. */
  private static long[] order(IndexSearcher searcher, Query query) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    SortedDocValues paths = MultiDocValues.getSortedValues(reader, Fields.PATH);
    if (paths == null) {
      return new long[0];
    }
    Packing packing = new Packing(paths);
    searcher.search(query, new Single<>(packing));
    long[] order = Arrays.copyOf(packing.packed, packing.count);
    Arrays.sort(order);
    return order;
  }

  /** Collects documents with the ranks of their paths. */
  private static final class Packing extends SimpleCollector {
    private final SortedDocValues paths;
    private long[] packed = new long[1024];
    private int count;
    private int base;

    Packing(SortedDocValues paths) {
      this.paths = paths;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      base = context.docBase;
    }

    @Override
    public void collect(int doc) throws IOException {
      if (!paths.advanceExact(base + doc)) {
        throw new IOException("document " + (base + doc) + " has no path");
      }
      if (count == packed.length) {
        packed = Arrays.copyOf(packed, count + (count >> 1));
      }
      packed[count++] = (long) paths.ordValue() << 32 | base + doc;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
