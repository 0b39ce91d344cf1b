package org.derek.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is needed of an event to tell whether other reports tell of it, too.
 *
 * @param source where it stands
 * @param type what kind of thing
 * @param status whether it happened
 * @param start first day as EDTF
 * @param end last day as EDTF
 * @param place city or named place, in the report's language
 * @param country ISO 3166-1 alpha-2 code of where it took place
 * @param participants who took part
 * @param countries ISO codes of the parties
 * @param counts how many there were, by what is counted, such as {@code dead}
 */
public record Telling(
    Happening.Source source,
    EventType type,
    EventStatus status,
    Optional<String> start,
    Optional<String> end,
    Optional<String> place,
    Optional<String> country,
    List<Participant> participants,
    List<String> countries,
    SortedMap<String, Long> counts) {
  public Telling {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(country, "country");
    participants = List.copyOf(participants);
    countries = List.copyOf(countries);
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /**
   * An event of a report.
   *
   * @param group the same for reports that are nearly the same text
   * @param counts how many there were, by what is counted
   */
  public static Telling of(Report report, Event event, String group, Map<String, Long> counts) {
    return new Telling(
        new Happening.Source(
            report.id(),
            event.id(),
            event.main(),
            report.source().path(),
            report.title(),
            report.language(),
            report.published().map(Publication::date),
            group),
        event.type(),
        event.status(),
        event.start(),
        event.end(),
        event.place(),
        event.country(),
        event.participants(),
        event.countries(),
        new TreeMap<>(counts));
  }
}
