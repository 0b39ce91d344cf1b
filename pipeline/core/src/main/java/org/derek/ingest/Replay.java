package org.derek.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.derek.index.CorrectionsState;
import org.derek.index.Held;
import org.derek.index.ReportIndex;
import org.derek.index.Selection;
import org.derek.normalize.corrections.Corrections;
import org.derek.normalize.corrections.LineNumbers;

/**
 * Keeps the reports of an index in step with the corrections: when these have changed, the reports
 * that they may be about are corrected again from what the index keeps of them, without reading a
 * file. The records then equal those of a fresh index with the same corrections. For one thread.
 *
 * <p>All reports and the digest of the corrections are in one commit. Until that, every commit says
 * that the records differ in their corrections, so that a run that breaks off at any moment is made
 * good by the next one.
 */
public final class Replay {
  private static final Selection CORRECTED = new Selection(Set.of(), Set.of(), false);

  private final ReportIndex index;
  private final Corrections corrections;
  private final String file;
  private final Consumer<String> failed;
  private final Deque<Future<Result>> open = new ArrayDeque<>();
  private BitSet unmatched = new BitSet();
  private long looked;
  private long changed;

  /**
   * @param file where the corrections stand, to be remembered; empty for none
   * @param failed told of each report that can't be corrected, which stays as it is
   */
  public Replay(ReportIndex index, Corrections corrections, String file, Consumer<String> failed) {
    this.index = index;
    this.corrections = corrections;
    this.file = file;
    this.failed = failed;
  }

  /** A report and what became of it. */
  private record Result(Held held, Optional<Extraction.Extracted> corrected, String failure) {}

  /**
   * Brings the index up to date; the first thing that a run does.
   *
   * @param threads how many reports are worked on at a time
   * @param stopped whether the run shall end early; asked between reports
   */
  void run(Extraction extraction, int threads, BooleanSupplier stopped)
      throws IOException, InterruptedException {
    index.onMove(
        held ->
            corrections.dependOnPaths()
                ? extraction.correctAgain(held).map(Extraction.Extracted::held).orElse(held)
                : held);
    CorrectionsState before = index.corrections();
    if (before.digest().equals(corrections.digest())) {
      unmatched = LineNumbers.read(before.unmatched());
      note();
      return;
    }
    unmatched = corrections.lines();
    index.setCorrections(new CorrectionsState(CorrectionsState.UNSETTLED, file, ""));
    ExecutorService workers = Executors.newFixedThreadPool(threads, Batch.daemon("correct"));
    try {
      index.visit(
          selection(),
          held -> {
            if (!stopped.getAsBoolean()) {
              looked++;
              open.add(workers.submit(() -> correct(extraction, held)));
              if (open.size() >= 2 * threads) {
                take(open.remove());
              }
            }
          });
      while (!open.isEmpty() && !stopped.getAsBoolean()) {
        take(open.remove());
      }
    } finally {
      workers.shutdownNow();
    }
    if (!stopped.getAsBoolean()) {
      note();
      index.commit();
    }
  }

  private Selection selection() {
    return corrections.size() == 0
        ? CORRECTED
        : new Selection(
            corrections.entities(), corrections.reports(), corrections.aboutAnyReport());
  }

  private static Result correct(Extraction extraction, Held held) {
    try {
      return new Result(held, extraction.correctAgain(held), "");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Result(held, Optional.empty(), e.toString());
    }
  }

  private void take(Future<Result> next) throws IOException {
    Result result;
    try {
      result = next.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("correcting failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while correcting", e);
    }
    if (!result.failure().isEmpty()) {
      failed.accept(result.held().report().source().path() + ": " + result.failure());
    }
    if (result.corrected().isPresent()) {
      Extraction.Extracted corrected = result.corrected().get();
      matched(corrected.lines());
      if (!corrected.held().equals(result.held())) {
        index.replace(corrected.held());
        changed++;
      }
    }
  }

  /** Lines of corrections that a report of this run, or of the index, is about. */
  void matched(Collection<Integer> lines) {
    lines.forEach(unmatched::clear);
  }

  /** Tells the index which lines reports of this run have matched; before a commit. */
  void noteMatched() {
    if (!index.corrections().digest().equals(CorrectionsState.UNSETTLED)) {
      note();
    }
  }

  private void note() {
    index.setCorrections(
        new CorrectionsState(corrections.digest(), file, LineNumbers.write(unmatched)));
  }

  /** Numbers of the lines that are about no report of the index. */
  public BitSet unmatched() {
    return (BitSet) unmatched.clone();
  }

  /** Number of indexed reports that a change of the corrections was tried on. */
  public long looked() {
    return looked;
  }

  /** Number of indexed reports that it changed. */
  public long changed() {
    return changed;
  }
}
