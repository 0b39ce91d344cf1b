package org.derek.normalize.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.derek.normalize.dates.DateValue.Basis;
import org.derek.normalize.dates.DateValue.Standing;
import org.derek.normalize.dates.Time.Interval;
import org.derek.normalize.dates.Time.NoValue;
import org.derek.normalize.dates.Time.Period;
import org.derek.normalize.dates.Time.Reference;

/**
 * The arithmetic of one expression: knows the anchor, and remembers whether it was asked for.
 *
 * <p>A part without a year falls in the year that brings it nearest to the anchor day; without an
 * anchor its year is unspecified. A weekday is the last one on or before the anchor.
 */
final class Calendar {
  /** A leap year that stands for an unspecified one. */
  private static final int SOME_YEAR = 2000;

  /** A year of the cycle of sixty is seldom named so long before it comes. */
  private static final int NAMED_AHEAD = 3;

  /** In these months of a year its end is still far. */
  private static final int FIRST_MONTHS = 2;

  /** What a report calls the same day is seldom further back. */
  private static final int NEWS_DAYS = 45;

  /** A story goes on for so many years. */
  private static final int STORY_YEARS = 3;

  /** Without a tense, what lies so many days ahead in a story of the past is part of the story. */
  private static final int STORY_AHEAD = 30;

  /** A season that the future is told of isn't one that ends in so many days. */
  private static final int SEASON_LEFT = 15;

  /** How far from the latest year of the text a weekday can tell a year. */
  private static final int NAMED_NEAR = 2;

  /** At most so many days lie between two dates of a chain. */
  private static final int CHAIN_LINK = 92;

  /** The decade that is not over. */
  private static final int LATEST_DECADE = 2020;

  private static final int HALF_CENTURY = 50;

  private final DateAnchor anchor;
  private final Supplier<Tense> tense;
  private Basis basis = Basis.EXPRESSION;
  private OptionalInt earlierDate = OptionalInt.empty();

  Calendar(DateAnchor anchor, Supplier<Tense> tense) {
    this.anchor = anchor;
    this.tense = tense;
  }

  /** What it goes by. */
  DateAnchor anchor() {
    return anchor;
  }

  /** Says that the value rests on one of the anchor's earlier dates. */
  void restOn(int earlier) {
    basis = Basis.EARLIER;
    earlierDate = OptionalInt.of(earlier);
  }

  /** What the value rests on, after it was computed. */
  Basis basis() {
    return basis;
  }

  /** Which of the anchor's earlier dates the value rests on, if it rests on one. */
  OptionalInt earlierDate() {
    return basis == Basis.EARLIER ? earlierDate : OptionalInt.empty();
  }

  /** The period of length {@code grain} that the anchor lies in; {@code NOTHING} if unknown. */
  Optional<Period> now(Grain grain) {
    if (anchor.published().isPresent()) {
      basis = Basis.PUBLISHED;
      return anchor.published().map(day -> Period.of(grain, day));
    }
    Optional<Period> earlier = governing();
    basis = earlier.isPresent() ? Basis.EARLIER : Basis.NOTHING;
    return earlier.map(day -> Period.of(grain, day.start()));
  }

  /**
   * The nearest earlier day of the text that can be about the day it was written: not one of which
   * the text has since named later years, as it does after a birth, a founding or a piece of
   * history.
   */
  private Optional<Period> governing() {
    int latest = 0;
    for (int i = 0; i < anchor.earlier().size(); i++) {
      Optional<Period> period = period(anchor.earlier().get(i));
      if (period.isEmpty()) {
        continue;
      }
      int year = period.get().start().getYear();
      if (period.get().grain() == Grain.DAY && year >= latest - 1) {
        earlierDate = OptionalInt.of(i);
        return period;
      }
      if (period.get().grain().compareTo(Grain.YEAR) <= 0 && anchor.standing(i) != Standing.AHEAD) {
        latest = Math.max(latest, year);
      }
    }
    return Optional.empty();
  }

  /**
   * The period of length {@code grain} that the earlier date which the text goes on from lies in:
   * the nearest one, but rather one of the same sentence, or of the weeks before the publication,
   * than a day long ago or still to come.
   */
  Optional<Period> then(Grain grain) {
    return then(grain, anchor.published());
  }

  /** The same, but one still to come is as good as another. */
  Optional<Period> lastNamed(Grain grain) {
    return then(grain, Optional.of(LocalDate.MAX));
  }

  private Optional<Period> then(Grain grain, Optional<LocalDate> last) {
    Optional<Period> nearest = earlier(grain);
    if (nearest.isEmpty()) {
      return nearest;
    }
    basis = Basis.EARLIER;
    int first = earlierDate.orElseThrow();
    if (anchor.published().isEmpty() || first < anchor.inSentence()) {
      return nearest;
    }
    LocalDate oldest =
        grain.compareTo(Grain.MONTH) > 0
            ? LocalDate.MIN
            : anchor.published().get().minusDays(NEWS_DAYS);
    for (int i = first; i < anchor.earlier().size(); i++) {
      Optional<Period> period = period(anchor.earlier().get(i));
      if (period.isPresent()
          && period.get().grain().compareTo(grain) <= 0
          && !period.get().start().isAfter(last.orElse(LocalDate.MAX))
          && period.get().start().isAfter(oldest)) {
        earlierDate = OptionalInt.of(i);
        return Optional.of(Period.of(grain, period.get().start()));
      }
    }
    return nearest;
  }

  private static Optional<Period> period(String edtf) {
    return edtf.startsWith("X") ? Optional.empty() : Period.parse(edtf);
  }

  private Optional<Period> earlier(Grain grain) {
    return earlier(grain, Standing.TOLD).or(() -> earlier(grain, Standing.ASIDE));
  }

  private Optional<Period> earlier(Grain grain, Standing standing) {
    for (int i = 0; i < anchor.earlier().size(); i++) {
      Optional<Period> period = period(anchor.earlier().get(i));
      if (period.isPresent()
          && period.get().grain().compareTo(grain) <= 0
          && (grain != Grain.DAY || anchor.standing(i) == standing)) {
        earlierDate = OptionalInt.of(i);
        return Optional.of(Period.of(grain, period.get().start()));
      }
    }
    return Optional.empty();
  }

  /**
   * A day beside its weekday, which tells the year where the expression doesn't: of the day of that
   * year, the one before and the one after; without an anchor of the days near the latest year that
   * the text has named.
   */
  Object onWeekday(Period day, int number) {
    DayOfWeek weekday = DayOfWeek.of(number);
    if (day.grain() != Grain.DAY
        || !day.monthKnown()
        || basis == Basis.EXPRESSION
        || (day.yearKnown() && day.start().getDayOfWeek() == weekday)) {
      return day;
    }
    int reach = 1;
    int from = day.start().getYear();
    if (!day.yearKnown()) {
      OptionalInt latest = latestNamed();
      if (latest.isEmpty()) {
        return day;
      }
      reach = NAMED_NEAR;
      from = Period.parse(anchor.earlier().get(latest.getAsInt())).orElseThrow().start().getYear();
    }
    for (int away = 0; away <= reach; away++) {
      for (int year : new int[] {from + away, from - away}) {
        int month = day.start().getMonthValue();
        int of = day.start().getDayOfMonth();
        if (exists(year, month, of) && LocalDate.of(year, month, of).getDayOfWeek() == weekday) {
          if (!day.yearKnown()) {
            restOn(latestNamed().orElseThrow());
          }
          return Period.of(Grain.DAY, LocalDate.of(year, month, of));
        }
      }
    }
    return day;
  }

  /** Which earlier date names the latest year, those aside that are looked ahead to. */
  private OptionalInt latestNamed() {
    OptionalInt latest = OptionalInt.empty();
    int year = 0;
    for (int i = 0; i < anchor.earlier().size(); i++) {
      Optional<Period> period = period(anchor.earlier().get(i));
      if (period.isPresent()
          && period.get().grain().compareTo(Grain.YEAR) <= 0
          && anchor.standing(i) != Standing.AHEAD
          && period.get().start().getYear() > year) {
        year = period.get().start().getYear();
        latest = OptionalInt.of(i);
      }
    }
    return latest;
  }

  /** The anchor's period moved by {@code count}; past, present or future without an anchor. */
  Time relative(Grain grain, int count) {
    return now(grain)
        .<Time>map(period -> period.plus(count))
        .orElse(new Reference(Integer.signum(count)));
  }

  /**
   * A part of a year.
   *
   * @param year a period whose year counts, a reference (year unknown), or null for the year that
   *     brings the part nearest to the anchor
   * @return the part, or null if the day doesn't exist
   */
  Time part(Object year, Grain grain, int month, int day) {
    if (year instanceof Period known && known.yearKnown()) {
      return exists(known.start().getYear(), month, day)
          ? new Period(grain, LocalDate.of(known.start().getYear(), month, day), true, true)
          : null;
    }
    if (!exists(SOME_YEAR, month, day)) {
      return null;
    }
    if (year == null) {
      Optional<Integer> nearest =
          sentenceYear(grain, month)
              .or(() -> yearOfMonth(grain, month))
              .or(() -> nearestYear(grain, month, day));
      if (nearest.isPresent()) {
        return new Period(grain, LocalDate.of(nearest.get(), month, day), true, true);
      }
    }
    return new Period(grain, LocalDate.of(SOME_YEAR, month, day), false, true);
  }

  /**
   * A quarter or half of a year; without a year of the anchor's, but the last one of the year
   * before it in the first months of a year.
   */
  Time partOfYear(Object year, Grain grain, int month) {
    Optional<Integer> governing = year == null ? sentenceYear(grain, month) : Optional.empty();
    Optional<Period> today =
        year == null && governing.isEmpty() ? now(Grain.DAY) : Optional.empty();
    if (today.isEmpty()) {
      return part(governing.<Object>map(Intervals::year).orElse(year), grain, month, 1);
    }
    Period period =
        new Period(grain, LocalDate.of(today.get().start().getYear(), month, 1), true, true);
    boolean over =
        today.get().start().getMonthValue() <= FIRST_MONTHS
            && period.end().getMonth() == Month.DECEMBER;
    return over ? period.plusYears(-1) : period;
  }

  /** The year of the month that the text has just named, not long ago, for a day of it. */
  private Optional<Integer> yearOfMonth(Grain grain, int month) {
    Optional<Period> named =
        anchor.earlier().stream()
            .findFirst()
            .filter(edtf -> edtf.indexOf('/') < 0)
            .flatMap(Calendar::period)
            .filter(period -> grain == Grain.DAY && period.grain() == Grain.MONTH)
            .filter(period -> period.start().getMonthValue() == month)
            .filter(
                period ->
                    anchor.published().isEmpty()
                        || period.start().isAfter(anchor.published().get().minusYears(2)));
    named.ifPresent(period -> restOn(0));
    return named.map(period -> period.start().getYear());
  }

  /** Whether a date of the past that the text has just named lies a few weeks before this one. */
  private boolean goesOn(Period past, LocalDate now) {
    return anchor.earlier().stream()
        .findFirst()
        .filter(edtf -> edtf.indexOf('/') < 0)
        .flatMap(Calendar::period)
        .filter(named -> named.grain() == Grain.DAY || named.grain() == Grain.MONTH)
        .filter(named -> named.end().isBefore(now))
        .map(named -> ChronoUnit.DAYS.between(named.start(), past.start()))
        .filter(days -> days >= 0 && days <= CHAIN_LINK)
        .isPresent();
  }

  /** The year that the head of the sentence has named, for a part of it that begins in a month. */
  private Optional<Integer> sentenceYear(Grain grain, int month) {
    int head = anchor.headOfSentence();
    Optional<Period> year = head < 0 ? Optional.empty() : Period.parse(anchor.earlier().get(head));
    if (year.isEmpty() || year.get().grain() != Grain.YEAR) {
      return Optional.empty();
    }
    if (anchor.loosely() && anchor.published().isPresent()) {
      LocalDate today = anchor.published().get();
      Period part =
          new Period(grain, LocalDate.of(year.get().start().getYear(), month, 1), true, true);
      if (tense.get() == Tense.FUTURE
          ? part.end().isBefore(today)
          : tense.get() == Tense.PAST && part.start().isAfter(today)) {
        return Optional.empty();
      }
    }
    basis = Basis.EARLIER;
    earlierDate = OptionalInt.of(head);
    return Optional.of(year.get().start().getYear());
  }

  private Optional<Integer> nearestYear(Grain grain, int month, int day) {
    Optional<Period> today = now(Grain.DAY);
    if (today.isEmpty()) {
      return now(Grain.YEAR).map(year -> year.start().getYear());
    }
    LocalDate now = today.get().start();
    int best = 0;
    long distance = Long.MAX_VALUE;
    for (int year = now.getYear() - 1; year <= now.getYear() + 1; year++) {
      if (exists(year, month, day)) {
        Period period = new Period(grain, LocalDate.of(year, month, day), true, true);
        long days = distance(period, now);
        if (days < distance) {
          distance = days;
          best = year;
        }
      }
    }
    if (distance == Long.MAX_VALUE) {
      return Optional.empty();
    }
    Period nearest = new Period(grain, LocalDate.of(best, month, day), true, true);
    int year = best;
    Optional<Integer> told =
        grain != Grain.DAY && nearest.start().isAfter(now)
            ? inStory(nearest, now)
            : Optional.empty();
    if (told.isPresent()) {
      return told;
    }
    if (grain == Grain.SEASON
        && tense.get() == Tense.FUTURE
        && !nearest.start().isAfter(now)
        && nearest.end().isBefore(now.plusDays(SEASON_LEFT))) {
      year++;
    } else if (nearest.end().isBefore(now)
        && distance >= leastOver(grain)
        && tense.get() == Tense.FUTURE) {
      year++;
    } else if (nearest.start().isAfter(now)
        && distance >= leastAhead(grain)
        && (tense.get() == Tense.PAST
            || (tense.get() != Tense.FUTURE
                && tense.get() != Tense.PRESENT
                && goesOn(nearest.plusYears(-1), now)))) {
      year--;
    }
    return Optional.of(exists(year, month, day) ? year : best);
  }

  /**
   * The year of a part of a year that goes on from the date just named, one of the years before the
   * publication: the first one after that, where the clause doesn't speak of the future and the one
   * still to come isn't near.
   */
  private Optional<Integer> inStory(Period coming, LocalDate now) {
    boolean past = tense.get() == Tense.PAST || tense.get() == Tense.REPORT;
    if (!past && (tense.get() != Tense.UNKNOWN || distance(coming, now) < STORY_AHEAD)) {
      return Optional.empty();
    }
    Optional<Period> named =
        anchor.earlier().stream()
            .findFirst()
            .flatMap(Calendar::period)
            .filter(period -> period.grain().compareTo(Grain.YEAR) < 0)
            .filter(period -> period.start().isAfter(now.minusYears(STORY_YEARS)));
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Period next = coming;
    while (!next.plusYears(-1).end().isBefore(named.get().start())) {
      next = next.plusYears(-1);
    }
    if (next.equals(coming)) {
      return Optional.empty();
    }
    restOn(0);
    return Optional.of(next.start().getYear());
  }

  /** For how many days a part of a year must be over before a future tense means the next one. */
  private static int leastOver(Grain grain) {
    return switch (grain) {
      case DAY -> 60;
      case MONTH -> 30;
      default -> 0;
    };
  }

  /** How many days a part of a year must lie ahead before a past tense means the last one. */
  private static int leastAhead(Grain grain) {
    return grain == Grain.MONTH ? 30 : 60;
  }

  static long distance(Period period, LocalDate day) {
    if (period.end().isBefore(day)) {
      return ChronoUnit.DAYS.between(period.end(), day);
    }
    return Math.max(0, ChronoUnit.DAYS.between(day, period.start()));
  }

  static boolean exists(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && year >= 1
        && year <= 9999
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  /** A part that is the last complete one (-1), this year's (0) or the next one (1). */
  Time recurring(Grain grain, int month, int side) {
    Optional<Period> today = now(Grain.DAY);
    if (today.isEmpty()) {
      return part(new Reference(side), grain, month, 1);
    }
    LocalDate now = today.get().start();
    Period period = new Period(grain, LocalDate.of(now.getYear(), month, 1), true, true);
    if (side == 0) {
      boolean begunLastYear = period.end().getYear() > now.getYear() && now.getMonthValue() <= 6;
      return begunLastYear ? period.plusYears(-1) : period;
    }
    if (side < 0) {
      while (!period.end().isBefore(now)) {
        period = period.plusYears(-1);
      }
      return period;
    }
    period = period.plusYears(-1);
    while (!period.start().isAfter(now)) {
      period = period.plusYears(1);
    }
    return period;
  }

  /**
   * A day of the week: the last one on or before the anchor (0), the last one before it (-1), the
   * first one after it (1). After a day of the coming week a weekday without a tense goes on from
   * that, as in a schedule.
   */
  Time weekday(int number, int side) {
    DayOfWeek weekday = DayOfWeek.of(number);
    Optional<Period> today = now(Grain.DAY);
    if (today.isEmpty()) {
      return new Reference(side);
    }
    LocalDate now = today.get().start();
    Optional<LocalDate> listed = side == 0 ? Told.scheduled(this, now) : Optional.empty();
    if (listed.isPresent() && tense.get() == Tense.UNKNOWN) {
      restOn(0);
      return Period.of(Grain.DAY, listed.get().with(TemporalAdjusters.nextOrSame(weekday)));
    }
    return Period.of(
        Grain.DAY,
        now.with(
            side < 0
                ? TemporalAdjusters.previous(weekday)
                : side > 0 || isToCome()
                    ? TemporalAdjusters.next(weekday)
                    : TemporalAdjusters.previousOrSame(weekday)));
  }

  private boolean isToCome() {
    return tense.get() == Tense.FUTURE || tense.get() == Tense.PRESENT;
  }

  /** A day of a month that isn't named: the one nearest to the anchor. */
  Time dayOfMonth(int day) {
    if (day < 1 || day > 31) {
      return null;
    }
    Optional<Period> today = now(Grain.DAY);
    if (today.isEmpty()) {
      return new Period(Grain.DAY, LocalDate.of(SOME_YEAR, 1, day), false, false);
    }
    LocalDate now = today.get().start();
    Period best = null;
    for (int shift = -1; shift <= 1; shift++) {
      LocalDate month = now.withDayOfMonth(1).plusMonths(shift);
      if (exists(month.getYear(), month.getMonthValue(), day)) {
        Period period = Period.of(Grain.DAY, month.withDayOfMonth(day));
        if (best == null || distance(period, now) < distance(best, now)) {
          best = period;
        }
      }
    }
    return best;
  }

  /** The twelve months from a month on, as an interval of two years, counted from the anchor's. */
  Time yearFrom(int month, int count) {
    Optional<Period> today = now(Grain.MONTH);
    if (today.isEmpty()) {
      return new Reference(count);
    }
    LocalDate now = today.get().start();
    int first = now.getYear() - (now.getMonthValue() < month ? 1 : 0) + count;
    Period year = Intervals.year(first);
    return new Interval(year, year.plus(1));
  }

  /** A lunar day; without a year the one nearest to the anchor. */
  Time lunar(Object year, int month, int day, boolean leap) {
    if (year instanceof Period known && known.yearKnown()) {
      return LunarCalendar.day(known.start().getYear(), month, day, leap)
          .<Time>map(each -> Period.of(Grain.DAY, each))
          .orElse(null);
    }
    Optional<Period> today = year == null ? now(Grain.DAY) : Optional.empty();
    if (today.isEmpty()) {
      return new NoValue();
    }
    LocalDate now = today.get().start();
    Period best = null;
    for (int shift = -1; shift <= 1; shift++) {
      Optional<LocalDate> each = LunarCalendar.day(now.getYear() + shift, month, day, leap);
      Period period = each.map(solar -> Period.of(Grain.DAY, solar)).orElse(null);
      if (period != null && (best == null || distance(period, now) < distance(best, now))) {
        best = period;
      }
    }
    return best;
  }

  /** A lunar month, from its first day to its last; without a year the one nearest. */
  Object lunarMonth(Object year, int month) {
    Time first = lunar(year, month, 1, false);
    if (!(first instanceof Period start)) {
      return first;
    }
    int days = 30;
    for (int shift = -1; shift <= 1; shift++) {
      int named = start.start().getYear() + shift;
      if (LunarCalendar.day(named, month, 1, false).filter(start.start()::equals).isPresent()
          && LunarCalendar.day(named, month, days, false).isEmpty()) {
        days = 29;
      }
    }
    return new Interval(start, start.plus(days - 1));
  }

  /** The year nearest to the anchor that has that place in the cycle of sixty years. */
  Time sexagenary(int stem, int branch) {
    if ((stem - branch) % 2 != 0) {
      return null;
    }
    Optional<Period> now = now(Grain.YEAR);
    if (now.isEmpty()) {
      return new Reference(0);
    }
    int year = now.get().start().getYear() + NAMED_AHEAD;
    while (Math.floorMod(year - 4, 10) != stem - 1 || Math.floorMod(year - 4, 12) != branch - 1) {
      year--;
    }
    return Intervals.year(year);
  }

  /** The nearest earlier period shorter than a year, moved to a year; no value without. */
  Object sameIn(Object year) {
    if (!(year instanceof Period in) || !in.yearKnown()) {
      return new NoValue();
    }
    for (int i = 0; i < anchor.earlier().size(); i++) {
      Object time = Intervals.parse(anchor.earlier().get(i));
      Period first = time instanceof Interval interval ? interval.from() : (Period) time;
      if (first != null && first.grain().compareTo(Grain.YEAR) < 0) {
        basis = Basis.EARLIER;
        earlierDate = OptionalInt.of(i);
        int years = in.start().getYear() - first.start().getYear();
        return time instanceof Interval interval
            ? Intervals.interval(first.plusYears(years), interval.to().plusYears(years))
            : first.plusYears(years);
      }
    }
    return new NoValue();
  }

  /** The year that two digits mean: not more than ten years after the anchor or 2025. */
  int fullYear(int twoDigits) {
    int limit = now(Grain.YEAR).map(year -> year.start().getYear()).orElse(2025) + 10;
    int year = limit / 100 * 100 + twoDigits;
    return year > limit ? year - 100 : year;
  }

  /**
   * The decade that two digits mean: the last one that was over by the publication or 2025, the
   * nearest one to a date of the text.
   */
  int fullDecade(int twoDigits) {
    int now = now(Grain.YEAR).map(year -> year.start().getYear()).orElse(2025);
    int year = now / 100 * 100 + twoDigits % 100 / 10 * 10;
    if (basis == Basis.EARLIER && year < LATEST_DECADE) {
      return year - now > HALF_CENTURY ? year - 100 : year;
    }
    return year + 10 > now ? year - 100 : year;
  }
}
