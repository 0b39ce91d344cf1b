package org.derek.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.derek.report.Event;

/**
 * Which events found in a document are which annotated ones: their triggers overlap, and each
 * counts once. Those of one type are paired first, then what is left, whatever its type.
 *
 * @param right pairs of one type
 * @param otherType pairs of two types
 * @param missed annotated events without a partner, in the order of the annotation
 * @param extra found events without a partner, in the order found
 */
record EventPairs(List<Pair> right, List<Pair> otherType, List<Event> missed, List<Event> extra) {

  /** An annotated event and the event that was found for it. */
  record Pair(Event gold, Event found) {}

  EventPairs {
    right = List.copyOf(right);
    otherType = List.copyOf(otherType);
    missed = List.copyOf(missed);
    extra = List.copyOf(extra);
  }

  static EventPairs of(List<Event> gold, List<Event> found) {
    Set<Event> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Pair> right = pairs(gold, found, taken, true);
    List<Pair> otherType = pairs(gold, found, taken, false);
    Predicate<Event> alone = event -> !taken.contains(event);
    return new EventPairs(
        right,
        otherType,
        gold.stream().filter(alone).toList(),
        found.stream().filter(alone).toList());
  }

  private static List<Pair> pairs(
      List<Event> gold, List<Event> found, Set<Event> taken, boolean ofOneType) {
    List<Pair> pairs = new ArrayList<>();
    for (Event event : found) {
      Optional<Event> match =
          gold.stream()
              .filter(each -> !taken.contains(each) && !taken.contains(event))
              .filter(each -> !ofOneType || each.type() == event.type())
              .filter(each -> each.trigger().overlaps(event.trigger()))
              .findFirst();
      if (match.isPresent()) {
        taken.add(match.get());
        taken.add(event);
        pairs.add(new Pair(match.get(), event));
      }
    }
    return pairs;
  }

  /** All pairs, of one type or two. */
  List<Pair> all() {
    List<Pair> all = new ArrayList<>(right);
    all.addAll(otherType);
    return all;
  }
}
