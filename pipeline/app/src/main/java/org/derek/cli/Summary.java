package org.derek.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.derek.ingest.Tally;
import org.derek.report.Outcome;

/** What a run did, for the end of its progress on standard error. */
record Summary(
    Tally.Snapshot counts, Duration took, List<Outcome> failures, List<String> vanished) {
  /** At most so many failed or vanished inputs are listed; the index holds all of them. */
  static final int LISTED = 20;

  void print(PrintStream out) {
    double seconds = Math.max(took.toMillis() / 1000.0, 0.001);
    line(out, "files", "%,d%s", counts.files(), unchanged());
    line(out, "inputs", "%,d%s", counts.inputs(), breakdown(counts.byCategory()));
    line(out, "reports", "%,d%s", counts.reports(), breakdown(counts.byLanguage()));
    long mentions = counts.byType().values().stream().mapToLong(Long::longValue).sum();
    line(out, "mentions", "%,d%s", mentions, breakdown(counts.byType()));
    line(out, "events", "%,d", counts.events());
    line(
        out,
        "time",
        "%.1f s, %,.1f documents and %,.0f tokens a second",
        seconds,
        counts.reports() / seconds,
        counts.tokens() / seconds);
    list(out, "failed", counts.failures(), failures.stream().map(Summary::describe).toList());
    list(out, "vanished since the last run, still indexed", vanished.size(), vanished);
  }

  private String unchanged() {
    return counts.unchanged() == 0
        ? ""
        : String.format(Locale.ROOT, " (%,d unchanged, not read again)", counts.unchanged());
  }

  private static String describe(Outcome outcome) {
    return outcome.path() + ": " + outcome.category() + ", " + outcome.detail();
  }

  private static void line(PrintStream out, String name, String format, Object... values) {
    out.printf(Locale.ROOT, "%-9s %s%n", name, String.format(Locale.ROOT, format, values));
  }

  private static void list(PrintStream out, String title, long total, List<String> items) {
    if (total > 0) {
      out.printf(Locale.ROOT, "%s: %,d%n", title, total);
      items.stream().limit(LISTED).forEach(item -> out.println("  " + item));
      if (total > Math.min(items.size(), LISTED)) {
        out.printf(Locale.ROOT, "  … %,d more%n", total - Math.min(items.size(), LISTED));
      }
    }
  }

  private static String breakdown(Map<?, Long> counts) {
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
