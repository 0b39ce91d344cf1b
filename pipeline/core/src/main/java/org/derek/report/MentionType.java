package org.derek.report;

/** What a mention names; the definitions are in {@code corpus/guidelines.md}. */
public enum MentionType {
  /** A personal name, without titles and positions. */
  PERSON,
  /** A named organization, with its legal form and inner names. */
  ORGANIZATION,
  /** A calendar expression of a day or longer, or a duration in calendar units. */
  DATE,
  /** A sovereign state, by any of its names. */
  COUNTRY
}
