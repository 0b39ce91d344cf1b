package org.derek.normalize.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.function.BiFunction;
import org.derek.normalize.dates.Time.Amount;
import org.derek.normalize.dates.Time.NoValue;
import org.derek.normalize.dates.Time.Period;
import org.derek.normalize.dates.Time.Recurring;
import org.derek.normalize.dates.Time.Reference;
import org.derek.normalize.dates.Time.WithDays;

/**
 * The functions of value templates. A function returns null where its arguments make no date; the
 * next reading is tried then. {@code YEAR} arguments are years, or null for the year nearest to the
 * anchor.
 */
enum CalendarFunction {
  /** {@code year(NUM)}: that year. */
  YEAR((calendar, in) -> Intervals.year(number(in[0]))),
  /** {@code year2(YY)}: the year that two digits mean. */
  YEAR2((calendar, in) -> Intervals.year(calendar.fullYear(number(in[0])))),
  /**
   * {@code yearord(ORD)}: the same for an ordinal, which a small number is too likely not to be.
   */
  YEARORD(
      (calendar, in) -> {
        int number = number(in[0]);
        return number < 10 || number > 99 ? null : Intervals.year(calendar.fullYear(number));
      }),
  /** {@code yearlate(ORD)}: the same for an ordinal that can't be a day of a month. */
  YEARLATE(
      (calendar, in) -> {
        int number = number(in[0]);
        return number < 32 || number > 99 ? null : Intervals.year(calendar.fullYear(number));
      }),
  /** {@code yearafter(YEAR, YY)}: the year after YEAR that ends in two digits. */
  YEARAFTER(
      (calendar, in) -> {
        int first = ((Period) in[0]).start().getYear();
        int year = first / 100 * 100 + number(in[1]);
        return year > first ? Intervals.year(year) : null;
      }),
  /** {@code decade(NUM)}: the decade of a year, or of two digits that end in 0. */
  DECADE(
      (calendar, in) -> {
        int number = number(in[0]);
        if (number % 10 != 0) {
          return null;
        }
        int year =
            in.length > 1 && in[1] instanceof Period century
                ? century.start().getYear() + number % 100
                : number >= 1000 ? number : calendar.fullDecade(number);
        return Period.of(Grain.DECADE, LocalDate.of(year, 1, 1));
      }),
  /** {@code century(NUM)}: the 20th century is 19XX. */
  CENTURY(
      (calendar, in) -> {
        int number = number(in[0]);
        return number < 1 || number > 30
            ? null
            : new Period(Grain.CENTURY, LocalDate.of(number * 100 - 100, 1, 1), true, true);
      }),
  /** {@code month(YEAR, MONTH)}. */
  MONTH((calendar, in) -> calendar.part(in[0], Grain.MONTH, number(in[1]), 1)),
  /** {@code day(YEAR, MONTH, DAY)}. */
  DAY((calendar, in) -> calendar.part(in[0], Grain.DAY, number(in[1]), number(in[2]))),
  /** {@code dayin(month, DAY)}: a day of a month that is a value already. */
  DAYIN(
      (calendar, in) -> {
        if (!(in[0] instanceof Period month)) {
          return new Period(Grain.DAY, LocalDate.of(2000, 1, number(in[1])), false, false);
        }
        if (month.grain() != Grain.MONTH) {
          return null;
        }
        return calendar.part(
            month.yearKnown() ? month : new Reference(0),
            Grain.DAY,
            month.start().getMonthValue(),
            number(in[1]));
      }),
  /**
   * {@code dayof(day, DAY[, MONTH])}: another day of the same month (or of MONTH) and year as a day
   * that is a value already.
   */
  DAYOF(
      (calendar, in) ->
          in[0] instanceof Period day
              ? calendar.part(
                  day.yearKnown() ? day : new Reference(0),
                  Grain.DAY,
                  in.length > 2 ? number(in[2]) : day.start().getMonthValue(),
                  number(in[1]))
              : null),
  /** {@code daynum(DAY)}: a day of the month that brings it nearest to the anchor. */
  DAYNUM((calendar, in) -> calendar.dayOfMonth(number(in[0]))),
  /** {@code season(YEAR, SEASON)}: 1 spring, 2 summer, 3 autumn, 4 winter. */
  SEASON((calendar, in) -> calendar.part(in[0], Grain.SEASON, seasonMonth(in[1]), 1)),
  /** {@code quarter(YEAR, NUM)}. */
  QUARTER(
      (calendar, in) -> {
        int number = number(in[1]);
        return number < 1 || number > 4
            ? null
            : calendar.partOfYear(in[0], Grain.QUARTER, number * 3 - 2);
      }),
  /** {@code half(YEAR, NUM)}: the first or second half of a year. */
  HALF((calendar, in) -> calendar.partOfYear(in[0], Grain.HALF, number(in[1]) == 2 ? 7 : 1)),
  /** {@code months(YEAR, NUM)}: the first NUM months of a year. */
  MONTHS(
      (calendar, in) -> {
        int number = number(in[1]);
        if (number < 1 || number > 12) {
          return null;
        }
        Object year = in[0] == null ? calendar.relative(Grain.YEAR, 0) : in[0];
        return Intervals.interval(
            calendar.part(year, Grain.MONTH, 1, 1), calendar.part(year, Grain.MONTH, number, 1));
      }),
  /** {@code rel(UNIT, n)}: the anchor's day, week, year … moved by n. */
  REL((calendar, in) -> calendar.relative(grain(in[0]), number(in[1]))),
  /**
   * {@code then(UNIT, n)}: the same from the nearest earlier date of the text; no value without.
   */
  THEN(
      (calendar, in) ->
          calendar
              .then(grain(in[0]))
              .<Time>map(period -> period.plus(number(in[1])))
              .orElse(new NoValue())),
  /** {@code recmonth(MONTH, n)}: last complete, this year's or next month of that name. */
  RECMONTH((calendar, in) -> calendar.recurring(Grain.MONTH, number(in[0]), number(in[1]))),
  /** {@code recseason(SEASON, n)}: the same for a season. */
  RECSEASON((calendar, in) -> calendar.recurring(Grain.SEASON, seasonMonth(in[0]), number(in[1]))),
  /** {@code weekday(WEEKDAY, n)}: on or before the anchor (0), before it (-1), after it (1). */
  WEEKDAY((calendar, in) -> calendar.weekday(number(in[0]), number(in[1]))),
  /** {@code weekdaynext(WEEKDAY)}: after the anchor, but not one of the next two days. */
  WEEKDAYNEXT(
      (calendar, in) ->
          calendar.relative(Grain.DAY, 2) instanceof Period soon
              ? Period.of(
                  Grain.DAY, soon.start().with(TemporalAdjusters.next(DayOfWeek.of(number(in[0])))))
              : calendar.weekday(number(in[0]), 1)),
  /** {@code weekdayof(month, WEEKDAY, n)}: the nth of the month, the last with -1. */
  WEEKDAYOF(
      (calendar, in) ->
          in[0] instanceof Period month && month.yearKnown()
              ? Weeks.nthDay(month, DayOfWeek.of(number(in[1])), number(in[2]))
              : null),
  /** {@code weekdayin(WEEKDAY, week)}. */
  WEEKDAYIN(
      (calendar, in) ->
          in[1] instanceof Period week && week.grain() == Grain.WEEK
              ? Period.of(Grain.DAY, week.start().plusDays(number(in[0]) - 1L))
              : in[1]),
  /** {@code onweekday(day, WEEKDAY)}: a day whose weekday may tell its year. */
  ONWEEKDAY(
      (calendar, in) ->
          in[0] instanceof Period day ? calendar.onWeekday(day, number(in[1])) : in[0]),
  /** {@code weekend()}: the last weekend that began on or before the anchor. */
  WEEKEND(
      (calendar, in) ->
          calendar.weekday(DayOfWeek.SATURDAY.getValue(), 0) instanceof Period saturday
              ? Period.of(Grain.WEEKEND, saturday.start())
              : new Reference(0)),
  /** {@code weekendin(week)}: the weekend of a week that is a value already. */
  WEEKENDIN(
      (calendar, in) ->
          in[0] instanceof Period week ? Period.of(Grain.WEEKEND, week.start()) : in[0]),
  /**
   * {@code weekdays(WEEKDAY1, WEEKDAY2[, n])}: from the last one on or before the anchor to the
   * next other, which may be no more than n days away.
   */
  WEEKDAYS(
      (calendar, in) -> {
        int days = Math.floorMod(number(in[1]) - number(in[0]), DayOfWeek.values().length);
        if (days == 0 || (in.length > 2 && days > number(in[2]))) {
          return null;
        }
        return calendar.weekday(number(in[0]), 0) instanceof Period first
            ? Intervals.interval(first, first.plus(days))
            : new Reference(0);
      }),
  /** {@code amount(NUM, UNIT[, months])}: a duration. */
  AMOUNT(
      (calendar, in) -> {
        Grain unit = grain(in[1]);
        int months = in.length > 2 ? number(in[2]) : 0;
        return months > 0 && unit != Grain.YEAR ? null : new Amount(number(in[0]), unit, months);
      }),
  /** {@code withdays(amount, NUM)}: years or months, and days. */
  WITHDAYS(
      (calendar, in) ->
          in[0] instanceof Amount amount
                  && amount.count() != Amount.VAGUE
                  && (amount.unit() == Grain.YEAR || amount.unit() == Grain.MONTH)
              ? new WithDays(amount, number(in[1]))
              : null),
  /** {@code ago(amount)}: the period of the amount's unit that lies so far back. */
  AGO((calendar, in) -> Intervals.away(calendar, amount(in[0]), -1)),
  /** {@code ahead(amount)}. */
  AHEAD((calendar, in) -> Intervals.away(calendar, amount(in[0]), 1)),
  /**
   * {@code later(amount)}: so long after the nearest earlier date of the text; no value without.
   */
  LATER((calendar, in) -> Intervals.fromThen(calendar, amount(in[0]), 1)),
  /**
   * {@code before(amount)}: so long before the nearest earlier date of the text; no value without.
   */
  BEFORE((calendar, in) -> Intervals.fromThen(calendar, amount(in[0]), -1)),
  /**
   * {@code halfof(period, NUM)}: the first or second half of a year; of another period the whole.
   */
  HALFOF(
      (calendar, in) ->
          in[0] instanceof Period period
              ? Intervals.halfOf(calendar, period, number(in[1]))
              : in[0]),
  /** {@code range(start, end)}. */
  RANGE((calendar, in) -> Intervals.interval(in[0], in[1])),
  /** {@code both(one, other)}: an interval, if nothing lies between the two; else null. */
  BOTH(
      (calendar, in) ->
          in[0] instanceof Period one
                  && in[1] instanceof Period other
                  && one.grain() == other.grain()
                  && one.plus(1).start().equals(other.start())
              ? Intervals.interval(one, other)
              : null),
  /** {@code run(one, other, third)}: an interval of three that follow each other; else null. */
  RUN(
      (calendar, in) ->
          in[0] instanceof Period one
                  && in[1] instanceof Period other
                  && in[2] instanceof Period third
                  && one.grain() == third.grain()
                  && one.plus(1).start().equals(other.start())
                  && other.plus(1).start().equals(third.start())
              ? Intervals.interval(one, third)
              : null),
  /** {@code schoolyear(YEAR)}: from that year to the next. */
  SCHOOLYEAR(
      (calendar, in) ->
          in[0] instanceof Period year ? Intervals.interval(year, year.plus(1)) : null),
  /**
   * {@code every(amount)}: so often; {@code every(part)}: each year on a part of a year, or each
   * month on a day of it.
   */
  EVERY((calendar, in) -> Intervals.every(in[0])),
  /** {@code everyweekday(WEEKDAY)}. */
  EVERYWEEKDAY((calendar, in) -> new Recurring("XXXX-WXX-" + number(in[0]), "P1W")),
  /** {@code everyday(DAY)}: on that day of every month. */
  EVERYDAY(
      (calendar, in) ->
          Intervals.every(
              new Period(Grain.DAY, LocalDate.of(2000, 1, number(in[0])), false, false))),
  /** {@code weekof(YEAR, NUM)}: a week of a year by its number in ISO 8601. */
  WEEKOF(
      (calendar, in) ->
          Weeks.nth(in[0] == null ? calendar.relative(Grain.YEAR, 0) : in[0], number(in[1]))),
  /**
   * {@code weekin(period, NUM)}: the first, second … week of a month or other period, the last with
   * -1; a week belongs to where its Thursday is.
   */
  WEEKIN((calendar, in) -> Weeks.nth(in[0], number(in[1]))),
  /** {@code lastday(period)}. */
  LASTDAY(
      (calendar, in) ->
          in[0] instanceof Period period
              ? new Period(Grain.DAY, period.end(), period.yearKnown(), period.monthKnown())
              : in[0]),
  /** {@code firstday(period)}. */
  FIRSTDAY(
      (calendar, in) ->
          in[0] instanceof Period period
              ? new Period(Grain.DAY, period.start(), period.yearKnown(), period.monthKnown())
              : in[0]),
  /**
   * {@code yearfrom(MONTH, n)}: the twelve months from MONTH on, of a school year or season, that
   * the anchor lies in (0), those before (-1), after (1).
   */
  YEARFROM((calendar, in) -> calendar.yearFrom(number(in[0]), number(in[1]))),
  /** {@code plus(period, n)}: moved by n times its length. */
  PLUS(
      (calendar, in) ->
          in[0] instanceof Period period && period.yearKnown()
              ? period.plus(number(in[1]))
              : in[0]),
  /** {@code lunar(YEAR, MONTH, DAY)}: a day of the lunar calendar of Vietnam. */
  LUNAR((calendar, in) -> calendar.lunar(in[0], number(in[1]), number(in[2]), false)),
  /** {@code lunarleap(YEAR, MONTH, DAY)}: a day of a lunar leap month. */
  LUNARLEAP((calendar, in) -> calendar.lunar(in[0], number(in[1]), number(in[2]), true)),
  /** {@code lunarmonth(YEAR, MONTH)}: the days of a lunar month. */
  LUNARMONTH((calendar, in) -> calendar.lunarMonth(in[0], number(in[1]))),
  /**
   * {@code sexagenary(STEM, BRANCH)}: the year of that name (Giáp Tý is 1, 1), the last one or one
   * that comes soon.
   */
  SEXAGENARY((calendar, in) -> calendar.sexagenary(number(in[0]), number(in[1]))),
  /**
   * {@code nowin(UNIT, period)}: the UNIT of the day that lies as far from the anchor as the period
   * from the anchor's own: the same day of another year, the same week of last year.
   */
  NOWIN((calendar, in) -> Told.nowIn(calendar, grain(in[0]), in[1])),
  /**
   * {@code named(UNIT)}: the nearest earlier date of the text if that is such a unit, else the
   * anchor's own.
   */
  NAMED((calendar, in) -> Told.named(calendar, grain(in[0]))),
  /**
   * {@code samein(YEAR)}: the nearest earlier period of the text that is shorter than a year, moved
   * to that year; no value without.
   */
  SAMEIN((calendar, in) -> calendar.sameIn(in[0])),
  /** {@code monthssofar(NUM)}: the first NUM months of the year if just so many are over. */
  MONTHSSOFAR(
      (calendar, in) -> {
        int number = number(in[0]);
        return number < 2
            ? null
            : calendar
                .now(Grain.MONTH)
                .map(month -> month.plus(-1))
                .filter(month -> month.start().getMonthValue() == number)
                .map(month -> Intervals.interval(month.plus(1 - number), month))
                .orElse(null);
      }),
  /** {@code tet(YEAR, DAY)}: a day of the lunar new year; from 16 on one before it. */
  TET((calendar, in) -> Told.aroundNewYear(calendar, in[0], number(in[1]))),
  /** {@code nearer(one, other)}: the one nearer to the anchor. */
  NEARER((calendar, in) -> Told.nearer(calendar, in[0], in[1])),
  /** {@code passed(UNIT)}: the last one, or the anchor's own if it is almost over. */
  PASSED((calendar, in) -> Told.passed(calendar, grain(in[0]))),
  /** {@code recday(MONTH, DAY, n)}: the last day of that date (-1) or the next (1). */
  RECDAY(
      (calendar, in) -> Told.recurringDay(calendar, number(in[0]), number(in[1]), number(in[2]))),
  /** {@code recdaynum(DAY, n)}: the last day of that number (-1), or the next one (1). */
  RECDAYNUM((calendar, in) -> Told.recurringNumber(calendar, number(in[0]), number(in[1]))),
  /** {@code recquarter(NUM, n)}: the last complete, this year's or next quarter of that number. */
  RECQUARTER(
      (calendar, in) ->
          number(in[0]) < 1 || number(in[0]) > 4
              ? null
              : calendar.recurring(Grain.QUARTER, number(in[0]) * 3 - 2, number(in[1]))),
  /** {@code lastmonths(YEAR, NUM)}: the last NUM months of a year. */
  LASTMONTHS(
      (calendar, in) ->
          number(in[1]) < 1 || number(in[1]) > 11
              ? null
              : Intervals.interval(
                  calendar.part(in[0], Grain.MONTH, 13 - number(in[1]), 1),
                  calendar.part(in[0], Grain.MONTH, 12, 1))),
  /**
   * {@code relthen(UNIT, n)}: counted from the nearest earlier date of the text if that is such a
   * unit or, for a year, a part of one, else from the anchor.
   */
  RELTHEN((calendar, in) -> Told.fromNamed(calendar, grain(in[0]), number(in[1]))),
  /**
   * {@code agothen(amount)}: so many days before the day that is told of, if it is the nearest
   * earlier date of the text and lies just before the anchor; else before the anchor.
   */
  AGOTHEN((calendar, in) -> Told.daysBefore(calendar, amount(in[0]))),
  /** {@code yearof(period)}: the year that it begins in. */
  YEAROF(
      (calendar, in) ->
          in[0] instanceof Period period && period.yearKnown()
              ? Intervals.year(period.start().getYear())
              : in[0]),
  /** {@code ref(n)}: past, present or future. */
  REF((calendar, in) -> new Reference(number(in[0]))),
  /** {@code none()}: no value on purpose. */
  NONE((calendar, in) -> new NoValue());

  private final BiFunction<Calendar, Object[], Object> function;

  CalendarFunction(BiFunction<Calendar, Object[], Object> function) {
    this.function = function;
  }

  /** Computes the function. */
  Object apply(Calendar calendar, Object[] in) {
    return function.apply(calendar, in);
  }

  /** The function of that name, in lower case. */
  static CalendarFunction named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static int number(Object value) {
    return (Integer) value;
  }

  /** An amount without its days: what lies so far away is as long as the amount's unit. */
  private static Amount amount(Object value) {
    return value instanceof WithDays withDays ? withDays.amount() : (Amount) value;
  }

  private static Grain grain(Object value) {
    return Grain.valueOf((String) value);
  }

  private static int seasonMonth(Object season) {
    return number(season) * 3;
  }
}
