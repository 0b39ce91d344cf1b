package org.derek.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Event;
import org.derek.report.Report;

/**
 * How well main events of different reports are joined to one happening: B-cubed over the documents
 * whose annotation has a main event. The truth is {@link RecurringHappenings}. Filled, then read,
 * by one thread.
 */
public final class MergeEvaluation implements Observer {
  private static final String ALL = "all";
  private static final String RECURRING = "recurring";
  private static final String ACROSS = "across";

  private final RecurringHappenings truth;
  private final Function<List<Report>, List<Optional<String>>> merge;
  private final List<AnnotatedDocument> documents = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  /**
   * Judges a way of merging.
   *
   * @param truth which documents report the same
   * @param merge gives for each report, in their order, the id of the happening that its main event
   *     was joined to; empty for a report without one
   */
  public MergeEvaluation(
      RecurringHappenings truth, Function<List<Report>, List<Optional<String>>> merge) {
    this.truth = truth;
    this.merge = merge;
  }

  @Override
  public void compared(AnnotatedDocument document, Report report) {
    if (document.events().stream().flatMap(List::stream).anyMatch(Event::main)) {
      documents.add(document);
      reports.add(report);
    }
  }

  /** What came of merging, judged; the merging is done by this call. */
  public Result result() {
    List<Optional<String>> ids = merge.apply(List.copyOf(reports));
    if (ids.size() != documents.size()) {
      throw new IllegalStateException(ids.size() + " happenings for " + documents.size());
    }
    BCubed clusters = new BCubed();
    Map<String, Set<String>> members = new TreeMap<>();
    Map<String, Set<String>> languages = new HashMap<>();
    Map<String, Map<String, Set<String>>> pieces = new TreeMap<>();
    for (int i = 0; i < documents.size(); i++) {
      AnnotatedDocument document = documents.get(i);
      String happening = truth.of(document);
      // a report without a main event is joined to none
      String found = ids.get(i).map(id -> "merged " + id).orElse("alone " + document.id());
      clusters.add(happening, found);
      members.computeIfAbsent(happening, key -> new TreeSet<>()).add(document.id());
      languages.computeIfAbsent(happening, key -> new TreeSet<>()).add(document.language());
      pieces
          .computeIfAbsent(found, key -> new TreeMap<>())
          .computeIfAbsent(happening, key -> new TreeSet<>())
          .add(document.id());
    }
    Map<String, Set<String>> recurring = new HashMap<>(members);
    recurring.values().removeIf(each -> each.size() < 2);
    languages.values().removeIf(each -> each.size() < 2);
    Map<String, ClusterScore> scores = new LinkedHashMap<>();
    scores.put(ALL, clusters.score());
    scores.put(RECURRING, clusters.score(recurring));
    scores.put(ACROSS, clusters.score(languages));
    return new Result(scores, lines(recurring, pieces));
  }

  /** Recurring happenings in pieces, then happenings that were joined though they are several. */
  private static List<String> lines(
      Map<String, Set<String>> recurring, Map<String, Map<String, Set<String>>> pieces) {
    Map<String, List<Set<String>>> parts = new TreeMap<>();
    List<String> joined = new ArrayList<>();
    pieces.forEach(
        (found, happenings) -> {
          happenings.forEach(
              (happening, documents) ->
                  parts.computeIfAbsent(happening, key -> new ArrayList<>()).add(documents));
          if (happenings.size() > 1) {
            joined.add("JOINED\t" + happenings.size() + "\t" + happenings);
          }
        });
    List<String> lines = new ArrayList<>();
    parts.forEach(
        (happening, documents) -> {
          if (recurring.containsKey(happening) && documents.size() > 1) {
            lines.add("PARTED\t" + documents.size() + "\t" + happening + "\t" + documents);
          }
        });
    lines.addAll(joined);
    return lines;
  }

  /**
   * How good a merging is.
   *
   * @param scores {@code all} main events; {@code recurring}: those of happenings that two or more
   *     documents report; {@code across}: in two or more languages
   * @param lines what is wrong, tab-separated: {@code PARTED}, a happening with the documents of
   *     each of its pieces, and {@code JOINED}, several happenings in one with their documents
   */
  public record Result(Map<String, ClusterScore> scores, List<String> lines) {
    /** The scores as a table for a terminal, in percent. */
    public String table() {
      StringBuilder out = new StringBuilder();
      String format = "%-10s %10s %7s %7s %6s %6s%n";
      out.append(
          String.format(Locale.ROOT, format, "merged", "happenings", "reports", "B3 P", "R", "F1"));
      scores.forEach(
          (name, score) ->
              out.append(
                  String.format(
                      Locale.ROOT,
                      format,
                      name,
                      score.entities(),
                      score.mentions(),
                      percent(score.precision()),
                      percent(score.recall()),
                      percent(score.f1()))));
      return out.toString();
    }

    private static String percent(double share) {
      return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
  }
}
