package org.derek.search;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.derek.report.EventType;

/**
 * What an editor asks for. Filters narrow the query; all must hold.
 *
 * <p>With {@code type}, the filters are about one event: it has that type, {@code person} and
 * {@code organization} take part in it, {@code country} is its place or a party to it, and it
 * overlaps {@code from} to {@code to} (an event without a date counts as on the day its report was
 * published). Without {@code type}, they are about the report: it names the person, organization
 * and country, and it was published in the range or tells of an event in it.
 *
 * @param query query text as {@link ReportSearch} describes it; empty for all reports
 * @param language language code
 * @param type event type
 * @param person entity id ({@code person/…}) or a name in any of the languages and any case form
 * @param organization entity id ({@code organization/…}) or a name
 * @param country ISO 3166-1 alpha-2 code or a name in any of the languages
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param offset number of results to skip, 0 or more
 * @param limit most results to return, 0 to 1,000; {@code offset + limit} is at most 100,000
 * @param sort order of the results
 * @param folded whether of near-duplicates only the best result is shown, the others with it;
 *     {@code offset} and {@code limit} are then of what is shown
 */
public record SearchRequest(
    String query,
    Optional<String> language,
    Optional<EventType> type,
    Optional<String> person,
    Optional<String> organization,
    Optional<String> country,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    int offset,
    int limit,
    Sort sort,
    boolean folded) {
  private static final int MOST = 1_000;
  private static final int DEEPEST = 100_000;

  public SearchRequest {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(sort, "sort");
    if (offset < 0 || limit < 0 || limit > MOST || offset > DEEPEST - limit) {
      throw new QueryException(
          "page of " + limit + " from " + offset + ": ask for 0 to 1000 of the first 100000");
    }
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new QueryException("from " + from.get() + " is after to " + to.get());
    }
  }

  /** The first ten results of {@code query}, best first. */
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        10,
        Sort.RELEVANCE,
        false);
  }
}
