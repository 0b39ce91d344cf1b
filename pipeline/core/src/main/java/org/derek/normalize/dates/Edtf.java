package org.derek.normalize.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The subset of EDTF (ISO 8601-2:2019) in use as values of dates: years, months, days, seasons and
 * quarters ({@code 2023-21} … {@code 2023-24}, {@code 2023-33} … {@code 2023-36}), decades and
 * centuries ({@code 199X}, {@code 19XX}), unspecified parts ({@code XXXX-11-27}, {@code
 * XXXX-XX-27}), intervals, ISO 8601 durations ({@code P5Y}, {@code PXY} for an unknown number),
 * recurring intervals ({@code R/P1W}, {@code R/XXXX-WXX-3/P1W} each Wednesday, {@code
 * R/XXXX-09-01/P1Y}), and the three references of TIMEX3.
 */
public final class Edtf {
  private static final Set<String> REFERENCES = Set.of("PRESENT_REF", "PAST_REF", "FUTURE_REF");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX|XXXX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?");
  private static final Pattern DURATION =
      Pattern.compile("P(?=.)(?:(?:\\d+|X)Y)?(?:(?:\\d+|X)M)?(?:(?:\\d+|X)W)?(?:(?:\\d+|X)D)?");

  private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-[1-7]");
  private static final String RECURRING = "R/";

  /** A year that has a 29 February, for days whose year is unspecified. */
  private static final int LEAP_YEAR = 2000;

  private Edtf() {}

  /** Whether {@code value} is a value of the subset: well-formed, and a day that exists. */
  public static boolean isValid(String value) {
    if (REFERENCES.contains(value) || DURATION.matcher(value).matches()) {
      return true;
    }
    if (value.startsWith(RECURRING)) {
      return isRecurring(value.substring(RECURRING.length()));
    }
    int slash = value.indexOf('/');
    if (slash < 0) {
      return isDate(value);
    }
    String start = value.substring(0, slash);
    String end = value.substring(slash + 1);
    return isDate(start)
        && isDate(end)
        && (start.contains("X") || end.contains("X") || start.compareTo(end) <= 0);
  }

  private static boolean isRecurring(String value) {
    int slash = value.indexOf('/');
    String first = value.substring(0, Math.max(0, slash));
    return DURATION.matcher(value.substring(slash + 1)).matches()
        && (slash < 0 || WEEKDAY.matcher(first).matches() || isDate(first));
  }

  private static boolean isDate(String value) {
    Matcher parts = DATE.matcher(value);
    if (!parts.matches()) {
      return false;
    }
    String year = parts.group(1);
    String month = parts.group(2);
    String day = parts.group(3);
    if (month == null) {
      return !year.equals("XXXX");
    }
    if (day == null) {
      return month.equals("XX") ? !year.contains("X") : isMonth(month, true);
    }
    if (month.equals("XX") || day.equals("XX")) {
      return (month.equals("XX") || isMonth(month, false))
          && (day.equals("XX") || (!day.equals("00") && day.compareTo("31") <= 0));
    }
    try {
      LocalDate.of(
          year.contains("X") ? LEAP_YEAR : Integer.parseInt(year),
          Integer.parseInt(month),
          Integer.parseInt(day));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isMonth(String month, boolean orPart) {
    int number = Integer.parseInt(month);
    return (number >= 1 && number <= 12)
        || (orPart && ((number >= 21 && number <= 24) || (number >= 33 && number <= 36)));
  }
}
