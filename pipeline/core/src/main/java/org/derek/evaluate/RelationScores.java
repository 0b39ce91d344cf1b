package org.derek.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How well the participants, dates and places of event records agree with relations between spans,
 * on the events that a record covers: its trigger overlaps their span.
 *
 * @param covered annotated events, how many are covered
 * @param kinds the relations of covered events by kind
 */
public record RelationScores(Share covered, Map<RelationKind, Found> kinds) {
  /** Nothing counted yet. */
  public static final RelationScores NONE = new RelationScores(Share.NONE, Map.of());

  /**
   * Both sides of one kind; their right ones differ, for an entity may be related to two annotated
   * events that one record covers.
   *
   * @param recall relations, how many a record has
   * @param precision what records hold, how much of it is a relation
   */
  public record Found(Share recall, Share precision) {
    /** Nothing counted yet. */
    public static final Found NONE = new Found(Share.NONE, Share.NONE);

    /** Both counts together. */
    public Found plus(Found other) {
      return new Found(recall.plus(other.recall), precision.plus(other.precision));
    }

    /** Harmonic mean of both, in [0, 1]. */
    public double f1() {
      double sum = precision.accuracy() + recall.accuracy();
      return sum == 0 ? 0 : 2 * precision.accuracy() * recall.accuracy() / sum;
    }
  }

  public RelationScores {
    Map<RelationKind, Found> copy = new EnumMap<>(RelationKind.class);
    copy.putAll(kinds);
    kinds = Collections.unmodifiableMap(copy);
  }

  /** All kinds together. */
  public Found all() {
    return kinds.values().stream().reduce(Found.NONE, Found::plus);
  }

  /** Both counts together. */
  public RelationScores plus(RelationScores other) {
    Map<RelationKind, Found> sums = new EnumMap<>(RelationKind.class);
    sums.putAll(kinds);
    other.kinds.forEach((kind, found) -> sums.merge(kind, found, Found::plus));
    return new RelationScores(covered.plus(other.covered), sums);
  }
}
