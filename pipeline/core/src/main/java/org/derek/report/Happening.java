package org.derek.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened in the world, whatever the number of reports that tell of it. Its values
 * are those that most of them give; reports that are nearly the same text count as one.
 *
 * @param id stable id: the same sources always give the same id
 * @param type what kind of thing
 * @param status whether it happened, by the latest reports
 * @param start first day as EDTF
 * @param end last day as EDTF
 * @param place city or named place, as the first source that gives it calls it
 * @param country ISO 3166-1 alpha-2 code of where it took place
 * @param participants who took part, each entity once; who stands in most reports comes first
 * @param countries ISO codes of the parties, each once
 * @param sources the events that tell of it, by day of publication
 * @param contradictions what they say differently
 */
public record Happening(
    String id,
    EventType type,
    EventStatus status,
    Optional<String> start,
    Optional<String> end,
    Optional<String> place,
    Optional<String> country,
    List<Participant> participants,
    List<String> countries,
    List<Source> sources,
    List<Contradiction> contradictions) {
  /**
   * An event of a report.
   *
   * @param report id of the report
   * @param event id of the event in it
   * @param main whether it is the report's main event
   * @param path where the report comes from
   * @param title headline of the report; empty if there is none
   * @param language language code of the report
   * @param published day of publication, where it is known
   * @param group the same for reports that are nearly the same text
   */
  public record Source(
      String report,
      String event,
      boolean main,
      String path,
      String title,
      String language,
      Optional<LocalDate> published,
      String group) {
    public Source {
      Objects.requireNonNull(report, "report");
      Objects.requireNonNull(event, "event");
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(language, "language");
      Objects.requireNonNull(published, "published");
      Objects.requireNonNull(group, "group");
    }
  }

  public Happening {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(country, "country");
    participants = List.copyOf(participants);
    countries = List.copyOf(countries);
    sources = List.copyOf(sources);
    contradictions = List.copyOf(contradictions);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a happening that nobody tells of: " + id);
    }
  }

  /** Number of reports that tell of it, nearly equal ones counted once. */
  public int independentSources() {
    return (int) sources.stream().map(Source::group).distinct().count();
  }

  /** Number of reports that tell of it. */
  public int reports() {
    return (int) sources.stream().map(Source::report).distinct().count();
  }
}
