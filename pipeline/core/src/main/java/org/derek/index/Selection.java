package org.derek.index;

import java.util.Set;

/**
 * Which reports a change of the corrections may be about. Those that corrections changed already
 * always are.
 *
 * @param entities reports that name one of these entities; an id that ends in {@code *} stands for
 *     all that begin so
 * @param reports reports with one of these ids
 * @param all every report
 */
public record Selection(Set<String> entities, Set<String> reports, boolean all) {
  public Selection {
    entities = Set.copyOf(entities);
    reports = Set.copyOf(reports);
  }
}
