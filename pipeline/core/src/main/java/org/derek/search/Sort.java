package org.derek.search;

/** The order of results; ties are broken by path. */
public enum Sort {
  /** Best match first. */
  RELEVANCE,
  /** Latest publication first; reports without a date last. */
  NEWEST,
  /** Earliest publication first; reports without a date last. */
  OLDEST
}
