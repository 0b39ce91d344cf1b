package org.derek.report;

import java.util.Locale;

/** Whether the report says that the event happened. */
public enum EventStatus {
  OCCURRED,
  SCHEDULED,
  ONGOING,
  CANCELLED,
  DENIED;

  /** The word used in records: the name in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The status that {@link #word()} names.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static EventStatus ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
