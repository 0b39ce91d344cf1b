package org.derek.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.derek.report.EventStatus;
import org.derek.report.Mention;
import org.derek.report.MentionType;

/** What the value of a date says of an event's time. */
final class When {
  private static final Pattern POINT_OR_INTERVAL = Pattern.compile("[0-9X]{4}.*");
  private static final int DAY = 10;
  private static final int MONTH = 7;
  private static final int WEEK = 7;
  private static final int FRESH = 31;

  /** An end of an interval that is not told (EDTF). */
  static final String OPEN = "..";

  private When() {}

  /**
   * Whether a value says when: a calendar date or interval, not a duration or a vague reference.
   */
  static boolean isCalendar(Mention mention) {
    return mention.type() == MentionType.DATE
        && mention.norm().filter(norm -> POINT_OR_INTERVAL.matcher(norm).matches()).isPresent();
  }

  /** The first day, month or year of a value. */
  static String start(String edtf) {
    int slash = edtf.indexOf('/');
    return slash < 0 ? edtf : edtf.substring(0, slash);
  }

  /** The last one. */
  static String end(String edtf) {
    return edtf.substring(edtf.indexOf('/') + 1);
  }

  /** Whether a value says a day, not only a month or a year. */
  static boolean isDay(String edtf) {
    return start(edtf).length() >= DAY;
  }

  /** How much a value says: {@code day}, {@code days}, {@code month}, {@code year}. */
  static String grain(String edtf) {
    String unit = isDay(edtf) ? "day" : start(edtf).length() >= MONTH ? "month" : "year";
    return edtf.indexOf('/') < 0 ? unit : unit + "s";
  }

  /** How a value lies to the day of publication, as far as both are known. */
  static String relation(String edtf, Optional<LocalDate> published) {
    if (published.isEmpty()) {
      return "unknown";
    }
    LocalDate day = published.get();
    String start = start(edtf);
    String end = end(edtf);
    if (!start.equals(OPEN) && isBefore(day.toString(), start)) {
      return isBefore(day.plusDays(FRESH).toString(), start) ? "later" : "soon";
    }
    if (end.equals(OPEN) || !isBefore(end, day.toString())) {
      return isDay(edtf) ? "today" : "now";
    }
    if (!isBefore(end, day.minusDays(WEEK).toString())) {
      return "fresh";
    }
    return isBefore(end, day.minusDays(FRESH).toString()) ? "old" : "recent";
  }

  /**
   * What the time of an event says of its status at the publication: what ended before is over,
   * what begins later is to come, what began before and ends later is going on. Empty where the
   * time leaves it open.
   */
  static Optional<EventStatus> status(String edtf, Optional<LocalDate> published) {
    if (published.isEmpty()) {
      return Optional.empty();
    }
    String day = published.get().toString();
    String start = start(edtf);
    String end = end(edtf);
    boolean begun = !start.equals(OPEN) && isBefore(start, day);
    if (!start.equals(OPEN) && isBefore(day, start)) {
      return Optional.of(EventStatus.SCHEDULED);
    }
    if (begun && !end.equals(OPEN) && isBefore(end, day)) {
      return Optional.of(EventStatus.OCCURRED);
    }
    return begun && !end.equals(OPEN) && isBefore(day, end)
        ? Optional.of(EventStatus.ONGOING)
        : Optional.empty();
  }

  /** One value lies in the other's month or interval, or one of them is unknown. */
  static boolean areCompatible(Optional<String> one, Optional<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return true;
    }
    String a = one.get();
    String b = other.get();
    if (a.contains("/") || b.contains("/")) {
      return isUpTo(start(a), end(b)) && isUpTo(start(b), end(a));
    }
    return a.startsWith(b) || b.startsWith(a);
  }

  private static boolean isUpTo(String start, String end) {
    return start.equals(OPEN) || end.equals(OPEN) || start.compareTo(end) <= 0;
  }

  /** Compares as far as both are specified. */
  private static boolean isBefore(String one, String other) {
    int length = Math.min(one.length(), other.length());
    return one.substring(0, length).compareTo(other.substring(0, length)) < 0;
  }
}
