package org.derek.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.derek.report.MentionType;

/**
 * Scores of the documents of one language, or of all.
 *
 * @param documents how many documents
 * @param mentions mentions by type, exact spans; types that were annotated somewhere
 * @param values values of the mentions whose span and type are right and whose gold value is known
 * @param confidence how good the confidences of the mentions are, by type
 * @param events events, where they are annotated
 * @param relations relations of events, where they are annotated
 * @param facts facts that events stand for, where they are annotated
 */
public record LanguageScores(
    int documents,
    Map<MentionType, Tally> mentions,
    Map<MentionType, Share> values,
    Map<MentionType, Reliability> confidence,
    EventScores events,
    RelationScores relations,
    FactScores facts) {
  /** Nothing counted yet. */
  public static final LanguageScores NONE =
      new LanguageScores(
          0, Map.of(), Map.of(), Map.of(), EventScores.NONE, RelationScores.NONE, FactScores.NONE);

  public LanguageScores {
    mentions = sorted(mentions);
    values = sorted(values);
    confidence = sorted(confidence);
  }

  /** All types together (micro average). */
  public Tally all() {
    return mentions.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /** Values of all types together. */
  public Share allValues() {
    return values.values().stream().reduce(Share.NONE, Share::plus);
  }

  /** Confidences of all types together. */
  public Reliability allConfidence() {
    return confidence.values().stream().reduce(Reliability.NONE, Reliability::plus);
  }

  /** Both counts together. */
  public LanguageScores plus(LanguageScores other) {
    return new LanguageScores(
        documents + other.documents,
        merged(mentions, other.mentions, Tally::plus),
        merged(values, other.values, Share::plus),
        merged(confidence, other.confidence, Reliability::plus),
        events.plus(other.events),
        relations.plus(other.relations),
        facts.plus(other.facts));
  }

  private static <V> Map<MentionType, V> merged(
      Map<MentionType, V> first, Map<MentionType, V> second, BinaryOperator<V> plus) {
    Map<MentionType, V> sums = new EnumMap<>(MentionType.class);
    sums.putAll(first);
    second.forEach((type, value) -> sums.merge(type, value, plus));
    return sums;
  }

  private static <V> Map<MentionType, V> sorted(Map<MentionType, V> map) {
    Map<MentionType, V> copy = new EnumMap<>(MentionType.class);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }
}
