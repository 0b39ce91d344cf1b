package org.derek.report;

/** What kind of thing happened; the definitions are in {@code corpus/guidelines.md}. */
public enum EventType {
  MEETING,
  VISIT,
  CONFERENCE,
  AGREEMENT,
  PROJECT,
  TRAINING,
  STATEMENT,
  PERSONNEL,
  ELECTION,
  LAW,
  PUBLICATION,
  AWARD,
  ECONOMY,
  PROTEST,
  CONFLICT,
  CRIME,
  ACCIDENT,
  DEATH,
  SPORT,
  CULTURE,
  OTHER
}
