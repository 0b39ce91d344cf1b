package org.derek.index;

import java.util.Map;

/**
 * How many happenings the events of an index come to.
 *
 * @param events number of events in all reports
 * @param happenings number of happenings
 * @param shared of these, the happenings that two or more reports tell of
 */
public record HappeningCounts(long events, long happenings, long shared) {
  private static final String EVENTS_KEY = "derek.events";
  private static final String HAPPENINGS_KEY = "derek.happenings";
  private static final String SHARED_KEY = "derek.happenings.shared";

  static HappeningCounts of(Map<String, String> data) {
    return new HappeningCounts(
        Long.parseLong(data.getOrDefault(EVENTS_KEY, "0")),
        Long.parseLong(data.getOrDefault(HAPPENINGS_KEY, "0")),
        Long.parseLong(data.getOrDefault(SHARED_KEY, "0")));
  }

  Map<String, String> data() {
    return Map.of(
        EVENTS_KEY, Long.toString(events),
        HAPPENINGS_KEY, Long.toString(happenings),
        SHARED_KEY, Long.toString(shared));
  }
}
