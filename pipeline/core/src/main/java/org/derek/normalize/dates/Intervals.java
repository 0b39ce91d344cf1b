package org.derek.normalize.dates;

import java.time.LocalDate;
import java.util.Optional;
import org.derek.normalize.dates.Time.Amount;
import org.derek.normalize.dates.Time.Interval;
import org.derek.normalize.dates.Time.NoValue;
import org.derek.normalize.dates.Time.Period;
import org.derek.normalize.dates.Time.Recurring;
import org.derek.normalize.dates.Time.Reference;
import org.derek.normalize.dates.Time.WithDays;

/** Intervals, halves of years, and periods that lie some amount of time away. */
final class Intervals {
  /** A round number of years beyond this doesn't mean one year. */
  private static final int MOST_YEARS_AWAY = 200;

  private Intervals() {}

  /** The year of that number; null beyond four digits. */
  static Period year(int year) {
    return year < 1 || year > 9999 ? null : Period.of(Grain.YEAR, LocalDate.of(year, 1, 1));
  }

  static Object away(Calendar calendar, Amount amount, int side) {
    if (amount.count() == Amount.VAGUE
        || (amount.unit() == Grain.YEAR && amount.count() > MOST_YEARS_AWAY)) {
      return new Reference(side);
    }
    return amount.months() == 0
        ? calendar.relative(amount.unit(), side * amount.count())
        : calendar.relative(Grain.MONTH, side * (amount.count() * 12 + amount.months()));
  }

  static Object fromThen(Calendar calendar, Amount amount, int side) {
    if (amount.count() == Amount.VAGUE) {
      return new NoValue();
    }
    boolean whole = amount.months() == 0;
    int count = whole ? amount.count() : amount.count() * 12 + amount.months();
    return calendar
        .lastNamed(whole ? amount.unit() : Grain.MONTH)
        .<Time>map(period -> period.plus(side * count))
        .orElse(new NoValue());
  }

  /** How a duration, or a part of a year or month, is repeated; null for other values. */
  static Object every(Object value) {
    if (value instanceof Amount || value instanceof WithDays) {
      return new Recurring("", ((Time) value).edtf().orElseThrow());
    }
    if (value instanceof Period part && !part.yearKnown()) {
      return new Recurring(part.edtf().orElseThrow(), part.monthKnown() ? "P1Y" : "P1M");
    }
    return null;
  }

  /** Reads a period or an interval of two back from EDTF; null for other values. */
  static Object parse(String edtf) {
    int slash = edtf.indexOf('/');
    Optional<Period> from = edtf.startsWith("X") ? Optional.empty() : Period.parse(edtf);
    if (slash < 0 || from.isEmpty()) {
      return from.orElse(null);
    }
    return Period.parse(edtf.substring(slash + 1))
        .<Object>map(to -> new Interval(from.get(), to))
        .orElse(null);
  }

  static Object halfOf(Calendar calendar, Period period, int half) {
    return period.grain() == Grain.YEAR
        ? calendar.part(period, Grain.HALF, half == 2 ? 7 : 1, 1)
        : period;
  }

  /**
   * An interval; a start that would lie after its end belongs to the year before, if both are
   * shorter than a year.
   */
  static Object interval(Object start, Object end) {
    if (start instanceof Interval first) {
      return interval(first.from(), end);
    }
    if (end instanceof Interval last) {
      return interval(start, last.to());
    }
    if (!(start instanceof Period from) || !(end instanceof Period to)) {
      return null;
    }
    if (from.equals(to)) {
      return from;
    }
    if (from.yearKnown() != to.yearKnown() || from.monthKnown() != to.monthKnown()) {
      return null;
    }
    if (from.start().isAfter(to.start()) && from.yearKnown() && !from.end().isAfter(to.end())) {
      return interval(from, Period.of(from.grain(), to.end()));
    }
    if (from.start().isAfter(to.start()) && from.monthKnown()) {
      boolean inYear = from.grain().compareTo(Grain.YEAR) < 0;
      Optional<Period> before =
          inYear && from.yearKnown() ? Optional.of(from.plusYears(-1)) : Optional.empty();
      return !from.yearKnown() && inYear
          ? new Interval(from, to)
          : before.map(earlier -> new Interval(earlier, to)).orElse(null);
    }
    return new Interval(from, to);
  }
}
