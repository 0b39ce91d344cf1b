package org.derek.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that an EDTF expression (ISO 8601-2) covers.
 *
 * @param first first day
 * @param last last day, not before {@code first}
 */
public record DayRange(LocalDate first, LocalDate last) {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?");
  private static final int SEASON = 21;
  private static final int QUARTER = 33;
  private static final int HALF_YEAR = 40;

  public DayRange {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(first + " to " + last + " is no range of days");
    }
  }

  /**
   * The days of {@code edtf}: a day, month, year, season (21–24, winter from December of its year),
   * quarter (33–36), half-year (40, 41), decade ({@code 199X}), century ({@code 19XX}) or interval
   * of these. Qualifiers are disregarded. Empty for what has no year, such as durations.
   */
  public static Optional<DayRange> ofEdtf(String edtf) {
    int slash = edtf.indexOf('/');
    if (slash < 0) {
      return single(edtf);
    }
    Optional<DayRange> start = single(edtf.substring(0, slash));
    Optional<DayRange> end = single(edtf.substring(slash + 1));
    if (start.isPresent() && end.isPresent()) {
      return span(start.get(), end.get());
    }
    return start.or(() -> end);
  }

  /** The days from the beginning of {@code start} to the end of {@code end}. */
  public static Optional<DayRange> span(DayRange start, DayRange end) {
    return end.last.isBefore(start.first)
        ? Optional.empty()
        : Optional.of(new DayRange(start.first, end.last));
  }

  /**
   * The days of {@code event}, from its start to its end; of an event without either, the day that
   * its report was published.
   */
  public static Optional<DayRange> of(Event event, Report report) {
    Optional<DayRange> start = event.start().flatMap(DayRange::ofEdtf);
    Optional<DayRange> end = event.end().flatMap(DayRange::ofEdtf);
    Optional<DayRange> both =
        start.isPresent() && end.isPresent() ? span(start.get(), end.get()) : Optional.empty();
    return both.or(() -> start)
        .or(() -> end)
        .or(() -> report.published().map(each -> new DayRange(each.date(), each.date())));
  }

  /** Whether the two have a day in common. */
  public boolean overlaps(DayRange other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }

  private static Optional<DayRange> single(String edtf) {
    Matcher matcher = DATE.matcher(unqualified(edtf));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      int firstYear = Integer.parseInt(matcher.group(1).replace('X', '0'));
      int lastYear = Integer.parseInt(matcher.group(1).replace('X', '9'));
      String month = matcher.group(2);
      String day = matcher.group(3);
      if (month == null || month.equals("XX") || firstYear != lastYear) {
        return Optional.of(
            new DayRange(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31)));
      }
      if (day == null || day.equals("XX")) {
        return Optional.of(part(firstYear, Integer.parseInt(month)));
      }
      LocalDate date = LocalDate.of(firstYear, Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(new DayRange(date, date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static DayRange part(int year, int part) {
    if (part >= HALF_YEAR) {
      return months(year, 1 + 6 * (part - HALF_YEAR), 6);
    }
    if (part >= QUARTER) {
      return months(year, 1 + 3 * (part - QUARTER), 3);
    }
    if (part >= SEASON) {
      return months(year, 3 + 3 * (part - SEASON), 3);
    }
    return months(year, part, 1);
  }

  private static DayRange months(int year, int first, int count) {
    YearMonth start = YearMonth.of(year, first);
    return new DayRange(start.atDay(1), start.plusMonths(count - 1L).atEndOfMonth());
  }

  private static String unqualified(String edtf) {
    int end = edtf.length();
    while (end > 0 && "?~%".indexOf(edtf.charAt(end - 1)) >= 0) {
      end--;
    }
    return edtf.substring(0, end);
  }
}
