package org.derek.normalize.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.derek.normalize.dates.Time.Amount;
import org.derek.normalize.dates.Time.Interval;
import org.derek.normalize.dates.Time.NoValue;
import org.derek.normalize.dates.Time.Period;
import org.derek.normalize.dates.Time.Reference;

/**
 * The functions of value templates. A function returns null where its arguments make no date; the
 * next reading is tried then. {@code YEAR} arguments are years, or null for the year nearest to the
 * anchor.
 */
enum CalendarFunction {
  /** {@code year(NUM)}: that year. */
  YEAR {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return year(number(in[0]));
    }
  },
  /** {@code year2(YY)}: the year that two digits mean. */
  YEAR2 {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return year(calendar.fullYear(number(in[0])));
    }
  },
  /**
   * {@code yearord(ORD)}: the same for an ordinal, which a small number is too likely not to be.
   */
  YEARORD {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      int number = number(in[0]);
      return number < 10 || number > 99 ? null : year(calendar.fullYear(number));
    }
  },
  /** {@code yearafter(YEAR, YY)}: the year after YEAR that ends in two digits. */
  YEARAFTER {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      int first = ((Period) in[0]).start().getYear();
      int year = first / 100 * 100 + number(in[1]);
      return year > first ? year(year) : null;
    }
  },
  /** {@code decade(NUM)}: the decade of a year, or of two digits that end in 0. */
  DECADE {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      int number = number(in[0]);
      if (number % 10 != 0) {
        return null;
      }
      int year =
          in.length > 1 && in[1] instanceof Period century
              ? century.start().getYear() + number % 100
              : number >= 1000 ? number : calendar.fullYear(number) / 10 * 10;
      return Period.of(Grain.DECADE, LocalDate.of(year, 1, 1));
    }
  },
  /** {@code century(NUM)}: the 20th century is 19XX. */
  CENTURY {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      int number = number(in[0]);
      return number < 1 || number > 30
          ? null
          : new Period(Grain.CENTURY, LocalDate.of(number * 100 - 100, 1, 1), true, true);
    }
  },
  /** {@code month(YEAR, MONTH)}. */
  MONTH {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return calendar.part(in[0], Grain.MONTH, number(in[1]), 1);
    }
  },
  /** {@code day(YEAR, MONTH, DAY)}. */
  DAY {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return calendar.part(in[0], Grain.DAY, number(in[1]), number(in[2]));
    }
  },
  /** {@code dayin(month, DAY)}: a day of a month that is a value already. */
  DAYIN {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      if (!(in[0] instanceof Period month) || month.grain() != Grain.MONTH) {
        return null;
      }
      return calendar.part(
          month.yearKnown() ? month : new Reference(0),
          Grain.DAY,
          month.start().getMonthValue(),
          number(in[1]));
    }
  },
  /**
   * {@code dayof(day, DAY[, MONTH])}: another day of the same month (or of MONTH) and year as a day
   * that is a value already.
   */
  DAYOF {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return in[0] instanceof Period day
          ? calendar.part(
              day.yearKnown() ? day : new Reference(0),
              Grain.DAY,
              in.length > 2 ? number(in[2]) : day.start().getMonthValue(),
              number(in[1]))
          : null;
    }
  },
  /** {@code daynum(DAY)}: a day of the month that brings it nearest to the anchor. */
  DAYNUM {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return calendar.dayOfMonth(number(in[0]));
    }
  },
  /** {@code season(YEAR, SEASON)}: 1 spring, 2 summer, 3 autumn, 4 winter. */
  SEASON {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return calendar.part(in[0], Grain.SEASON, seasonMonth(in[1]), 1);
    }
  },
  /** {@code quarter(YEAR, NUM)}. */
  QUARTER {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      int number = number(in[1]);
      return number < 1 || number > 4
          ? null
          : calendar.part(in[0], Grain.QUARTER, number * 3 - 2, 1);
    }
  },
  /** {@code half(YEAR, NUM)}: the first or second half of a year. */
  HALF {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return calendar.part(in[0], Grain.HALF, number(in[1]) == 2 ? 7 : 1, 1);
    }
  },
  /** {@code months(YEAR, NUM)}: the first NUM months of a year. */
  MONTHS {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      int number = number(in[1]);
      if (number < 1 || number > 12) {
        return null;
      }
      Object year = in[0] == null ? calendar.relative(Grain.YEAR, 0) : in[0];
      return interval(
          calendar.part(year, Grain.MONTH, 1, 1), calendar.part(year, Grain.MONTH, number, 1));
    }
  },
  /** {@code rel(UNIT, n)}: the anchor's day, week, year … moved by n. */
  REL {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return calendar.relative(grain(in[0]), number(in[1]));
    }
  },
  /**
   * {@code then(UNIT, n)}: the same from the nearest earlier date of the text; no value without.
   */
  THEN {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return calendar
          .then(grain(in[0]))
          .<Time>map(period -> period.plus(number(in[1])))
          .orElse(new NoValue());
    }
  },
  /** {@code recmonth(MONTH, n)}: last complete, this year's or next month of that name. */
  RECMONTH {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return calendar.recurring(Grain.MONTH, number(in[0]), number(in[1]));
    }
  },
  /** {@code recseason(SEASON, n)}: the same for a season. */
  RECSEASON {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return calendar.recurring(Grain.SEASON, seasonMonth(in[0]), number(in[1]));
    }
  },
  /** {@code weekday(WEEKDAY, n)}: on or before the anchor (0), before it (-1), after it (1). */
  WEEKDAY {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return calendar.weekday(number(in[0]), number(in[1]));
    }
  },
  /** {@code weekdayin(WEEKDAY, week)}. */
  WEEKDAYIN {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return in[1] instanceof Period week && week.grain() == Grain.WEEK
          ? Period.of(Grain.DAY, week.start().plusDays(number(in[0]) - 1L))
          : in[1];
    }
  },
  /** {@code weekend()}: the last weekend that began on or before the anchor. */
  WEEKEND {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return calendar.weekday(DayOfWeek.SATURDAY.getValue(), 0) instanceof Period saturday
          ? Period.of(Grain.WEEKEND, saturday.start())
          : new Reference(0);
    }
  },
  /** {@code amount(NUM, UNIT[, months])}: a duration. */
  AMOUNT {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      Grain unit = grain(in[1]);
      int months = in.length > 2 ? number(in[2]) : 0;
      return months > 0 && unit != Grain.YEAR ? null : new Amount(number(in[0]), unit, months);
    }
  },
  /** {@code ago(amount)}: the period of the amount's unit that lies so far back. */
  AGO {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return away(calendar, (Amount) in[0], -1);
    }
  },
  /** {@code ahead(amount)}. */
  AHEAD {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return away(calendar, (Amount) in[0], 1);
    }
  },
  /**
   * {@code later(amount)}: so long after the nearest earlier date of the text; no value without.
   */
  LATER {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return fromThen(calendar, (Amount) in[0], 1);
    }
  },
  /**
   * {@code before(amount)}: so long before the nearest earlier date of the text; no value without.
   */
  BEFORE {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return fromThen(calendar, (Amount) in[0], -1);
    }
  },
  /** {@code halfof(period, NUM)}: the first or second half of a year, month, decade or century. */
  HALFOF {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return in[0] instanceof Period period ? halfOf(calendar, period, number(in[1])) : in[0];
    }
  },
  /** {@code tendays(month, NUM)}: the first, second or last ten days of a month. */
  TENDAYS {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      int number = number(in[1]);
      if (number < 1
          || number > 3
          || !(in[0] instanceof Period month)
          || month.grain() != Grain.MONTH) {
        return null;
      }
      LocalDate start = month.start().withDayOfMonth(number * 10 - 9);
      LocalDate end = number == 3 ? month.end() : start.plusDays(9);
      return interval(
          new Period(Grain.DAY, start, month.yearKnown(), true),
          new Period(Grain.DAY, end, month.yearKnown(), true));
    }
  },
  /** {@code range(start, end)}. */
  RANGE {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return interval(in[0], in[1]);
    }
  },
  /** {@code both(one, other)}: an interval, if nothing lies between the two; else null. */
  BOTH {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return in[0] instanceof Period one
              && in[1] instanceof Period other
              && one.grain() == other.grain()
              && one.plus(1).start().equals(other.start())
          ? interval(one, other)
          : null;
    }
  },
  /** {@code schoolyear(YEAR)}: from that year to the next. */
  SCHOOLYEAR {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return in[0] instanceof Period year ? interval(year, year.plus(1)) : null;
    }
  },
  /** {@code ref(n)}: past, present or future. */
  REF {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return new Reference(number(in[0]));
    }
  },
  /** {@code none()}: no value on purpose. */
  NONE {
    @Override
    Object apply(Calendar calendar, Object[] in) {
      return new NoValue();
    }
  };

  /** A round number of years beyond this doesn't mean one year. */
  private static final int MOST_YEARS_AWAY = 200;

  /** Computes the function. */
  abstract Object apply(Calendar calendar, Object[] in);

  /** The function of that name, in lower case. */
  static CalendarFunction named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static int number(Object value) {
    return (Integer) value;
  }

  private static Grain grain(Object value) {
    return Grain.valueOf((String) value);
  }

  private static Period year(int year) {
    return year < 1 || year > 9999 ? null : Period.of(Grain.YEAR, LocalDate.of(year, 1, 1));
  }

  private static int seasonMonth(Object season) {
    return number(season) * 3;
  }

  private static Object away(Calendar calendar, Amount amount, int side) {
    if (amount.count() == Amount.VAGUE
        || (amount.unit() == Grain.YEAR && amount.count() > MOST_YEARS_AWAY)) {
      return new Reference(side);
    }
    return amount.months() == 0
        ? calendar.relative(amount.unit(), side * amount.count())
        : calendar.relative(Grain.MONTH, side * (amount.count() * 12 + amount.months()));
  }

  private static Object fromThen(Calendar calendar, Amount amount, int side) {
    if (amount.count() == Amount.VAGUE) {
      return new NoValue();
    }
    boolean whole = amount.months() == 0;
    int count = whole ? amount.count() : amount.count() * 12 + amount.months();
    return calendar
        .then(whole ? amount.unit() : Grain.MONTH)
        .<Time>map(period -> period.plus(side * count))
        .orElse(new NoValue());
  }

  private static Object halfOf(Calendar calendar, Period period, int half) {
    LocalDate start = period.start();
    return switch (period.grain()) {
      case YEAR -> calendar.part(period, Grain.HALF, half == 2 ? 7 : 1, 1);
      case DECADE ->
          interval(year(start.getYear() + half * 5 - 5), year(start.getYear() + half * 5 - 1));
      case CENTURY ->
          interval(year(start.getYear() + half * 50 - 50), year(start.getYear() + half * 50 - 1));
      case MONTH ->
          interval(
              new Period(Grain.DAY, start.withDayOfMonth(half * 15 - 14), period.yearKnown(), true),
              new Period(
                  Grain.DAY,
                  half == 1 ? start.withDayOfMonth(15) : period.end(),
                  period.yearKnown(),
                  true));
      default -> null;
    };
  }

  /**
   * An interval; a start that would lie after its end belongs to the year before, if both are
   * shorter than a year.
   */
  private static Object interval(Object start, Object end) {
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
