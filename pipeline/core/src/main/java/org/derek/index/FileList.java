package org.derek.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** The top-level files of an index, one at a time from its sorted terms. */
final class FileList implements Iterator<String> {
  private final IndexReader reader;
  private final TermsEnum terms;
  private final Bits live;
  private PostingsEnum postings;
  private String next;

  private FileList(IndexReader reader) throws IOException {
    this.reader = reader;
    Terms all = MultiTerms.getTerms(reader, Fields.FILE);
    this.terms = all == null ? TermsEnum.EMPTY : all.iterator();
    this.live = MultiBits.getLiveDocs(reader);
    this.next = advance();
  }

  static Stream<String> of(IndexReader reader) throws IOException {
    reader.incRef();
    FileList list = new FileList(reader);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(list, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(list::release);
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public String next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    String current = next;
    try {
      next = advance();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the index's files", e);
    }
    return current;
  }

  private String advance() throws IOException {
    while (terms.next() != null) {
      postings = terms.postings(postings, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          return reader.storedFields().document(doc).get(Fields.FILE_PATH);
        }
      }
    }
    return null;
  }

  private void release() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the index's reader", e);
    }
  }
}
