package org.derek.ingest;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.derek.report.MentionType;
import org.derek.report.Outcome;
import org.derek.report.Report;

/**
 * Counts what a run has done so far. Thread-safe: one thread counts, another shows the progress.
 */
public final class Tally {
  private long files;
  private long unchanged;
  private long inputs;
  private long reports;
  private long tokens;
  private long events;
  private final Map<String, Long> byLanguage = new TreeMap<>();
  private final Map<MentionType, Long> byType = new EnumMap<>(MentionType.class);
  private final Map<Outcome.Category, Long> byCategory = new EnumMap<>(Outcome.Category.class);

  /**
   * The counts at one moment.
   *
   * @param files top-level files done, the unchanged ones included
   * @param unchanged files that were not read, because the index holds them as they are
   * @param inputs inputs that have an outcome: files and members of containers
   * @param reports reports extracted, duplicates included
   * @param tokens tokens in them
   * @param events events in them
   * @param byLanguage reports by language
   * @param byType mentions by type
   * @param byCategory outcomes by category; their sum is {@code inputs}
   */
  public record Snapshot(
      long files,
      long unchanged,
      long inputs,
      long reports,
      long tokens,
      long events,
      Map<String, Long> byLanguage,
      Map<MentionType, Long> byType,
      Map<Outcome.Category, Long> byCategory) {
    /** Number of inputs whose outcome is a failure. */
    public long failures() {
      return byCategory.entrySet().stream()
          .filter(entry -> entry.getKey().isFailure())
          .mapToLong(Map.Entry::getValue)
          .sum();
    }
  }

  /** The counts now. */
  public synchronized Snapshot snapshot() {
    return new Snapshot(
        files,
        unchanged,
        inputs,
        reports,
        tokens,
        events,
        new TreeMap<>(byLanguage),
        new EnumMap<>(byType),
        new EnumMap<>(byCategory));
  }

  /** Counts a report of {@code tokens} tokens that ended in {@code category}. */
  public synchronized void report(Report report, int tokenCount, Outcome.Category category) {
    reports++;
    tokens += tokenCount;
    events += report.events().size();
    byLanguage.merge(report.language(), 1L, Long::sum);
    report.mentions().forEach(mention -> byType.merge(mention.type(), 1L, Long::sum));
    count(category);
  }

  /** Counts an input that became no report. */
  public synchronized void outcome(Outcome outcome) {
    count(outcome.category());
  }

  /** Counts a file that was read to its end. */
  public synchronized void file() {
    files++;
  }

  /** Counts a file that needed no reading. */
  public synchronized void unchangedFile() {
    files++;
    unchanged++;
  }

  private void count(Outcome.Category category) {
    inputs++;
    byCategory.merge(category, 1L, Long::sum);
  }
}
