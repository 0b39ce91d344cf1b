package org.derek.normalize.dates;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.SimpleTimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lunisolar calendar of East Asia as Vietnam reckons it, from the new moons and solar terms of
 * the meridian of UTC+7: it differs from the Chinese one where a new moon falls between midnight of
 * the two (New Year of 1985, 2007, 2030).
 */
final class LunarCalendar {
  private static final int HOURS_EAST = 7;

  /** The cycles of ICU's calendar are counted from 2637 before our era. */
  private static final int FIRST_YEAR = -2636;

  private static final int FIRST_KNOWN = 1600;
  private static final int LAST_KNOWN = 2200;

  private static final Map<Integer, Optional<LocalDate>> DAYS = new ConcurrentHashMap<>();

  private LunarCalendar() {}

  /**
   * The solar day of a lunar one; empty if there is none, or the year is too far away.
   *
   * @param year the solar year in which the lunar year begins
   * @param month 1 to 12
   * @param day 1 to 30
   * @param leap whether the month is the second one of its number
   */
  static Optional<LocalDate> day(int year, int month, int day, boolean leap) {
    if (year < FIRST_KNOWN || year > LAST_KNOWN || month < 1 || month > 12 || day < 1 || day > 30) {
      return Optional.empty();
    }
    int key = ((year * 12 + month - 1) * 31 + day) * 2 + (leap ? 1 : 0);
    return DAYS.computeIfAbsent(key, missing -> Reckoning.day(year, month, day, leap));
  }

  /** ICU's Chinese calendar on another meridian, as its own Korean calendar is made. */
  private static final class Reckoning extends ChineseCalendar {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("deprecation")
    Reckoning() {
      super(zone(), ULocale.ROOT, FIRST_YEAR, zone());
    }

    private static SimpleTimeZone zone() {
      return new SimpleTimeZone(HOURS_EAST * 3_600_000, "UTC+7");
    }

    static Optional<LocalDate> day(int year, int month, int day, boolean leap) {
      Reckoning calendar = new Reckoning();
      calendar.clear();
      calendar.set(Calendar.EXTENDED_YEAR, year + 1 - FIRST_YEAR);
      calendar.set(Calendar.MONTH, month - 1);
      calendar.set(ChineseCalendar.IS_LEAP_MONTH, leap ? 1 : 0);
      calendar.set(Calendar.DAY_OF_MONTH, day);
      long time = calendar.getTimeInMillis();
      boolean exists =
          calendar.get(Calendar.DAY_OF_MONTH) == day
              && calendar.get(Calendar.MONTH) == month - 1
              && calendar.get(ChineseCalendar.IS_LEAP_MONTH) == (leap ? 1 : 0);
      return exists
          ? Optional.of(
              Instant.ofEpochMilli(time).atOffset(ZoneOffset.ofHours(HOURS_EAST)).toLocalDate())
          : Optional.empty();
    }
  }
}
