package org.derek.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.derek.report.Event;
import org.derek.report.Participant;

/** Compares the events of one document. */
final class EventEvaluation {
  private EventEvaluation() {}

  static EventScores score(List<Event> gold, List<Event> found) {
    int right = 0;
    Tally participants = Tally.NONE;
    Set<Event> taken = new HashSet<>();
    for (Event event : found) {
      Optional<Event> match =
          gold.stream()
              .filter(each -> !taken.contains(each))
              .filter(each -> each.type() == event.type())
              .filter(each -> each.trigger().overlaps(event.trigger()))
              .findFirst();
      if (match.isPresent()) {
        right++;
        taken.add(match.get());
        participants = participants.plus(participants(match.get(), event));
      }
    }
    Share type = Share.NONE;
    Share start = Share.NONE;
    Share country = Share.NONE;
    Share place = Share.NONE;
    Optional<Event> main = gold.stream().filter(Event::main).findFirst();
    if (main.isPresent()) {
      Event expected = main.get();
      Optional<Event> given = found.stream().filter(Event::main).findFirst();
      type = Share.of(given.filter(each -> each.type() == expected.type()).isPresent());
      start = same(expected.start(), given, given.flatMap(Event::start));
      country = same(expected.country(), given, given.flatMap(Event::country));
      place = same(expected.place(), given, given.flatMap(Event::place));
    }
    return new EventScores(
        1, new Tally(gold.size(), found.size(), right), participants, type, start, country, place);
  }

  /** An absent value is right where the gold has none. */
  private static Share same(Optional<String> gold, Optional<Event> given, Optional<String> value) {
    if (given.isEmpty() || gold.isPresent() != value.isPresent()) {
      return Share.of(false);
    }
    return Share.of(gold.isEmpty() || Values.same(gold.get(), value.orElseThrow()));
  }

  private static Tally participants(Event gold, Event found) {
    Set<String> expected = names(gold);
    Set<String> given = names(found);
    Set<String> both = new HashSet<>(expected);
    both.retainAll(given);
    return new Tally(expected.size(), given.size(), both.size());
  }

  private static Set<String> names(Event event) {
    return event.participants().stream()
        .map(Participant::norm)
        .map(Values::key)
        .collect(Collectors.toSet());
  }
}
