package org.derek.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Participant;
import org.derek.report.Span;

/** An event in the making: one happening with all that is gathered for it so far. */
final class Draft {
  final Candidate candidate;
  final EventType type;
  final double likelihood;
  boolean main;
  EventStatus status = EventStatus.OCCURRED;
  Optional<String> date = Optional.empty();
  Optional<Span> when = Optional.empty();
  Optional<String> place = Optional.empty();
  Optional<String> country = Optional.empty();
  Optional<Span> where = Optional.empty();
  final Map<String, Participant> participants = new LinkedHashMap<>();
  final Set<String> countries = new LinkedHashSet<>();

  Draft(Candidate candidate, EventType type, double likelihood) {
    this.candidate = candidate;
    this.type = type;
    this.likelihood = likelihood;
  }

  /** The first day, month or year. */
  Optional<String> start() {
    return date.map(When::start).filter(day -> !day.equals(When.OPEN));
  }

  /** The last one. */
  Optional<String> end() {
    return date.map(When::end).filter(day -> !day.equals(When.OPEN));
  }

  SentenceView view() {
    return candidate.view();
  }
}
