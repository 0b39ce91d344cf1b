package org.derek.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * When a report was published, and how that is known.
 *
 * @param date the day
 * @param from where the day was found
 */
public record Publication(LocalDate date, Origin from) {
  /** Where a publication date was found. */
  public enum Origin {
    /** Document properties, mail header, feed entry, page metadata. */
    METADATA,
    /** A dateline or a date line in the text. */
    TEXT,
    /** The address or the file's path. */
    URL,
    /** Given by the user. */
    OPTION;

    /** The word used in records: the name in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Publication {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(from, "from");
  }
}
