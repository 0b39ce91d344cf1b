package org.derek.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.derek.index.FileState;
import org.derek.index.GroupCounts;
import org.derek.index.HappeningCounts;
import org.derek.index.ReportIndex;
import org.derek.read.InputFile;
import org.derek.report.Outcome;

/**
 * Puts the results of a {@link Batch} into an index. Files that the index holds as they are on disk
 * are passed over; everything else is read, and committed every so often.
 */
public final class Ingest implements Results {
  private final ReportIndex index;
  private final Tally tally;
  private final Replay replay;
  private final Consumer<Outcome> refused;
  private final int commitReports;
  private final long commitNanos;
  private final boolean again;
  private Optional<GroupCounts> groups = Optional.empty();
  private Optional<HappeningCounts> happenings = Optional.empty();
  private int uncommitted;
  private long lastCommit = System.nanoTime();

  /**
   * @param replay keeps the index in step with the corrections
   * @param refused told of each input that became no report
   * @param commitReports commit after this many results at the latest
   * @param commitEvery commit after this time at the latest
   * @param again read also the files that the index holds as they are
   */
  public Ingest(
      ReportIndex index,
      Tally tally,
      Replay replay,
      Consumer<Outcome> refused,
      int commitReports,
      Duration commitEvery,
      boolean again) {
    this.index = index;
    this.tally = tally;
    this.replay = replay;
    this.refused = refused;
    this.commitReports = commitReports;
    this.commitNanos = commitEvery.toNanos();
    this.again = again;
  }

  @Override
  public void start(Extraction extraction, int threads, BooleanSupplier stopped)
      throws IOException, InterruptedException {
    replay.run(extraction, threads, stopped);
  }

  @Override
  public boolean wants(InputFile file) throws IOException {
    boolean held = !again && index.file(file.path()).filter(stateOf(file)::equals).isPresent();
    if (held) {
      tally.unchangedFile();
    }
    return !held;
  }

  @Override
  public void begin(InputFile file) throws IOException {
    index.begin(file.path());
  }

  @Override
  public void report(Extraction.Extracted extracted) throws IOException {
    Outcome outcome = index.add(extracted.held());
    tally.report(extracted.report(), extracted.tokens(), outcome.category());
    replay.matched(extracted.lines());
    commitWhenDue();
  }

  @Override
  public void outcome(Outcome outcome) throws IOException {
    index.add(outcome);
    tally.outcome(outcome);
    refused.accept(outcome);
    commitWhenDue();
  }

  @Override
  public void end(InputFile file) throws IOException {
    index.end(stateOf(file));
    tally.file();
  }

  /** Finds what holds over all reports. */
  @Override
  public void finish() throws IOException {
    commit();
    groups = Optional.of(index.merge());
    happenings = Optional.of(index.mergeEvents());
  }

  /** How many near-duplicates the index holds; empty while the run is not at its end. */
  public Optional<GroupCounts> groups() {
    return groups;
  }

  /** What the events of the index come to; empty while the run is not at its end. */
  public Optional<HappeningCounts> happenings() {
    return happenings;
  }

  private void commitWhenDue() throws IOException {
    uncommitted++;
    if (uncommitted >= commitReports || System.nanoTime() - lastCommit >= commitNanos) {
      commit();
      uncommitted = 0;
      lastCommit = System.nanoTime();
    }
  }

  /** Makes everything so far durable. */
  public void commit() throws IOException {
    if (uncommitted > 0) {
      replay.noteMatched();
    }
    index.commit();
  }

  private static FileState stateOf(InputFile file) {
    return new FileState(file.path(), file.size(), file.modifiedMillis());
  }
}
