package org.derek.normalize.dates;

/** Whether a sentence speaks of what was or of what will be. */
enum Tense {
  PAST,
  /** A past that often only reports what others plan; with a weekday it is a past. */
  REPORT,
  /** A present, which with a date mostly speaks of what is planned. */
  PRESENT,
  FUTURE,
  UNKNOWN
}
