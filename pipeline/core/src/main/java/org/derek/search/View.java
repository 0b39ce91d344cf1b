package org.derek.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.derek.index.FacetDimensions;
import org.derek.index.Fields;
import org.derek.index.analysis.AnalysisChains;
import org.derek.report.MentionType;

/** The index at one moment, with what is computed once for it. Safe to share between threads. */
final class View extends IndexSearcher {
  private static final int MOST_VALUES = 15;
  private static final int MOST_MONTHS = 60;

  private final NameLookup names;
  private final Map<String, String> labels = new ConcurrentHashMap<>();
  private Optional<SortedSetDocValuesReaderState> facets;
  private Groups groups;

  View(IndexReader reader, AnalysisChains chains) {
    super(reader);
    this.names = new NameLookup(reader, chains);
  }

  /** The groups of near-duplicates. */
  synchronized Groups groups() throws IOException {
    if (groups == null) {
      groups = Groups.of(getIndexReader());
    }
    return groups;
  }

  NameLookup names() {
    return names;
  }

  /** The commonest values of each facet among the collected reports. */
  Map<Facet, List<FacetCount>> count(FacetsCollector collected) throws IOException {
    Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
    Optional<SortedSetDocValuesReaderState> state = facets();
    if (state.isEmpty()) {
      return counts;
    }
    SortedSetDocValuesFacetCounts all = new SortedSetDocValuesFacetCounts(state.get(), collected);
    for (Facet facet : Facet.values()) {
      FacetResult top =
          all.getTopChildren(facet == Facet.MONTH ? MOST_MONTHS : MOST_VALUES, dimension(facet));
      List<FacetCount> values = new ArrayList<>();
      if (top != null) {
        for (LabelAndValue each : top.labelValues) {
          values.add(new FacetCount(each.label, label(facet, each.label), each.value.longValue()));
        }
      }
      counts.put(facet, values);
    }
    return counts;
  }

  private synchronized Optional<SortedSetDocValuesReaderState> facets() throws IOException {
    if (facets == null) {
      try {
        facets =
            Optional.of(
                new DefaultSortedSetDocValuesReaderState(
                    getIndexReader(), FacetDimensions.config()));
      } catch (IllegalArgumentException e) {
        facets = Optional.empty(); // no report has a facet: the index is empty
      }
    }
    return facets;
  }

  private String label(Facet facet, String value) {
    if (facet != Facet.PERSON && facet != Facet.ORGANIZATION) {
      return value;
    }
    MentionType type = facet == Facet.PERSON ? MentionType.PERSON : MentionType.ORGANIZATION;
    return labels.computeIfAbsent(
        value,
        entity -> {
          try {
            return names.nameOf(entity, type).orElse(entity);
          } catch (IOException e) {
            throw new UncheckedIOException("cannot read the names of " + entity, e);
          }
        });
  }

  private static String dimension(Facet facet) {
    return switch (facet) {
      case LANGUAGE -> Fields.FACET_LANGUAGE;
      case TYPE -> Fields.FACET_TYPE;
      case COUNTRY -> Fields.FACET_COUNTRY;
      case PERSON -> Fields.FACET_PERSON;
      case ORGANIZATION -> Fields.FACET_ORGANIZATION;
      case MONTH -> Fields.FACET_MONTH;
    };
  }
}
