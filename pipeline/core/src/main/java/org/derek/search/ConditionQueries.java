package org.derek.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.derek.index.Fields;
import org.derek.index.analysis.AnalysisChains;
import org.derek.report.DayRange;
import org.derek.report.EventType;

/** Makes Lucene queries of {@link Conditions}. Immutable. */
final class ConditionQueries {
  static final Query REPORTS = new TermQuery(new Term(Fields.KIND, Fields.KIND_REPORT));
  private static final Query EVENTS = new TermQuery(new Term(Fields.KIND, Fields.KIND_EVENT));

  private final BitSetProducer parents = new QueryBitSetProducer(REPORTS);
  private final AnalysisChains chains;

  ConditionQueries(AnalysisChains chains) {
    this.chains = chains;
  }

  /** Reports that meet all conditions. */
  Query reports(Conditions conditions) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(REPORTS, Occur.FILTER);
    conditions.languages().forEach(each -> all.add(oneOf(Fields.LANGUAGE, each), Occur.FILTER));
    conditions.paths().forEach(each -> all.add(path(each), Occur.FILTER));
    if (conditions.types().isEmpty()) {
      conditions.participants().forEach(each -> all.add(oneOf(Fields.ENTITY, each), Occur.FILTER));
      conditions.countries().forEach(each -> all.add(oneOf(Fields.COUNTRY, each), Occur.FILTER));
      conditions.days().forEach(each -> all.add(publishedOrTold(each), Occur.FILTER));
    } else {
      all.add(ofOneEvent(conditions), Occur.FILTER);
    }
    return all.build();
  }

  private Query ofOneEvent(Conditions conditions) {
    BooleanQuery.Builder event = new BooleanQuery.Builder().add(EVENTS, Occur.FILTER);
    Set<String> types = Set.copyOf(conditions.types().stream().map(EventType::name).toList());
    event.add(oneOf(Fields.EVENT_TYPE, types), Occur.FILTER);
    conditions
        .participants()
        .forEach(each -> event.add(oneOf(Fields.EVENT_PARTICIPANT, each), Occur.FILTER));
    conditions
        .countries()
        .forEach(each -> event.add(oneOf(Fields.EVENT_COUNTRY, each), Occur.FILTER));
    conditions.days().forEach(each -> event.add(eventDays(each), Occur.FILTER));
    return new ToParentBlockJoinQuery(event.build(), parents, ScoreMode.None);
  }

  private Query publishedOrTold(List<DayRange> ranges) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    for (DayRange range : ranges) {
      either.add(
          IntPoint.newRangeQuery(Fields.PUBLISHED, day(range.first()), day(range.last())),
          Occur.SHOULD);
    }
    Query told =
        new BooleanQuery.Builder()
            .add(EVENTS, Occur.FILTER)
            .add(eventDays(ranges), Occur.FILTER)
            .build();
    either.add(new ToParentBlockJoinQuery(told, parents, ScoreMode.None), Occur.SHOULD);
    return either.build();
  }

  private static Query eventDays(List<DayRange> ranges) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    for (DayRange range : ranges) {
      either.add(
          IntRange.newIntersectsQuery(
              Fields.EVENT_DAYS, new int[] {day(range.first())}, new int[] {day(range.last())}),
          Occur.SHOULD);
    }
    return either.build();
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  private Query path(String words) {
    Query query =
        new QueryBuilder(chains.querying(AnalysisChains.NEUTRAL))
            .createPhraseQuery(Fields.PATH_WORDS, words);
    return query == null ? new MatchNoDocsQuery("no words in path:" + words) : query;
  }

  private static Query oneOf(String field, Collection<String> values) {
    if (values.isEmpty()) {
      return new MatchNoDocsQuery("no value of " + field);
    }
    if (values.size() == 1) {
      return new TermQuery(new Term(field, values.iterator().next()));
    }
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }
}
