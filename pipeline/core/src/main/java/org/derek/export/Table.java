package org.derek.export;

/** What can be exported, one row each. */
public enum Table {
  /** A report with its whole record in JSONL, its facts without the text in CSV. */
  REPORTS,
  /** A mention of a person, organization, date or country, with its evidence. */
  MENTIONS,
  /** A person, organization or country over all reports. */
  ENTITIES,
  /** An event with its evidence. */
  EVENTS,
  /** A happening with all reports that tell of it, and what they say differently. */
  HAPPENINGS,
  /** What became of an input. */
  OUTCOMES,
  /** The reports that an editor's corrections changed, as documents to train and measure with. */
  TRAINING,
  /** A file of corrections to begin with: an entity a row, the action still empty. */
  CORRECTIONS
}
