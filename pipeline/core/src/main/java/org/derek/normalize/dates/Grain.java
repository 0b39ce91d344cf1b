package org.derek.normalize.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The lengths of calendar periods, from short to long. */
enum Grain {
  DAY,
  WEEKEND,
  WEEK,
  MONTH,
  SEASON,
  QUARTER,
  HALF,
  YEAR,
  DECADE,
  CENTURY;

  /** First day of the period of this length that {@code day} lies in. */
  LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case WEEKEND -> WEEK.start(day).plusDays(5);
      case MONTH -> day.withDayOfMonth(1);
      case SEASON -> day.withDayOfMonth(1).minusMonths(day.getMonthValue() % 3);
      case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case HALF -> LocalDate.of(day.getYear(), day.getMonthValue() > 6 ? 7 : 1, 1);
      case YEAR -> LocalDate.of(day.getYear(), 1, 1);
      case DECADE -> LocalDate.of(day.getYear() / 10 * 10, 1, 1);
      case CENTURY -> LocalDate.of(day.getYear() / 100 * 100, 1, 1);
    };
  }

  /** {@code start} moved by {@code count} periods of this length. */
  LocalDate plus(LocalDate start, int count) {
    return switch (this) {
      case DAY -> start.plusDays(count);
      case WEEK, WEEKEND -> start.plusWeeks(count);
      case MONTH -> start.plusMonths(count);
      case SEASON, QUARTER -> start.plusMonths(3L * count);
      case HALF -> start.plusMonths(6L * count);
      case YEAR -> start.plusYears(count);
      case DECADE -> start.plusYears(10L * count);
      case CENTURY -> start.plusYears(100L * count);
    };
  }

  /** Letter and factor of this length in an ISO 8601 duration, for example {@code Y} and 10. */
  String duration(int count) {
    return switch (this) {
      case DAY -> "P" + count + "D";
      case WEEK, WEEKEND -> "P" + count + "W";
      case MONTH -> "P" + count + "M";
      case SEASON, QUARTER -> "P" + 3 * count + "M";
      case HALF -> "P" + 6 * count + "M";
      case YEAR -> "P" + count + "Y";
      case DECADE -> "P" + 10 * count + "Y";
      case CENTURY -> "P" + 100 * count + "Y";
    };
  }
}
