package org.derek.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One page of results.
 *
 * @param total number of all reports that match, exact
 * @param hits the reports of this page, in the order asked for
 * @param facets the commonest values among all reports that match, commonest first
 * @param took time the search took
 */
public record SearchPage(
    long total, List<Hit> hits, Map<Facet, List<FacetCount>> facets, Duration took) {
  public SearchPage {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }
}
