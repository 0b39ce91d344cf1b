package org.derek.normalize.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LunarCalendarTest {
  private static final String NEW_YEARS =
      """
      1968-01-29 1984-02-02 1985-01-21 1990-01-27 1991-02-15 1992-02-04 1993-01-23 1994-02-10
      1995-01-31 1996-02-19 1997-02-07 1998-01-28 1999-02-16 2000-02-05 2001-01-24 2002-02-12
      2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-17 2008-02-07 2009-01-26 2010-02-14
      2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16
      2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17
      2027-02-06 2028-01-26 2029-02-13 2030-02-02 2031-01-23 2032-02-11 2033-01-31 2034-02-19
      2035-02-08
      """;

  @Test
  void vietnameseNewYearsAreKnown() {
    List<LocalDate> known =
        Stream.of(NEW_YEARS.strip().split("\\s+")).map(LocalDate::parse).toList();
    assertThat(known)
        .hasSize(49)
        .allSatisfy(day -> assertThat(LunarCalendar.day(day.getYear(), 1, 1, false)).contains(day));
  }

  @Test
  void daysOfTheYearAndOfLeapMonths() {
    assertThat(LunarCalendar.day(2024, 3, 10, false)).contains(LocalDate.of(2024, 4, 18));
    assertThat(LunarCalendar.day(2024, 8, 15, false)).contains(LocalDate.of(2024, 9, 17));
    assertThat(LunarCalendar.day(2023, 12, 23, false)).contains(LocalDate.of(2024, 2, 2));
    assertThat(LunarCalendar.day(2023, 2, 1, true)).contains(LocalDate.of(2023, 3, 22));
    assertThat(LunarCalendar.day(2025, 6, 1, true)).contains(LocalDate.of(2025, 7, 25));
  }

  @Test
  void aDayThatTheYearDoesNotHaveIsNone() {
    assertThat(LunarCalendar.day(2024, 2, 1, true)).isEmpty();
    assertThat(LunarCalendar.day(2024, 12, 30, false)).isEmpty();
    assertThat(LunarCalendar.day(2024, 13, 1, false)).isEmpty();
    assertThat(LunarCalendar.day(20240, 1, 1, false)).isEmpty();
  }
}
