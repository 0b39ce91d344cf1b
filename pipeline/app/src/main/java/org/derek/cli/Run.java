package org.derek.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.derek.ingest.Batch;
import org.derek.ingest.Extraction;
import org.derek.ingest.LanguageChoice;
import org.derek.ingest.Results;
import org.derek.ingest.Tally;
import org.derek.language.Models;
import org.derek.normalize.corrections.Corrections;
import org.derek.read.InputFile;
import org.derek.read.Reader;
import org.derek.report.Outcome;
import picocli.CommandLine.ExitCode;

/**
 * One run over the inputs of a command: progress while it lasts, a summary at its end, and a clean
 * end at Ctrl-C.
 */
final class Run {
  private final InputOptions options;
  private final Models models;
  private final LanguageChoice choice;
  private final Corrections corrections;
  private final Tally tally = new Tally();
  private final List<Outcome> failures = new ArrayList<>();

  /** Checks the options; nothing is loaded or opened yet. */
  Run(InputOptions options, Models models, Corrections corrections) {
    this.options = options;
    this.models = models;
    this.corrections = corrections;
    this.choice = options.languageChoice(models);
  }

  Tally tally() {
    return tally;
  }

  /** Remembers an input that became no report for the summary, if someone should look at it. */
  void refused(Outcome outcome) {
    if (outcome.category().isFailure() && failures.size() < Summary.LISTED) {
      failures.add(outcome);
    }
  }

  /** What is left to do when the last result is taken; returns the files that have vanished. */
  interface Finish {
    List<String> finish() throws IOException;
  }

  /**
   * Runs to the end or to Ctrl-C; then finishes, prints the summary and returns the exit status.
   *
   * @param skipped files and folders to leave out of the inputs
   */
  int run(Collection<Path> skipped, Results results, Finish finish) throws Exception {
    long started = System.nanoTime();
    Extraction extraction = new Extraction(models, choice).correcting(corrections);
    List<String> vanished;
    Batch batch;
    try (Reader reader = new Reader(options.readOptions(models));
        Stream<InputFile> files = options.files(skipped);
        Progress progress = new Progress(tally, counter(skipped))) {
      batch = new Batch(reader, extraction, options.threads());
      Thread ending = stopAtInterrupt(batch, Thread.currentThread());
      try {
        batch.run(files.iterator(), results);
      } finally {
        vanished = finish.finish();
        disarm(ending, batch);
      }
    }
    if (batch.isStopped()) {
      System.err.println("stopped; the same command goes on from here");
    }
    Tally.Snapshot counts = tally.snapshot();
    new Summary(counts, Duration.ofNanos(System.nanoTime() - started), failures, vanished)
        .print(System.err);
    return counts.failures() > 0 ? Derek.FAILED_INPUTS : ExitCode.OK;
  }

  private LongSupplier counter(Collection<Path> skipped) {
    return () -> {
      try (Stream<InputFile> files = options.files(skipped)) {
        return files.count();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** At Ctrl-C no further result is taken, and the JVM waits until the last ones are safe. */
  private static Thread stopAtInterrupt(Batch batch, Thread main) {
    Thread hook =
        new Thread(
            () -> {
              batch.stop();
              try {
                main.join(Duration.ofSeconds(30).toMillis());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "derek-interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
    return hook;
  }

  private static void disarm(Thread hook, Batch batch) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      batch.stop(); // the hook runs already and waits for this thread
    }
  }
}
