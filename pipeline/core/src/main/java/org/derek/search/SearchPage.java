package org.derek.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One page of results.
 *
 * @param total number of all reports that match, exact
 * @param folded number of those of them that stand behind a near-duplicate that is shown; 0 if
 *     near-duplicates were not to be folded
 * @param hits the reports of this page, in the order asked for
 * @param facets the commonest values among all reports that match, commonest first
 * @param took time the search took
 */
public record SearchPage(
    long total, long folded, List<Hit> hits, Map<Facet, List<FacetCount>> facets, Duration took) {
  public SearchPage {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }
}
