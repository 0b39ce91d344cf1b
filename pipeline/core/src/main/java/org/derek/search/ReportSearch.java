package org.derek.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.derek.report.Outcome;
import org.derek.report.Report;

/** Searches an index, also while it is being written. Safe to share between threads. */
public final class ReportSearch implements AutoCloseable {
  private ReportSearch() {}

  /**
   * Opens the index in {@code folder}.
   *
   * @throws org.derek.index.IndexException if there is none that this version can read
   */
  public static ReportSearch open(Path folder, Models models) throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /**
   * One page of the reports that match.
   *
   * @throws QueryException if the request can't mean anything; the message says the remedy
   */
  public SearchPage search(SearchRequest request) throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** The report with this id, its beginning as snippet. */
  public Optional<Hit> report(String id) throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** All reports that match, by path. Streams from one point in time; close it. */
  public Stream<Report> all(Optional<String> query) throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** All entities of the reports that match, by entity id. Close the stream. */
  public Stream<EntitySummary> entities(Optional<String> query) throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** All outcomes, by path. Close the stream. */
  public Stream<Outcome> outcomes() throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** Number of inputs by outcome. */
  public Map<Outcome.Category, Long> outcomeCounts() throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  @Override
  public void close() throws IOException {
    throw new UnsupportedOperationException("being written");
  }
}
