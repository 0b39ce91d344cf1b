package org.derek.read.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.derek.read.ReadLimits;
import org.derek.read.content.Refusal;
import org.derek.report.Outcome.Category;

/**
 * Children, as many as threads ask at once, started when first needed and used again. Thread-safe.
 */
public final class ChildPool implements AutoCloseable {
  private final String main;
  private final Path models;
  private final ReadLimits limits;
  private final Deque<ChildProcess> idle = new ConcurrentLinkedDeque<>();
  private final Set<ChildProcess> all = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "derek-child-watch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean closed;

  /** A pool without children yet. */
  public ChildPool(Path models, ReadLimits limits) {
    this(ChildReader.class.getName(), models, limits);
  }

  ChildPool(String main, Path models, ReadLimits limits) {
    this.main = main;
    this.models = models;
    this.limits = limits;
  }

  /**
   * Has a child read a document.
   *
   * @throws Refusal TIMEOUT if that took too long, CRASHED if the child died; it is replaced at the
   *     next request
   * @throws InterruptedException if the pool was closed, now or before: that says nothing of the
   *     document
   */
  public ChildAnswer ask(ChildRequest request) throws Refusal, InterruptedException {
    ChildProcess child = idleOrNew();
    boolean answered = false;
    try {
      ChildAnswer answer = child.ask(request);
      answered = true;
      return answer;
    } catch (Refusal e) {
      throwIfClosed();
      throw e;
    } finally {
      if (answered && !closed) {
        idle.push(child);
      } else {
        end(child);
      }
    }
  }

  private void throwIfClosed() throws InterruptedException {
    if (closed) {
      throw new InterruptedException("reading was ended");
    }
  }

  private ChildProcess idleOrNew() throws Refusal, InterruptedException {
    for (ChildProcess child = idle.poll(); child != null; child = idle.poll()) {
      if (child.isAlive()) {
        return child;
      }
      end(child);
    }
    throwIfClosed();
    try {
      ChildProcess child = ChildProcess.start(main, models, limits, watch);
      all.add(child);
      if (closed) {
        end(child);
      }
      throwIfClosed();
      return child;
    } catch (IOException | java.util.concurrent.RejectedExecutionException e) {
      throwIfClosed();
      throw Refusal.of(Category.CRASHED, e.getMessage(), e);
    }
  }

  private void end(ChildProcess child) {
    all.remove(child);
    child.close();
  }

  /** Process ids of the children that live. */
  Set<Long> pids() {
    return all.stream()
        .map(ChildProcess::pid)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  /** Kills all children. */
  @Override
  public void close() {
    closed = true;
    watch.shutdownNow();
    all.forEach(ChildProcess::close);
    all.clear();
  }
}
