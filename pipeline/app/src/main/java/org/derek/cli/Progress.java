package org.derek.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.derek.ingest.Tally;

/**
 * Shows on standard error how far a run is: a bar on a terminal, a line every ten seconds
 * elsewhere. The number of files is counted while the run goes on, so the estimate comes a moment
 * after the start.
 */
final class Progress implements AutoCloseable {
  private static final long LINE_SECONDS = 10;

  private final Tally tally;
  private final PrintStream out = System.err;
  private final long started = System.nanoTime();
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "derek-progress");
            thread.setDaemon(true);
            return thread;
          });
  private final ProgressBar bar;
  private volatile long total = -1;

  /**
   * @param count counts the files of the run; called once, on another thread
   */
  Progress(Tally tally, LongSupplier count) {
    this.tally = tally;
    boolean terminal = Boolean.getBoolean("derek.terminal");
    this.bar =
        terminal
            ? new ProgressBarBuilder()
                .setTaskName("files")
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(out))
                .showSpeed()
                .build()
            : null;
    clock.execute(() -> total = count.getAsLong());
    show(terminal);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // ends with the clock
  private void show(boolean terminal) {
    if (terminal) {
      clock.scheduleAtFixedRate(this::step, 200, 200, TimeUnit.MILLISECONDS);
    } else {
      clock.scheduleAtFixedRate(this::line, LINE_SECONDS, LINE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void step() {
    if (total > 0) {
      bar.maxHint(total);
    }
    Tally.Snapshot now = tally.snapshot();
    bar.stepTo(now.files());
    bar.setExtraMessage(String.format(Locale.ROOT, "%,d reports", now.reports()));
  }

  private void line() {
    Tally.Snapshot now = tally.snapshot();
    double seconds = (System.nanoTime() - started) / 1e9;
    out.printf(
        Locale.ROOT,
        "%,d%s files, %,d reports, %,.1f a second%s%n",
        now.files(),
        total < 0 ? "" : String.format(Locale.ROOT, " of %,d", total),
        now.reports(),
        now.reports() / seconds,
        estimate(now, seconds));
  }

  private String estimate(Tally.Snapshot now, double seconds) {
    if (total <= 0 || now.files() == 0 || now.files() >= total) {
      return "";
    }
    Duration left = Duration.ofSeconds((long) (seconds / now.files() * (total - now.files())));
    return String.format(
        Locale.ROOT,
        ", about %d:%02d:%02d left",
        left.toHours(),
        left.toMinutesPart(),
        left.toSecondsPart());
  }

  @Override
  public void close() {
    clock.shutdownNow();
    if (bar != null) {
      step();
      bar.close();
    }
  }
}
