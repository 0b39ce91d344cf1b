package org.derek.evaluate;

/**
 * How well mentions were joined to entities.
 *
 * @param mentions how many mentions were judged
 * @param entities how many true entities they name
 * @param precision share of a mention's cluster that is of its entity, mean over mentions, in [0,
 *     1]
 * @param recall share of an entity's mentions that are in one cluster, likewise
 */
public record ClusterScore(int mentions, int entities, double precision, double recall) {
  /** Harmonic mean of precision and recall. */
  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
