package org.derek.normalize.dates;

import java.util.Locale;

/**
 * The kinds of date expressions, common to all languages, by which values can be counted. In {@code
 * dates.tsv} the name stands in lower case with hyphens.
 */
public enum DateFamily {
  /** A day of the calendar, with or without its year and weekday. */
  DAY,
  /** A month, with or without its year. */
  MONTH,
  /** A year by its number. */
  YEAR,
  /** A decade or century. */
  DECADE_CENTURY,
  /** A season, quarter, half, school year or the first months of a year. */
  PART_OF_YEAR,
  /** A week or weekend. */
  WEEK,
  /** A day of the week. */
  WEEKDAY,
  /** A time named from the anchor: yesterday, last year, three days ago. */
  RELATIVE,
  /** A time named from an earlier date of the text: the same day, two years later. */
  ANAPHORIC,
  /** From one date to another. */
  RANGE,
  /** A length of time. */
  DURATION,
  /** A repeated time. */
  SET,
  /** A feast, or a day counted from one. */
  FEAST,
  /** Past, present or future without a border. */
  VAGUE;

  /** The family of that name in {@code dates.tsv}. */
  static DateFamily named(String name) {
    return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  /** Its name as {@code dates.tsv} writes it. */
  public String label() {
    return name().replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
