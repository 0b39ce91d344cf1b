package org.derek.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Happening;
import org.derek.report.Participant;
import org.derek.report.Telling;

/** Makes tellings for tests, the parts that a test doesn't name at their commonest. */
final class Tellings {
  private final String report;
  private EventType type = EventType.MEETING;
  private EventStatus status = EventStatus.OCCURRED;
  private String start;
  private String end;
  private String place;
  private String country;
  private String published;
  private String language = "ru";
  private String group;
  private int number;
  private final List<String> participants = new ArrayList<>();
  private final TreeMap<String, Long> counts = new TreeMap<>();

  private Tellings(String report) {
    this.report = report;
    this.group = report;
  }

  /** An event of a report. */
  static Tellings in(String report) {
    return new Tellings(report);
  }

  Tellings number(int event) {
    number = event;
    return this;
  }

  Tellings type(EventType value) {
    type = value;
    return this;
  }

  Tellings status(EventStatus value) {
    status = value;
    return this;
  }

  /** Of one day, or with an end. */
  Tellings on(String first, String... last) {
    start = first;
    end = last.length > 0 ? last[0] : first;
    return this;
  }

  Tellings at(String where, String code) {
    place = where;
    country = code;
    return this;
  }

  Tellings published(String day) {
    published = day;
    return this;
  }

  Tellings language(String code) {
    language = code;
    return this;
  }

  Tellings group(String name) {
    group = name;
    return this;
  }

  Tellings with(String... entities) {
    participants.addAll(List.of(entities));
    return this;
  }

  Tellings counting(String what, long count) {
    counts.put(what, count);
    return this;
  }

  Telling make() {
    return new Telling(
        new Happening.Source(
            report,
            report + "#" + number,
            number == 0,
            report + ".txt",
            "",
            language,
            Optional.ofNullable(published).map(LocalDate::parse),
            group),
        type,
        status,
        Optional.ofNullable(start),
        Optional.ofNullable(end),
        Optional.ofNullable(place),
        Optional.ofNullable(country),
        participants.stream()
            .map(each -> new Participant(each, each, Optional.empty(), Optional.empty()))
            .toList(),
        List.of(),
        counts);
  }
}
