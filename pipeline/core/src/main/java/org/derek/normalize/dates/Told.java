package org.derek.normalize.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.derek.normalize.dates.Time.Amount;
import org.derek.normalize.dates.Time.Period;
import org.derek.normalize.dates.Time.Reference;

/**
 * Expressions that count from what a report is telling of rather than from its day of publication,
 * and those whose side of the anchor is told by words around the date.
 */
final class Told {
  /** How many days may be left of a period that is said to have passed. */
  private static final Map<Grain, Integer> ALMOST_OVER = Map.of(Grain.WEEK, 2, Grain.YEAR, 30);

  /** A report tells of a day at most so many days before it is published. */
  private static final int JUST_BEFORE = 3;

  /** How many of the earlier dates may stand between. */
  private static final int NEAR = 3;

  private static final int HALF_MONTH = 15;

  private static final int SEVERAL_DAYS = 4;

  private Told() {}

  /**
   * A period counted from the nearest earlier date, if that is such a period, or a part of such a
   * year, not long before the anchor; else from the anchor.
   */
  static Time fromNamed(Calendar calendar, Grain grain, int count) {
    Time current = calendar.relative(grain, 0);
    Optional<Period> named =
        calendar.anchor().earlier().stream()
            .findFirst()
            .flatMap(Told::known)
            .filter(period -> names(period, grain))
            .map(period -> Period.of(grain, period.start()))
            .filter(period -> isThisOrLast(period, current));
    if (named.isEmpty()) {
      return calendar.relative(grain, count);
    }
    calendar.restOn(0);
    return named.get().plus(count);
  }

  private static boolean names(Period period, Grain grain) {
    return period.grain() == grain
        || (grain == Grain.YEAR
            && period.grain().compareTo(Grain.WEEK) > 0
            && period.grain().compareTo(grain) < 0);
  }

  private static boolean isThisOrLast(Period period, Time current) {
    return current instanceof Period now && (period.equals(now) || period.equals(now.plus(-1)));
  }

  /**
   * Days before the day that the text tells of, if it has named one that lies just before the
   * anchor; else before the anchor.
   */
  static Object daysBefore(Calendar calendar, Amount amount) {
    if (amount.count() != Amount.VAGUE && calendar.relative(Grain.DAY, 0) instanceof Period today) {
      for (int i = 0; i < Math.min(NEAR, calendar.anchor().earlier().size()); i++) {
        Optional<Period> told =
            Optional.of(calendar.anchor().earlier().get(i))
                .filter(edtf -> edtf.indexOf('/') < 0)
                .flatMap(Told::known)
                .filter(period -> period.grain() == Grain.DAY)
                .filter(period -> isJustBefore(period.start(), today.start()));
        if (told.isPresent()) {
          calendar.restOn(i);
          return told.get().plus(-amount.count());
        }
      }
    }
    return Intervals.away(calendar, amount, -1);
  }

  private static boolean isJustBefore(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(day, today);
    return days >= 0 && days <= JUST_BEFORE;
  }

  private static Optional<Period> known(String edtf) {
    return edtf.startsWith("X") ? Optional.empty() : Period.parse(edtf);
  }

  /**
   * From when on the days of a schedule follow: the day of the coming week that the text has just
   * named, or the first one of a stretch of several days that is not over.
   */
  static Optional<LocalDate> scheduled(Calendar calendar, LocalDate today) {
    return calendar.anchor().earlier().stream()
        .findFirst()
        .flatMap(
            edtf ->
                known(edtf.substring(edtf.indexOf('/') + 1))
                    .filter(last -> last.grain() == Grain.DAY)
                    .flatMap(last -> known(edtf).map(first -> follows(first, last, today))))
        .filter(day -> !day.isAfter(today.plusWeeks(1)));
  }

  private static LocalDate follows(Period first, Period last, LocalDate today) {
    boolean covers =
        first.grain() == Grain.DAY
            && !last.start().isBefore(first.start().plusDays(SEVERAL_DAYS))
            && !last.start().isBefore(today);
    return covers ? first.start() : last.start().isAfter(today) ? last.start() : LocalDate.MAX;
  }

  /** A day of the first half of the lunar year, or of the second half of the month before it. */
  static Time aroundNewYear(Calendar calendar, Object year, int day) {
    return day <= HALF_MONTH
        ? calendar.lunar(year, 1, day, false)
        : calendar.lunar(year instanceof Period named ? named.plus(-1) : year, 12, day, false);
  }

  /** Whichever of two periods is nearer to the anchor; the first without one. */
  static Object nearer(Calendar calendar, Object one, Object other) {
    return calendar.relative(Grain.DAY, 0) instanceof Period today
            && other instanceof Period second
            && !(one instanceof Period first
                && Calendar.distance(first, today.start())
                    <= Calendar.distance(second, today.start()))
        ? second
        : one;
  }

  /** A period of the anchor moved as far as another one lies from the anchor's own. */
  static Object nowIn(Calendar calendar, Grain grain, Object in) {
    if (!(in instanceof Period period) || !period.yearKnown()) {
      return in;
    }
    if (!(calendar.relative(Grain.DAY, 0) instanceof Period today)) {
      return new Time.NoValue();
    }
    LocalDate from = period.grain().start(today.start());
    LocalDate day =
        switch (period.grain()) {
          case DAY, WEEKEND, WEEK ->
              today.start().plusDays(ChronoUnit.DAYS.between(from, period.start()));
          default -> today.start().plusMonths(ChronoUnit.MONTHS.between(from, period.start()));
        };
    return Period.of(grain, day);
  }

  /** The nearest earlier date if it is a period of that length, else the anchor's own. */
  static Time named(Calendar calendar, Grain grain) {
    Optional<Period> named =
        calendar.anchor().earlier().stream()
            .findFirst()
            .filter(edtf -> edtf.indexOf('/') < 0)
            .flatMap(Told::known)
            .filter(period -> period.grain() == grain);
    if (named.isEmpty()) {
      return calendar.relative(grain, 0);
    }
    calendar.restOn(0);
    return named.get();
  }

  /** The last period of that length, or the anchor's own on its last days. */
  static Time passed(Calendar calendar, Grain grain) {
    if (calendar.relative(grain, 0) instanceof Period period
        && calendar.relative(Grain.DAY, 0) instanceof Period today) {
      long left = ChronoUnit.DAYS.between(today.start(), period.end());
      return left <= ALMOST_OVER.getOrDefault(grain, -1) ? period : period.plus(-1);
    }
    return new Reference(-1);
  }

  /** The last such day on or before the anchor (-1), or the next one after it (1). */
  static Time recurringDay(Calendar calendar, int month, int day, int side) {
    if (!(calendar.relative(Grain.DAY, 0) instanceof Period today)) {
      return calendar.part(null, Grain.DAY, month, day);
    }
    for (int years = -side; Math.abs(years) <= 8; years += side) {
      int year = today.start().getYear() + years;
      if (Calendar.exists(year, month, day)) {
        LocalDate date = LocalDate.of(year, month, day);
        if (side > 0 == date.isAfter(today.start())) {
          return Period.of(Grain.DAY, date);
        }
      }
    }
    return null;
  }

  /** The last day of that number on or before the anchor (-1), or the next one after it (1). */
  static Time recurringNumber(Calendar calendar, int day, int side) {
    if (!(calendar.relative(Grain.DAY, 0) instanceof Period today)) {
      return calendar.dayOfMonth(day);
    }
    LocalDate month = today.start().withDayOfMonth(1);
    for (int months = 0; months <= 2; months++) {
      LocalDate in = month.plusMonths((long) side * months);
      if (Calendar.exists(in.getYear(), in.getMonthValue(), day)
          && side > 0 == in.withDayOfMonth(day).isAfter(today.start())) {
        return Period.of(Grain.DAY, in.withDayOfMonth(day));
      }
    }
    return null;
  }
}
