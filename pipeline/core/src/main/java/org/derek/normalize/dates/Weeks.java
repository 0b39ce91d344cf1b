package org.derek.normalize.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.derek.normalize.dates.Time.Period;

/** Weeks by their number: one belongs to the month or year that its Thursday lies in (ISO 8601). */
final class Weeks {
  private Weeks() {}

  /**
   * A week of a period; null if it has no such week, what was given if it isn't a period whose days
   * are known.
   *
   * @param number from 1, or -1 for the last
   */
  static Object nth(Object value, int number) {
    if (!(value instanceof Period period) || !period.yearKnown() || !period.monthKnown()) {
      return value;
    }
    LocalDate thursday =
        number > 0
            ? period
                .start()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
                .plusWeeks(number - 1L)
            : period.end().with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
    return number == 0 || thursday.isAfter(period.end()) ? null : Period.of(Grain.WEEK, thursday);
  }

  /** The nth such weekday of a month, the last with -1; null if it has no such day. */
  static Period nthDay(Period month, DayOfWeek weekday, int number) {
    LocalDate day = month.start().with(TemporalAdjusters.dayOfWeekInMonth(number, weekday));
    return number == 0 || day.isBefore(month.start()) || day.isAfter(month.end())
        ? null
        : Period.of(Grain.DAY, day);
  }
}
