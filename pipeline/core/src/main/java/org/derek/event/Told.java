package org.derek.event;

import java.util.List;
import java.util.Optional;

/**
 * What is decided of other events of a document when one is looked at: parts and outcomes of a
 * gathering share its days and its place.
 *
 * @param main the event that the report is about, unless it is the one looked at
 * @param previous the nearest one before it
 */
record Told(Optional<Draft> main, Optional<Draft> previous) {
  /** What {@code decided} tells about a draft that is looked at next. */
  static Told of(Draft draft, List<Draft> decided) {
    Optional<Draft> main = Optional.empty();
    Optional<Draft> previous = Optional.empty();
    for (Draft other : decided) {
      if (other != draft) {
        if (other.main) {
          main = Optional.of(other);
        }
        boolean before = other.candidate.number() < draft.candidate.number();
        if (before
            && previous
                .filter(each -> each.candidate.number() > other.candidate.number())
                .isEmpty()) {
          previous = Optional.of(other);
        }
      }
    }
    return new Told(main, previous);
  }

  /** How a date lies to that of another event. */
  static String relation(Optional<Draft> other, String norm) {
    if (other.isEmpty()) {
      return "no";
    }
    Optional<String> date = other.get().date;
    if (date.isEmpty()) {
      return "none";
    }
    if (date.get().equals(norm)) {
      return "same";
    }
    return When.areCompatible(date, Optional.of(norm)) ? "near" : "other";
  }

  /** Whether a value is that of another event. */
  static String relation(Optional<Draft> other, Optional<String> of, String value) {
    if (other.isEmpty()) {
      return "no";
    }
    return of.isEmpty() ? "none" : of.get().equals(value) ? "same" : "other";
  }
}
