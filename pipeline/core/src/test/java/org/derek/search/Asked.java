package org.derek.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.derek.report.EventType;

/**
 * What a test asks for beside its query: the first ten of all, best first, but for what it sets.
 */
final class Asked {
  Optional<String> language = Optional.empty();
  Optional<EventType> type = Optional.empty();
  Optional<String> person = Optional.empty();
  Optional<String> organization = Optional.empty();
  Optional<String> country = Optional.empty();
  Optional<LocalDate> from = Optional.empty();
  Optional<LocalDate> to = Optional.empty();
  int offset = 0;
  int limit = 10;
  Sort sort = Sort.RELEVANCE;
  boolean folded = false;

  private Asked() {}

  /** A request for {@code query}, narrowed by {@code change}. */
  static SearchRequest with(String query, Consumer<Asked> change) {
    Asked asked = new Asked();
    change.accept(asked);
    return new SearchRequest(
        query,
        asked.language,
        asked.type,
        asked.person,
        asked.organization,
        asked.country,
        asked.from,
        asked.to,
        asked.offset,
        asked.limit,
        asked.sort,
        asked.folded);
  }

  /** The {@code most} results after the first {@code skip}. */
  void page(int skip, int most) {
    offset = skip;
    limit = most;
  }
}
