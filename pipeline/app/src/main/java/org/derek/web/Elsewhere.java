package org.derek.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.derek.report.Contradiction;
import org.derek.report.Happening;

/**
 * Which other reports tell of an event, and what they say differently.
 *
 * @param reports number of them
 * @param similar of these, those that are nearly the same text as this report or one before them
 * @param links the first of them by day of publication, texts that differ before copies
 * @param differences what they say differently, a line a field
 */
public record Elsewhere(int reports, int similar, List<Link> links, List<String> differences) {
  private static final int MOST_LINKS = 8;

  /** A report that also tells of it. */
  public record Link(String report, String name, String language, Optional<LocalDate> published) {}

  /** Number of reports that have no link here. */
  public int more() {
    return reports - links.size();
  }

  /** Of the happening that an event of report {@code own} tells of; empty if no other does. */
  static Optional<Elsewhere> of(Happening happening, String own) {
    List<Happening.Source> others =
        happening.sources().stream().filter(each -> !each.report().equals(own)).toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    Set<String> groups = new HashSet<>();
    happening.sources().stream()
        .filter(each -> each.report().equals(own))
        .forEach(each -> groups.add(each.group()));
    List<Happening.Source> first =
        others.stream().filter(each -> groups.add(each.group())).toList();
    return Optional.of(
        new Elsewhere(
            others.size(),
            others.size() - first.size(),
            Stream.concat(first.stream(), others.stream().filter(each -> !first.contains(each)))
                .limit(MOST_LINKS)
                .map(Elsewhere::link)
                .toList(),
            happening.contradictions().stream()
                .map(each -> difference(each, happening, own))
                .toList()));
  }

  private static Link link(Happening.Source source) {
    return new Link(
        source.report(),
        source.title().isBlank() ? source.path() : source.title(),
        source.language(),
        source.published());
  }

  /** For example {@code start: 2024-05-14 (3 reports), 2024-05-15 (this report)}. */
  private static String difference(Contradiction contradiction, Happening happening, String own) {
    Set<String> mine =
        happening.sources().stream()
            .filter(each -> each.report().equals(own))
            .map(Happening.Source::event)
            .collect(Collectors.toSet());
    return contradiction.field()
        + ": "
        + contradiction.versions().stream()
            .map(version -> version.value() + " (" + who(version.events(), mine) + ")")
            .collect(Collectors.joining(", "));
  }

  private static String who(List<String> events, Set<String> mine) {
    boolean here = events.stream().anyMatch(mine::contains);
    int others = events.size() - (here ? 1 : 0);
    if (!here) {
      return others == 1 ? "1 report" : others + " reports";
    }
    return others == 0 ? "this report" : "this report and " + others + " more";
  }
}
