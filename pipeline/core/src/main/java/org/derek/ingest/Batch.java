package org.derek.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.derek.read.InputFile;
import org.derek.read.Reader;
import org.derek.read.Reading;
import org.derek.report.Outcome;
import org.derek.report.Report;

/**
 * Reads files and extracts from their reports in parallel, and hands the results over one by one in
 * the order of the files. What waits in memory is bounded, whatever the archive's size.
 *
 * <p>One run a batch. An input that fails in an unforeseen way costs its own outcome.
 */
public final class Batch {
  /** Code units of text that may wait between reading and writing. */
  private static final long WAITING_TEXT = 64L << 20;

  /** The path that stands for standard input. */
  private static final String STANDARD_INPUT = "-";

  /** What an item without text weighs. */
  private static final long LEAST_WEIGHT = 1024;

  private final Reader reader;
  private final Extraction extraction;
  private final int threads;
  private final TextBudget budget = new TextBudget(WAITING_TEXT);
  private volatile boolean stopped;

  /**
   * @param threads how many files are read, and how many reports extracted, at a time
   */
  public Batch(Reader reader, Extraction extraction, int threads) {
    this.reader = reader;
    this.extraction = extraction;
    this.threads = threads;
  }

  /** Ends the run early, from any thread: no further result is handed over. */
  public void stop() {
    stopped = true;
  }

  /** Whether {@link #stop} was called. */
  public boolean isStopped() {
    return stopped;
  }

  /**
   * Runs to the end of {@code files}.
   *
   * @throws IOException if {@code results} can't take a result
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void run(Iterator<InputFile> files, Results results)
      throws IOException, InterruptedException {
    ExecutorService readers = Executors.newFixedThreadPool(threads, daemon("read"));
    ExecutorService workers = Executors.newFixedThreadPool(threads, daemon("extract"));
    Deque<Open> open = new ArrayDeque<>();
    try {
      results.start(extraction, threads, () -> stopped);
      while (!stopped) {
        while (open.size() < 8 * threads && files.hasNext()) {
          InputFile file = files.next();
          if (results.wants(file)) {
            Open next = new Open(file, workers);
            open.add(next);
            readers.execute(next);
          }
        }
        if (open.isEmpty()) {
          results.finish();
          return;
        }
        open.remove().handOver(results);
      }
    } finally {
      readers.shutdownNow();
      workers.shutdownNow();
    }
  }

  static java.util.concurrent.ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, "derek-" + name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** What became of one input, and how much of the budget it holds. */
  private record Item(Extraction.Extracted extracted, Outcome outcome, long weight) {}

  /** A file between the start of its reading and the hand-over of its last result. */
  private final class Open implements Runnable {
    private final InputFile file;
    private final ExecutorService workers;
    private final TextBudget.Share share = budget.new Share();
    private final BlockingQueue<Future<Item>> items = new LinkedBlockingQueue<>();

    Open(InputFile file, ExecutorService workers) {
      this.file = file;
      this.workers = workers;
    }

    /** Reads the file; each reading goes to the workers, its future into the line. */
    @Override
    public void run() {
      try {
        if (file.path().equals(STANDARD_INPUT)) {
          reader.read(STANDARD_INPUT, System.in, this::accept);
        } else {
          reader.read(file, this::accept);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Stopped e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        items.add(done(crashed(file.path(), file.size(), e, 0)));
      } finally {
        items.add(done(null));
      }
    }

    private void accept(Reading reading) {
      long weight =
          reading instanceof Reading.Text read
              ? Math.max(LEAST_WEIGHT, read.report().text().length())
              : LEAST_WEIGHT;
      try {
        share.acquire(weight);
      } catch (InterruptedException e) {
        throw new Stopped(e);
      }
      if (reading instanceof Reading.Text read) {
        items.add(workers.submit(() -> extract(read.report(), weight)));
      } else if (reading instanceof Reading.Refused refused) {
        items.add(done(new Item(null, refused.outcome(), weight)));
      }
    }

    private Item extract(Report read, long weight) {
      try {
        Extraction.Extracted extracted = extraction.extract(read);
        Report report = extracted.report();
        return extraction.hasModels(report) || extraction.passesUntagged()
            ? new Item(extracted, null, weight)
            : new Item(null, otherLanguage(report), weight);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        return crashed(read.source().path(), read.source().bytes(), e, weight);
      }
    }

    void handOver(Results results) throws IOException, InterruptedException {
      share.becomeFirst();
      results.begin(file);
      for (Item item = next(); item != null; item = next()) {
        if (stopped) {
          return;
        }
        if (item.extracted() != null) {
          results.report(item.extracted());
        } else {
          results.outcome(item.outcome());
        }
        share.release(item.weight());
      }
      if (!stopped) {
        results.end(file);
      }
    }

    private Item next() throws InterruptedException {
      try {
        return items.take().get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("extraction of " + file.path() + " failed", e.getCause());
      }
    }
  }

  private static Future<Item> done(Item item) {
    FutureTask<Item> task = new FutureTask<>(() -> item);
    task.run();
    return task;
  }

  private static Item crashed(String path, long bytes, Throwable cause, long weight) {
    return new Item(
        null, Outcome.of(path, Outcome.Category.CRASHED, "unforeseen: " + cause, bytes), weight);
  }

  private static Outcome otherLanguage(Report report) {
    String detail =
        report.language().equals(Report.UNDETERMINED)
            ? "language not recognized"
            : "language " + report.language() + ", for which there are no models";
    return Outcome.of(
        report.source().path(),
        Outcome.Category.OTHER_LANGUAGE,
        detail + "; --lang any keeps its text",
        report.source().bytes());
  }

  /** Leaves a reader's callback when the run is stopped. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped(InterruptedException cause) {
      super(cause);
    }
  }
}
