package org.derek.evaluate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.derek.evaluate.EventPairs.Pair;
import org.derek.report.Event;
import org.derek.report.EventStatus;
import org.derek.report.EventType;

/** Compares the events of one document. */
final class EventEvaluation {
  private EventEvaluation() {}

  static EventScores score(List<Event> gold, List<Event> found) {
    EventPairs pairs = EventPairs.of(gold, found);
    FieldScores matched = FieldScores.NONE;
    Map<EventStatus, Map<EventStatus, Integer>> statuses = new EnumMap<>(EventStatus.class);
    for (Pair pair : pairs.right()) {
      matched = matched.plus(FieldScores.of(FieldDifferences.of(pair)));
      statuses
          .computeIfAbsent(pair.gold().status(), status -> new EnumMap<>(EventStatus.class))
          .merge(pair.found().status(), 1, Integer::sum);
    }
    Optional<Event> expected = main(gold);
    Optional<Event> given = main(found);
    return new EventScores(
        1,
        new Tally(gold.size(), found.size(), pairs.right().size()),
        new Tally(gold.size(), found.size(), pairs.all().size()),
        types(gold, found, pairs),
        matched.withType(new Share(pairs.all().size(), pairs.right().size())),
        statuses,
        new Tally(
            expected.isPresent() ? 1 : 0,
            given.isPresent() ? 1 : 0,
            expected.isPresent() && given.isPresent() ? 1 : 0),
        expected
            .map(
                event ->
                    given
                        .map(other -> FieldDifferences.of(new Pair(event, other)))
                        .map(FieldScores::of)
                        .orElseGet(() -> FieldScores.missed(event)))
            .orElse(FieldScores.NONE));
  }

  static Optional<Event> main(List<Event> events) {
    return events.stream().filter(Event::main).findFirst();
  }

  private static Map<EventType, Tally> types(
      List<Event> gold, List<Event> found, EventPairs pairs) {
    Map<EventType, Tally> types = new EnumMap<>(EventType.class);
    gold.forEach(event -> types.merge(event.type(), new Tally(1, 0, 0), Tally::plus));
    found.forEach(event -> types.merge(event.type(), new Tally(0, 1, 0), Tally::plus));
    for (Pair pair : pairs.right()) {
      types.computeIfPresent(pair.gold().type(), (type, each) -> each.withRight());
    }
    return types;
  }
}
