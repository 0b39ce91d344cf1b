package org.derek.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.derek.index.Fields;
import org.derek.index.StoredDocuments;
import org.derek.index.analysis.AnalysisChains;
import org.derek.report.Report;
import org.derek.report.Span;

/** Fills in what is shown of the reports that were found. Immutable. */
final class Hits {
  private static final int MOST_SIMILAR = 100;
  private static final Comparator<Similar> EARLIEST_FIRST =
      Comparator.<Similar, LocalDate>comparing(each -> each.published().orElse(LocalDate.MAX))
          .thenComparing(Similar::path);

  private final AnalysisChains chains;
  private final Highlights highlights;

  Hits(AnalysisChains chains) {
    this.chains = chains;
    this.highlights = new Highlights(chains);
  }

  /** A report that {@code question} found. */
  Hit found(View view, ScoreDoc document, Question question) throws IOException {
    Report report = stored(view, document.doc);
    String chain = chains.nameFor(report.language());
    List<Snippet> snippets = List.of();
    List<Span> title = List.of();
    if (question.hasWords()) {
      Query words = question.inChain(chain);
      snippets = highlights.text(report, words, chain);
      title = highlights.title(report, words, chain);
    }
    if (snippets.isEmpty()) {
      snippets = Evidence.of(report, question.conditions());
    }
    return new Hit(
        report,
        Float.isNaN(document.score) ? 0 : document.score,
        title,
        snippets.isEmpty() ? List.of(Highlights.beginning(report)) : snippets,
        paths(view, report),
        group(view, document.doc),
        view.groups().others(document.doc).length,
        similar(view, document.doc));
  }

  /** A report that was asked for by its id. */
  Hit known(View view, int document) throws IOException {
    Report report = stored(view, document);
    return new Hit(
        report,
        0,
        List.of(),
        List.of(Highlights.beginning(report)),
        paths(view, report),
        group(view, document),
        view.groups().others(document).length,
        similar(view, document));
  }

  private static Optional<String> group(View view, int document) throws IOException {
    return Optional.of(Groups.id(view.getIndexReader(), document)).filter(id -> !id.isEmpty());
  }

  private static List<Similar> similar(View view, int document) throws IOException {
    List<Similar> similar = new ArrayList<>();
    int[] others = view.groups().others(document);
    for (int i = 0; i < Math.min(others.length, MOST_SIMILAR); i++) {
      similar.add(Similar.of(stored(view, others[i])));
    }
    similar.sort(EARLIEST_FIRST);
    return similar;
  }

  private static Report stored(View view, int document) throws IOException {
    return StoredDocuments.report(view.storedFields().document(document, Set.of(Fields.RECORD)));
  }

  /** The report's own path, then the others sorted. */
  private static List<String> paths(View view, Report report) throws IOException {
    Query query = new TermQuery(new Term(Fields.REPORT, report.id()));
    List<String> paths = new ArrayList<>();
    for (ScoreDoc each : view.search(query, Math.max(1, view.count(query))).scoreDocs) {
      Document stored = view.storedFields().document(each.doc, Set.of(Fields.STORED_PATH));
      paths.add(stored.get(Fields.STORED_PATH));
    }
    paths.remove(report.source().path());
    paths.sort(null);
    paths.add(0, report.source().path());
    return paths;
  }
}
