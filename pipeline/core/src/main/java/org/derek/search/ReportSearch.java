package org.derek.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.derek.index.Fields;
import org.derek.index.IndexException;
import org.derek.index.IndexFolder;
import org.derek.index.StoredDocuments;
import org.derek.index.analysis.AnalysisChains;
import org.derek.language.Models;
import org.derek.report.Happening;
import org.derek.report.Outcome;
import org.derek.report.Report;

/**
 * Searches an index, also while it is being written: each call sees the latest commit. Safe to
 * share between threads.
 *
 * <h2>The query language</h2>
 *
 * <ul>
 *   <li>{@code встреча Астана}: both words, in any form, in title or text; close together and in
 *       the title counts more. Vietnamese is also found without diacritics.
 *   <li>{@code "Хаб госслужбы"}: these words in this order; all kinds of quotation marks do.
 *   <li>{@code Астана OR Алматы}: one of them; binds more tightly than the space, {@code |} is the
 *       same. Parentheses group. {@code -Алматы}: without it. {@code Байм*}: words that begin so.
 *   <li>{@code title:форум}: in the title.
 *   <li>{@code person:Байменов}, {@code org:"МИД"}: by a name in any form or an entity id.
 *   <li>{@code country:KZ}, {@code country:Вьетнам}; {@code type:MEETING}; {@code lang:kk}. Values
 *       with commas between them are alternatives.
 *   <li>{@code date:2024-03}, {@code date:2024-01..2024-03}, {@code date:..12.05.2024}.
 *   <li>{@code path:archive.zip}: words of the report's path.
 * </ul>
 *
 * Fields that the query requires join the request's filters, so {@code type:VISIT country:CN
 * date:2024} asks for one such event; see {@link SearchRequest}. Fields within OR, parentheses or
 * after {@code -} are about the report each. Text that is no well-formed query is read as words.
 */
public final class ReportSearch implements AutoCloseable {
  /** Languages, fields and synonyms multiply the clauses that a person types. */
  private static final int MOST_CLAUSES = 16_384;

  private static final Set<String> RECORD = Set.of(Fields.RECORD);

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final Directory directory;
  private final SearcherManager views;
  private final AnalysisChains chains;
  private final ConditionQueries conditionQueries;
  private final CountryNames countryNames;
  private final Hits shown;

  private final Happenings happenings;

  private ReportSearch(Path folder, Directory directory, AnalysisChains chains) throws IOException {
    this.directory = directory;
    this.happenings = new Happenings(folder);
    this.chains = chains;
    this.conditionQueries = new ConditionQueries(chains);
    this.countryNames = new CountryNames(chains);
    this.shown = new Hits(chains);
    this.views =
        new SearcherManager(
            directory,
            new SearcherFactory() {
              @Override
              public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                return new View(reader, chains);
              }
            });
  }

  /**
   * Opens the index in {@code folder}.
   *
   * @throws org.derek.index.IndexException if there is none that this version can read
   */
  public static ReportSearch open(Path folder, Models models) throws IOException {
    AnalysisChains chains = AnalysisChains.load(models);
    Directory directory = IndexFolder.existing(folder);
    try {
      return new ReportSearch(folder, directory, chains);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * One page of the reports that match.
   *
   * @throws QueryException if the request can't mean anything; the message says the remedy
   */
  public SearchPage search(SearchRequest request) throws IOException {
    long start = System.nanoTime();
    View view = acquire();
    try {
      Question question = question(request, view);
      Query query = question.query();
      FacetsCollectorManager.FacetsResult result =
          FacetsCollectorManager.search(
              view,
              query,
              request.offset() + request.limit(),
              order(request.sort()),
              request.sort() == Sort.RELEVANCE,
              new FacetsCollectorManager());
      TopDocs top = result.topDocs();
      long folded =
          request.folded() ? view.groups().behind(result.facetsCollector().getMatchingDocs()) : 0;
      List<ScoreDoc> ranked =
          folded > 0 ? folded(view, query, top, request) : List.of(top.scoreDocs);
      List<Hit> hits = new ArrayList<>();
      int end = Math.min(ranked.size(), request.offset() + request.limit());
      for (int i = request.offset(); i < end; i++) {
        hits.add(shown.found(view, ranked.get(i), question));
      }
      return new SearchPage(
          top.totalHits.value,
          folded,
          hits,
          view.count(result.facetsCollector()),
          Duration.ofNanos(System.nanoTime() - start));
    } finally {
      views.release(view);
    }
  }

  /**
   * The best of each group, as many as the page needs: the further down, the more are looked at.
   */
  private static List<ScoreDoc> folded(View view, Query query, TopDocs top, SearchRequest request)
      throws IOException {
    int wanted = request.offset() + request.limit();
    ScoreDoc[] looked = top.scoreDocs;
    List<ScoreDoc> ranked = view.groups().folded(looked);
    while (ranked.size() < wanted && looked.length < top.totalHits.value) {
      int more = (int) Math.min(top.totalHits.value, 2L * looked.length);
      looked =
          view.search(query, more, order(request.sort()), request.sort() == Sort.RELEVANCE)
              .scoreDocs;
      ranked = view.groups().folded(looked);
    }
    return ranked;
  }

  /** The report with this id, its beginning as snippet. */
  public Optional<Hit> report(String id) throws IOException {
    View view = acquire();
    try {
      TopDocs top = view.search(new TermQuery(new Term(Fields.ID, id)), 1);
      return top.scoreDocs.length == 0
          ? Optional.empty()
          : Optional.of(shown.known(view, top.scoreDocs[0].doc));
    } finally {
      views.release(view);
    }
  }

  /**
   * All reports that match, by the UTF-8 bytes of their paths. Streams the state of the index at
   * the time of the call, one record in memory at a time; close it.
   *
   * @param query as in a request; all reports if empty
   * @throws QueryException as in {@link #search}
   */
  public Stream<Report> all(Optional<String> query) throws IOException {
    return stream(query, asked -> asked);
  }

  /** As {@link #all}, each report with its group of near-duplicates. */
  public Stream<GroupedReport> grouped(Optional<String> query) throws IOException {
    View view = acquire();
    return releasing(
        view,
        () ->
            InPathOrder.stream(
                view,
                question(SearchRequest.of(query.orElse("")), view).query(),
                RECORD,
                (doc, stored) ->
                    new GroupedReport(
                        StoredDocuments.report(stored),
                        Optional.of(Groups.id(view.getIndexReader(), doc))
                            .filter(id -> !id.isEmpty())),
                () -> release(view)));
  }

  /** As {@link #all}, only the reports that an editor's corrections changed. */
  public Stream<Report> corrected(Optional<String> query) throws IOException {
    return stream(
        query,
        asked ->
            new BooleanQuery.Builder()
                .add(asked, BooleanClause.Occur.FILTER)
                .add(
                    new TermQuery(new Term(Fields.CORRECTED, Fields.YES)),
                    BooleanClause.Occur.FILTER)
                .build());
  }

  private Stream<Report> stream(Optional<String> query, UnaryOperator<Query> narrow)
      throws IOException {
    View view = acquire();
    return releasing(
        view,
        () ->
            InPathOrder.stream(
                view,
                narrow.apply(question(SearchRequest.of(query.orElse("")), view).query()),
                RECORD,
                (doc, stored) -> StoredDocuments.report(stored),
                () -> release(view)));
  }

  /**
   * All persons, organizations and countries of the reports that match, by entity id; counts, names
   * and days are of those reports alone. Memory does not grow with the number of entities. Close
   * the stream.
   */
  public Stream<EntitySummary> entities(Optional<String> query) throws IOException {
    View view = acquire();
    return releasing(
        view,
        () -> {
          Bits wanted =
              query.isEmpty()
                  ? null
                  : MatchingDocuments.of(
                      view, question(SearchRequest.of(query.get()), view).query());
          return StreamSupport.stream(
                  Spliterators.spliteratorUnknownSize(
                      new EntityList(view.getIndexReader(), wanted),
                      Spliterator.ORDERED | Spliterator.NONNULL),
                  false)
              .onClose(() -> release(view));
        });
  }

  /**
   * The happenings that a report tells of, by the id of its event, as they were when they were last
   * found.
   */
  public Map<String, Happening> happenings(String report) throws IOException {
    return happenings.of(report);
  }

  /**
   * All happenings that a report that matches tells of, by and large by day, one in memory at a
   * time. Close the stream.
   *
   * @param query as in a request; all happenings if empty
   * @throws org.derek.index.IndexException if they were never found
   */
  public Stream<Happening> happenings(Optional<String> query) throws IOException {
    if (happeningsAreCurrent().isEmpty()) {
      throw new IndexException(
          "the events of this index have not been merged yet; the next derek ingest that runs to"
              + " its end does so");
    }
    if (query.isEmpty()) {
      return happenings.all(any -> true);
    }
    View view = acquire();
    return releasing(
        view,
        () -> {
          ReportsById matching =
              new ReportsById(
                  view.getIndexReader(),
                  MatchingDocuments.of(
                      view, question(SearchRequest.of(query.get()), view).query()));
          return happenings
              .all(
                  happening ->
                      happening.sources().stream()
                          .anyMatch(source -> matching.contains(source.report())))
              .onClose(() -> release(view));
        });
  }

  /**
   * Whether the happenings are of the index's latest commit, which they are after every {@code
   * ingest} that ran to its end; empty if they were never found.
   */
  public Optional<Boolean> happeningsAreCurrent() throws IOException {
    View view = acquire();
    try {
      return happenings.areOf((DirectoryReader) view.getIndexReader());
    } finally {
      views.release(view);
    }
  }

  /** All outcomes, by the UTF-8 bytes of their paths. Close the stream. */
  public Stream<Outcome> outcomes() throws IOException {
    View view = acquire();
    return releasing(
        view,
        () ->
            InPathOrder.stream(
                view,
                new TermQuery(new Term(Fields.KIND, Fields.KIND_OUTCOME)),
                null,
                (doc, stored) -> StoredDocuments.outcome(stored),
                () -> release(view)));
  }

  /** Number of inputs by outcome; categories without any are absent. */
  public Map<Outcome.Category, Long> outcomeCounts() throws IOException {
    View view = acquire();
    try {
      Map<Outcome.Category, Long> counts = new EnumMap<>(Outcome.Category.class);
      for (Outcome.Category category : Outcome.Category.values()) {
        long count = view.count(new TermQuery(new Term(Fields.CATEGORY, category.name())));
        if (count > 0) {
          counts.put(category, count);
        }
      }
      return counts;
    } finally {
      views.release(view);
    }
  }

  @Override
  public void close() throws IOException {
    happenings.close();
    views.close();
    directory.close();
  }

  private Question question(SearchRequest request, View view) throws IOException {
    return new Question(request, chains, conditionQueries, view.names(), countryNames);
  }

  private static org.apache.lucene.search.Sort order(Sort sort) {
    SortField path = new SortField(Fields.PATH, SortField.Type.STRING);
    if (sort == Sort.RELEVANCE) {
      return new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, path);
    }
    boolean newest = sort == Sort.NEWEST;
    SortField published = new SortField(Fields.PUBLISHED, SortField.Type.INT, newest);
    published.setMissingValue(newest ? Integer.MIN_VALUE : Integer.MAX_VALUE);
    return new org.apache.lucene.search.Sort(published, path);
  }

  private View acquire() throws IOException {
    views.maybeRefresh();
    return (View) views.acquire();
  }

  private void release(View view) {
    try {
      views.release(view);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close a view of the index", e);
    }
  }

  /** Makes a stream that releases {@code view} when closed. */
  @FunctionalInterface
  private interface Opening<T> {
    Stream<T> open() throws IOException;
  }

  private <T> Stream<T> releasing(View view, Opening<T> opening) throws IOException {
    try {
      return opening.open();
    } catch (IOException | RuntimeException e) {
      views.release(view);
      throw e;
    }
  }
}
