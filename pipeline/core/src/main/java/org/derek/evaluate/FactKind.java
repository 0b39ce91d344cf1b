package org.derek.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.derek.report.Event;
import org.derek.report.EventType;
import org.derek.report.MentionType;
import org.derek.report.Participant;
import org.derek.report.Report;

/**
 * Facts of factRuEval-2016 that event records can stand for, and which records do: those of some
 * types that two or more participants take part in. In its development part a Meeting is always one
 * of persons, and is told as a meeting or as a visit with talks; a Deal may be one of bodies too.
 */
public enum FactKind {
  /** Persons meet. */
  MEETING(Set.of(EventType.MEETING, EventType.VISIT), Set.of(MentionType.PERSON)),
  /** Something is bought, lent, paid or agreed. */
  DEAL(
      Set.of(EventType.ECONOMY, EventType.AGREEMENT),
      Set.of(MentionType.PERSON, MentionType.ORGANIZATION));

  /** The field that must be right. */
  static final String PARTICIPANT = "Participant";

  private final Set<EventType> events;
  private final Set<MentionType> participants;

  FactKind(Set<EventType> events, Set<MentionType> participants) {
    this.events = events;
    this.participants = participants;
  }

  /** Whether an annotated fact of this type is of this kind. */
  boolean covers(String type) {
    return type.toUpperCase(Locale.ROOT).equals(name());
  }

  /** The names that {@code event} gives such a fact; fewer than two if it is none. */
  List<String> names(Event event, Report report) {
    return events.contains(event.type())
        ? event.participants().stream()
            .filter(each -> isCounted(each, report))
            .map(Participant::norm)
            .toList()
        : List.of();
  }

  private boolean isCounted(Participant participant, Report report) {
    return report.mentions().stream()
        .filter(mention -> participants.contains(mention.type()))
        .anyMatch(
            mention ->
                mention.entity().filter(participant.entity()::equals).isPresent()
                    || mention.norm().filter(participant.norm()::equals).isPresent());
  }
}
