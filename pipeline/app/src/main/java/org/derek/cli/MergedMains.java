package org.derek.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.derek.language.Models;
import org.derek.merge.Merging;
import org.derek.report.Event;
import org.derek.report.Happening;
import org.derek.report.Report;
import org.derek.report.Telling;

/**
 * Merges the events of reports as an index does, and tells for each report which happening its main
 * event became part of.
 */
final class MergedMains implements Function<List<Report>, List<Optional<String>>> {
  private final Models models;

  MergedMains(Models models) {
    this.models = models;
  }

  /** An event of a report. */
  private record Place(String report, String event) {}

  @Override
  public List<Optional<String>> apply(List<Report> reports) {
    Map<Place, String> happenings = new HashMap<>();
    try {
      Path scratch = Files.createTempDirectory("derek-merging");
      try (Merging merging = new Merging(models, scratch)) {
        for (Report report : reports) {
          for (Event event : report.events()) {
            merging.add(Telling.of(report, event, report.id(), Map.of()));
          }
        }
        merging.finish(
            happening -> {
              for (Happening.Source source : happening.sources()) {
                happenings.put(new Place(source.report(), source.event()), happening.id());
              }
            });
      } finally {
        Files.delete(scratch);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reports.stream()
        .map(
            report ->
                report.events().stream()
                    .filter(Event::main)
                    .findFirst()
                    .map(event -> happenings.get(new Place(report.id(), event.id()))))
        .toList();
  }
}
