package org.derek.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.derek.report.DayRange;

/** Reads the dates of queries. */
final class QueryDates {
  /** The first and last day that can be asked for; years beyond are none of the news. */
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
  private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[./](\\d{4})");

  private QueryDates() {}

  /**
   * The days of {@code text}: a date or a range {@code a..b}, open at one end if need be.
   *
   * @throws QueryException if it is neither
   */
  static DayRange parse(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return date(text, text);
    }
    String start = text.substring(0, dots).strip();
    String end = text.substring(dots + 2).strip();
    if (start.isEmpty() && end.isEmpty()) {
      throw unreadable(text);
    }
    return range(
        start.isEmpty() ? Optional.empty() : Optional.of(date(start, text).first()),
        end.isEmpty() ? Optional.empty() : Optional.of(date(end, text).last()));
  }

  /** The days from {@code from} to {@code to}, either of which may be open. */
  static DayRange range(Optional<LocalDate> from, Optional<LocalDate> to) {
    LocalDate first = from.filter(day -> day.isAfter(FIRST)).orElse(FIRST);
    LocalDate last = to.filter(day -> day.isBefore(LAST)).orElse(LAST);
    if (last.isBefore(first)) {
      throw new QueryException(
          "dates from " + first + " to " + last + " run backwards; put the earlier one first");
    }
    return new DayRange(first, last);
  }

  private static DayRange date(String text, String whole) {
    return DayRange.ofEdtf(edtf(text)).orElseThrow(() -> unreadable(whole));
  }

  private static String edtf(String text) {
    Matcher day = DAY_FIRST.matcher(text);
    if (day.matches()) {
      return day.group(3) + "-" + twoDigits(day.group(2)) + "-" + twoDigits(day.group(1));
    }
    Matcher month = MONTH_FIRST.matcher(text);
    return month.matches() ? month.group(2) + "-" + twoDigits(month.group(1)) : text;
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private static QueryException unreadable(String text) {
    return new QueryException(
        "date:"
            + text
            + " is no date; write date:2024, date:2024-03, date:2024-03-12 or a range as in"
            + " date:2024-01..2024-03");
  }
}
