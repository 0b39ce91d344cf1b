package org.derek.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.derek.index.Fields;
import org.derek.index.HappeningFolder;
import org.derek.json.HappeningJson;
import org.derek.report.Happening;

/** Reads the happenings of an index, also while others take their place. Thread-safe. */
final class Happenings implements Closeable {
  private static final Set<String> RECORD = Set.of(Fields.RECORD);

  private final Path index;
  private Directory directory;
  private SearcherManager searchers;

  /**
   * @param index folder of the index
   */
  Happenings(Path index) {
    this.index = index;
  }

  /** What to do with the happenings of now. */
  @FunctionalInterface
  interface Use<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  /** What {@code use} makes of the happenings; empty if they were never found. */
  <T> Optional<T> with(Use<T> use) throws IOException {
    Optional<SearcherManager> manager = manager();
    if (manager.isEmpty()) {
      return Optional.empty();
    }
    IndexSearcher searcher = manager.get().acquire();
    try {
      return Optional.of(use.of(searcher));
    } finally {
      manager.get().release(searcher);
    }
  }

  private synchronized Optional<SearcherManager> manager() throws IOException {
    if (searchers == null) {
      Optional<Directory> existing = HappeningFolder.existing(index);
      if (existing.isEmpty()) {
        return Optional.empty();
      }
      directory = existing.get();
      searchers = new SearcherManager(directory, null);
    }
    searchers.maybeRefresh();
    return Optional.of(searchers);
  }

  /** The happenings that a report tells of, by the id of its event. */
  Map<String, Happening> of(String report) throws IOException {
    return with(searcher -> of(report, searcher)).orElse(Map.of());
  }

  private static Map<String, Happening> of(String report, IndexSearcher searcher)
      throws IOException {
    TermQuery query = new TermQuery(new Term(Fields.TOLD_BY, report));
    Map<String, Happening> happenings = new LinkedHashMap<>();
    int most = Math.max(1, searcher.count(query));
    for (ScoreDoc each : searcher.search(query, most).scoreDocs) {
      Happening happening = read(searcher, each.doc);
      happening.sources().stream()
          .filter(source -> source.report().equals(report))
          .forEach(source -> happenings.put(source.event(), happening));
    }
    return happenings;
  }

  /** Whether they follow from what {@code reports} shows; empty if they were never found. */
  Optional<Boolean> areOf(DirectoryReader reports) throws IOException {
    return with(
        searcher -> HappeningFolder.isOf((DirectoryReader) searcher.getIndexReader(), reports));
  }

  /** Those that {@code wanted} lets through, by and large by day, one in memory; close it. */
  Stream<Happening> all(Predicate<Happening> wanted) throws IOException {
    Optional<SearcherManager> manager = manager();
    if (manager.isEmpty()) {
      return Stream.empty();
    }
    IndexSearcher searcher = manager.get().acquire();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(new Each(searcher), Spliterator.ORDERED), false)
        .filter(wanted)
        .onClose(
            () -> {
              try {
                manager.get().release(searcher);
              } catch (IOException e) {
                throw new UncheckedIOException("cannot close the happenings", e);
              }
            });
  }

  private static Happening read(IndexSearcher searcher, int doc) throws IOException {
    return HappeningJson.read(searcher.storedFields().document(doc, RECORD).get(Fields.RECORD));
  }

  @Override
  public synchronized void close() throws IOException {
    if (searchers != null) {
      searchers.close();
      directory.close();
      searchers = null;
    }
  }

  /** In the order of documents; none is ever deleted. */
  private static final class Each implements Iterator<Happening> {
    private final IndexSearcher searcher;
    private int next;

    Each(IndexSearcher searcher) {
      this.searcher = searcher;
    }

    @Override
    public boolean hasNext() {
      return next < searcher.getIndexReader().maxDoc();
    }

    @Override
    public Happening next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      try {
        return read(searcher, next++);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the happenings", e);
      }
    }
  }
}
