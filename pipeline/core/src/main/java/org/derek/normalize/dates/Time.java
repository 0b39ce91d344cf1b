package org.derek.normalize.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What a part of a date expression means. */
sealed interface Time {
  /** The value as EDTF; empty where there is none. */
  Optional<String> edtf();

  /** No value on purpose, for example a repeated time. */
  record NoValue() implements Time {
    @Override
    public Optional<String> edtf() {
      return Optional.empty();
    }
  }

  /** Past, present or future, without an anchor: -1, 0 or 1. */
  record Reference(int side) implements Time {
    @Override
    public Optional<String> edtf() {
      return Optional.of(side < 0 ? "PAST_REF" : side > 0 ? "FUTURE_REF" : "PRESENT_REF");
    }
  }

  /**
   * A length of time.
   *
   * @param count how many; {@link #VAGUE} for some
   * @param unit of what
   * @param months months to add, for halves of a year
   */
  record Amount(int count, Grain unit, int months) implements Time {
    static final int VAGUE = -1;

    @Override
    public Optional<String> edtf() {
      if (count == VAGUE) {
        return Optional.of(unit.duration(1).replaceFirst("\\d+", "X"));
      }
      if (months == 0) {
        return Optional.of(unit.duration(count));
      }
      return Optional.of(count == 0 ? "P" + months + "M" : unit.duration(count) + months + "M");
    }
  }

  /** Years or months, and days. */
  record WithDays(Amount amount, int days) implements Time {
    @Override
    public Optional<String> edtf() {
      return amount.edtf().map(duration -> duration + days + "D");
    }
  }

  /**
   * A repeated time: a recurring interval of ISO 8601.
   *
   * @param first pattern of its times, {@code XXXX-09-01}; empty for any
   * @param every duration from one to the next
   */
  record Recurring(String first, String every) implements Time {
    @Override
    public Optional<String> edtf() {
      return Optional.of(first.isEmpty() ? "R/" + every : "R/" + first + "/" + every);
    }
  }

  /**
   * A stretch of the calendar.
   *
   * @param grain its length
   * @param start its first day; a winter begins on 1 December and has the year of it
   * @param yearKnown whether the year of {@code start} means anything
   * @param monthKnown whether the month does
   */
  record Period(Grain grain, LocalDate start, boolean yearKnown, boolean monthKnown)
      implements Time {
    static Period of(Grain grain, LocalDate day) {
      return new Period(grain, grain.start(day), true, true);
    }

    Period plus(int count) {
      return new Period(grain, grain.plus(start, count), yearKnown, monthKnown);
    }

    Period plusYears(int count) {
      return new Period(grain, start.plusYears(count), yearKnown, monthKnown);
    }

    /** The last day. */
    LocalDate end() {
      return switch (grain) {
        case DAY -> start;
        case WEEKEND -> start.plusDays(1);
        default -> grain.plus(start, 1).minusDays(1);
      };
    }

    @Override
    public Optional<String> edtf() {
      String year = yearKnown ? String.format(Locale.ROOT, "%04d", start.getYear()) : "XXXX";
      String month = monthKnown ? two(start.getMonthValue()) : "XX";
      int quarter = (start.getMonthValue() - 1) / 3;
      return Optional.of(
          switch (grain) {
            case DAY -> year + "-" + month + "-" + two(start.getDayOfMonth());
            case WEEK, WEEKEND -> start + "/" + end();
            case MONTH -> year + "-" + month;
            case SEASON -> year + "-" + (20 + start.getMonthValue() / 3);
            case QUARTER -> year + "-" + (33 + quarter);
            case HALF -> year + "-" + month + "/" + year + "-" + two(start.getMonthValue() + 5);
            case YEAR -> year;
            case DECADE -> year.substring(0, 3) + "X";
            case CENTURY -> year.substring(0, 2) + "XX";
          });
    }

    private static String two(int number) {
      return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** Reads an EDTF value back; of an interval its first part. Empty for other values. */
    static Optional<Period> parse(String edtf) {
      int slash = edtf.indexOf('/');
      String date = slash < 0 ? edtf : edtf.substring(0, slash);
      try {
        return switch (date.length()) {
          case 4 ->
              period(
                  date.endsWith("XX")
                      ? Grain.CENTURY
                      : date.endsWith("X") ? Grain.DECADE : Grain.YEAR,
                  date.replace('X', '0') + "-01-01");
          case 7 -> {
            int part = Integer.parseInt(date.substring(5));
            yield part <= 12
                ? period(Grain.MONTH, date + "-01")
                : period(
                    part < 30 ? Grain.SEASON : Grain.QUARTER,
                    date.substring(0, 5)
                        + two(part < 30 ? (part - 20) * 3 : (part - 33) * 3 + 1)
                        + "-01");
          }
          case 10 -> period(Grain.DAY, date);
          default -> Optional.empty();
        };
      } catch (DateTimeException | NumberFormatException e) {
        return Optional.empty();
      }
    }

    private static Optional<Period> period(Grain grain, String day) {
      return Optional.of(of(grain, LocalDate.parse(day)));
    }
  }

  /** From one period to another, both included. */
  record Interval(Period from, Period to) implements Time {
    @Override
    public Optional<String> edtf() {
      String start = from.edtf().orElseThrow();
      String end = to.edtf().orElseThrow();
      return Optional.of(
          start.substring(0, start.contains("/") ? start.indexOf('/') : start.length())
              + "/"
              + end.substring(end.indexOf('/') + 1));
    }
  }
}
