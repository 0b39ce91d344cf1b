package org.derek.event;

import java.time.LocalDate;
import java.util.Optional;
import org.derek.report.EventStatus;

/**
 * How well a date fits an event, in words of distance: a whole year or a span of years says less
 * than a day, what happened is not dated after the report, and news is not old.
 */
final class DateFit {
  private static final int DAY = 10;
  private static final int MONTH = 7;
  private static final int VAGUE = 12;
  private static final int LESS_VAGUE = 4;
  private static final int AFTER_THE_REPORT = 15;
  private static final int OLD = 8;
  private static final int NEWS_DAYS = 31;
  private static final int FRESH_DAYS = 7;

  private DateFit() {}

  static int cost(String edtf, EventStatus status, Optional<LocalDate> published) {
    String start = Happenings.start(edtf);
    String end = Happenings.end(edtf);
    int cost = start.length() < MONTH ? VAGUE : start.length() < DAY ? LESS_VAGUE : 0;
    if (published.isPresent()) {
      if (status == EventStatus.OCCURRED && isBefore(published.get().toString(), start)) {
        cost += AFTER_THE_REPORT;
      }
      if (isOld(end, published.get())) {
        cost += OLD;
      }
    }
    return cost;
  }

  /** Whether a date ends long before the day of publication: background, not news. */
  static boolean isOld(String edtf, LocalDate published) {
    return isBefore(Happenings.end(edtf), published.minusDays(NEWS_DAYS).toString());
  }

  /** Whether a date lies in the days up to the day of publication. */
  static boolean isNews(String edtf, LocalDate published) {
    return !isBefore(Happenings.end(edtf), published.minusDays(FRESH_DAYS).toString())
        && !isBefore(published.toString(), Happenings.start(edtf));
  }

  /** Compares as far as both are specified. */
  private static boolean isBefore(String one, String other) {
    int length = Math.min(one.length(), other.length());
    return one.substring(0, length).compareTo(other.substring(0, length)) < 0;
  }
}
