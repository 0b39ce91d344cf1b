package org.derek.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.derek.report.EventStatus;
import org.derek.report.EventType;

/**
 * Scores of events. An event is right if its type is and its trigger overlaps that of a gold event
 * of the same document, each gold event counting once.
 *
 * @param documents documents with annotated events
 * @param events events by type and trigger
 * @param triggers events by trigger alone, whatever their type
 * @param types events by type and trigger, of each type
 * @param matched fields of the right events; the share of right types is of all whose trigger is
 *     right
 * @param statuses by annotated status, how often the right events were given which
 * @param mains main events: how many reports have one, were given one, and both
 * @param main fields of the main events, over documents that have one; all wrong if none was given
 */
public record EventScores(
    int documents,
    Tally events,
    Tally triggers,
    Map<EventType, Tally> types,
    FieldScores matched,
    Map<EventStatus, Map<EventStatus, Integer>> statuses,
    Tally mains,
    FieldScores main) {
  /** Nothing counted yet. */
  public static final EventScores NONE =
      new EventScores(
          0,
          Tally.NONE,
          Tally.NONE,
          Map.of(),
          FieldScores.NONE,
          Map.of(),
          Tally.NONE,
          FieldScores.NONE);

  public EventScores {
    types = sorted(EventType.class, types);
    Map<EventStatus, Map<EventStatus, Integer>> copies = new EnumMap<>(EventStatus.class);
    statuses.forEach((gold, given) -> copies.put(gold, sorted(EventStatus.class, given)));
    statuses = Collections.unmodifiableMap(copies);
  }

  /** How many of the right events that have the status {@code gold} were given it. */
  public Share recall(EventStatus gold) {
    Map<EventStatus, Integer> given = statuses.getOrDefault(gold, Map.of());
    int cases = given.values().stream().mapToInt(Integer::intValue).sum();
    return new Share(cases, given.getOrDefault(gold, 0));
  }

  /** Both counts together. */
  public EventScores plus(EventScores other) {
    return new EventScores(
        documents + other.documents,
        events.plus(other.events),
        triggers.plus(other.triggers),
        merged(EventType.class, types, other.types, Tally::plus),
        matched.plus(other.matched),
        merged(
            EventStatus.class,
            statuses,
            other.statuses,
            (a, b) -> merged(EventStatus.class, a, b, Integer::sum)),
        mains.plus(other.mains),
        main.plus(other.main));
  }

  private static <K extends Enum<K>, V> Map<K, V> merged(
      Class<K> keys, Map<K, V> first, Map<K, V> second, BinaryOperator<V> plus) {
    Map<K, V> sums = new EnumMap<>(keys);
    sums.putAll(first);
    second.forEach((key, value) -> sums.merge(key, value, plus));
    return sums;
  }

  private static <K extends Enum<K>, V> Map<K, V> sorted(Class<K> keys, Map<K, V> map) {
    Map<K, V> copy = new EnumMap<>(keys);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }
}
