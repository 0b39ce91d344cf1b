package org.derek.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.derek.report.EventStatus;
import org.derek.report.EventType;

/** The scores of events as tables for a terminal, in percent. */
final class EventTable {
  private static final String ALL = "all";

  private final Map<String, EventScores> languages = new TreeMap<>();
  private final EventScores all;
  private final StringBuilder out = new StringBuilder();

  EventTable(Scores scores) {
    scores
        .languages()
        .forEach(
            (language, each) -> {
              if (each.events().documents() > 0) {
                languages.put(language, each.events());
              }
            });
    all = scores.all().events();
  }

  /** A block a language, then all together and by type; empty where no events are annotated. */
  String table() {
    if (languages.isEmpty()) {
      return "";
    }
    line("");
    line("%-4s %-20s %s", "lang", "events", Tallies.HEAD);
    languages.forEach(this::scores);
    if (languages.size() > 1) {
      scores(ALL, all);
    }
    line("");
    types();
    return out.toString();
  }

  private void scores(String language, EventScores scores) {
    tally(language, "events", scores.events());
    tally(language, "of any type", scores.triggers());
    tally(language, "participants", scores.matched().participants());
    tally(language, "countries", scores.matched().countries());
    tally(language, "main events", scores.mains());
    tally(language, "its participants", scores.main().participants());
    tally(language, "its countries", scores.main().countries());
    FieldScores main = scores.main();
    line(
        "%-4s %-13s type %s, start %s, end %s, country %s, place %s, status %s, roles %s of %d",
        language,
        "main event",
        percent(main.type()),
        percent(main.start()),
        percent(main.end()),
        percent(main.country()),
        percent(main.place()),
        percent(main.status()),
        percent(main.roles()),
        main.type().cases());
    FieldScores right = scores.matched();
    line(
        "%-4s %-13s status %s, start %s, end %s, country %s, place %s, roles %s of %d; type %s of"
            + " %d",
        language,
        "right events",
        percent(right.status()),
        percent(right.start()),
        percent(right.end()),
        percent(right.country()),
        percent(right.place()),
        percent(right.roles()),
        right.status().cases(),
        percent(right.type()),
        right.type().cases());
    line("%-4s %-13s %s", language, "status", statuses(scores));
  }

  /** The share right of each status, and what the others were given. */
  private static String statuses(EventScores scores) {
    List<String> parts = new ArrayList<>();
    for (EventStatus status : scores.statuses().keySet()) {
      List<String> others = new ArrayList<>();
      scores
          .statuses()
          .get(status)
          .forEach(
              (given, count) -> {
                if (given != status) {
                  others.add(count + " " + given.word());
                }
              });
      Share recall = scores.recall(status);
      parts.add(
          status.word()
              + " "
              + percent(recall)
              + " of "
              + recall.cases()
              + (others.isEmpty() ? "" : " (" + String.join(", ", others) + ")"));
    }
    return String.join("; ", parts);
  }

  private void types() {
    List<String> names = new ArrayList<>();
    if (languages.size() > 1) {
      languages
          .keySet()
          .forEach(language -> names.add(String.format(Locale.ROOT, "%6s", language + " F1")));
    }
    line("%-25s %s  %s", "type", Tallies.HEAD, String.join(" ", names));
    for (EventType type : all.types().keySet()) {
      List<String> scores = new ArrayList<>();
      if (languages.size() > 1) {
        languages.values().forEach(each -> scores.add(f1(each.types().get(type))));
      }
      line("%-25s %s  %s", type, Tallies.cells(all.types().get(type)), String.join(" ", scores));
    }
  }

  private static String f1(Tally tally) {
    return tally == null ? "     -" : String.format(Locale.ROOT, "%6.1f", 100 * tally.f1());
  }

  private void tally(String language, String what, Tally tally) {
    line("%-4s %-20s %s", language, what, Tallies.cells(tally));
  }

  private static String percent(Share share) {
    return share.cases() == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100 * share.accuracy());
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }

  /** Counts and shares in columns. */
  private static final class Tallies {
    static final String HEAD =
        String.format(
            Locale.ROOT, "%7s %7s %7s %6s %6s %6s", "gold", "found", "right", "P", "R", "F1");

    private Tallies() {}

    static String cells(Tally tally) {
      return String.format(
          Locale.ROOT,
          "%7d %7d %7d %6.1f %6.1f %6.1f",
          tally.gold(),
          tally.found(),
          tally.right(),
          100 * tally.precision(),
          100 * tally.recall(),
          100 * tally.f1());
    }
  }
}
