package org.derek.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.derek.report.MentionType;

/**
 * Scores of the documents of one language, or of all.
 *
 * @param documents how many documents
 * @param mentions mentions by type, exact spans; types that were annotated somewhere
 * @param values values of the mentions whose span and type are right and whose gold value is known
 * @param events events, where they are annotated
 */
public record LanguageScores(
    int documents,
    Map<MentionType, Tally> mentions,
    Map<MentionType, Share> values,
    EventScores events) {
  /** Nothing counted yet. */
  public static final LanguageScores NONE =
      new LanguageScores(0, Map.of(), Map.of(), EventScores.NONE);

  public LanguageScores {
    mentions = sorted(mentions);
    values = sorted(values);
  }

  /** All types together (micro average). */
  public Tally all() {
    return mentions.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /** Both counts together. */
  public LanguageScores plus(LanguageScores other) {
    Map<MentionType, Tally> tallies = new EnumMap<>(MentionType.class);
    tallies.putAll(mentions);
    other.mentions.forEach((type, tally) -> tallies.merge(type, tally, Tally::plus));
    Map<MentionType, Share> shares = new EnumMap<>(MentionType.class);
    shares.putAll(values);
    other.values.forEach((type, share) -> shares.merge(type, share, Share::plus));
    return new LanguageScores(
        documents + other.documents, tallies, shares, events.plus(other.events));
  }

  private static <V> Map<MentionType, V> sorted(Map<MentionType, V> map) {
    Map<MentionType, V> copy = new EnumMap<>(MentionType.class);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }
}
