package org.derek.evaluate;

import java.util.Set;

/**
 * What relates something to an event, gathered from the relations of NEREL (Loukachevitch et al.
 * 2021, "NEREL: A Russian Dataset with Nested Named Entities, Relations and Events").
 */
public enum RelationKind {
  /** Someone takes part in it, does it or holds it. */
  PARTICIPANT(
      Set.of("PARTICIPANT_IN", "AGENT", "ORGANIZES"), Set.of("PERSON", "ORGANIZATION", "COUNTRY")),
  /** When it happened. */
  DATE(Set.of("POINT_IN_TIME", "START_TIME", "END_TIME"), Set.of("DATE")),
  /** Where it happened. */
  PLACE(
      Set.of("TAKES_PLACE_IN"),
      Set.of(
          "CITY",
          "COUNTRY",
          "DISTRICT",
          "STATE_OR_PROVINCE",
          "LOCATION",
          "FACILITY",
          "ORGANIZATION"));

  private final Set<String> relations;
  private final Set<String> ends;

  RelationKind(Set<String> relations, Set<String> ends) {
    this.relations = relations;
    this.ends = ends;
  }

  /** Whether relations of this type are of this kind. */
  boolean covers(String relation) {
    return relations.contains(relation);
  }

  /**
   * Whether such a relation to something of this type must be found: a person by profession alone
   * or a time of day need not be, but is right where it is.
   */
  boolean asksFor(String end) {
    return ends.contains(end);
  }
}
