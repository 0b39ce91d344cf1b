package org.derek.search;

/** What results are counted by; a report counts once a value. */
public enum Facet {
  /** Language code. */
  LANGUAGE,
  /** Type of an event that the report tells of. */
  TYPE,
  /** ISO code of a country that is named or takes part in an event. */
  COUNTRY,
  /** Entity id of a person. */
  PERSON,
  /** Entity id of an organization. */
  ORGANIZATION,
  /** Month of publication, {@code 2024-03}. */
  MONTH
}
