package org.derek.read.child;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.derek.read.ReadLimits;
import org.derek.read.content.Refusal;
import org.derek.report.Outcome.Category;

/** One running child, asked by one thread at a time. After a refusal it throws it is dead. */
final class ChildProcess implements AutoCloseable {
  static final int READY = 'R';

  private static final Duration START = Duration.ofMinutes(2);
  private static final String FOLDER = "derek-child-";
  private static final Path SHELL = Path.of("/bin/sh");

  /** Ctrl-C reaches children too; it must not make a crash of the document that one is at. */
  private static final String DEAF = "trap '' INT HUP; exec \"$@\"";

  private static final int OUT_OF_MEMORY = 3;

  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;
  private final Path folder;
  private final ReadLimits limits;
  private final ScheduledExecutorService watch;

  private ChildProcess(
      Process process, Path folder, ReadLimits limits, ScheduledExecutorService watch) {
    this.process = process;
    this.folder = folder;
    this.limits = limits;
    this.watch = watch;
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    this.in = new DataInputStream(process.getInputStream());
  }

  /** Starts a child and waits until it can answer. */
  static ChildProcess start(
      String main, Path models, ReadLimits limits, ScheduledExecutorService watch)
      throws IOException {
    Path folder = Files.createTempDirectory(FOLDER);
    ProcessBuilder builder = new ProcessBuilder(command(main, models, limits, folder));
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    ChildProcess child = new ChildProcess(builder.start(), folder, limits, watch);
    try {
      child.within(START, child::awaitReady);
    } catch (IOException e) {
      child.close();
      throw new IOException(
          "no child JVM for parsing documents: "
              + e.getMessage()
              + "; command: "
              + builder.command(),
          e);
    }
    return child;
  }

  /** One compiler tier: a child starts in half the time and reads the same (measured). */
  private static List<String> command(String main, Path models, ReadLimits limits, Path folder) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SHELL)) {
      command.addAll(List.of(SHELL.toString(), "-c", DEAF, "derek-child"));
    }
    command.addAll(java(main, models, limits, folder));
    return command;
  }

  private static List<String> java(String main, Path models, ReadLimits limits, Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + limits.childHeapMegabytes() + "m",
        "-XX:MaxDirectMemorySize=64m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-UsePerfData",
        "-XX:ErrorFile=" + folder.resolve("error.log"),
        "-XX:-CreateCoredumpOnCrash",
        "-Xshare:auto",
        "-Djava.awt.headless=true",
        "-Djava.io.tmpdir=" + folder,
        "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
        "-Dfile.encoding=UTF-8",
        "-Duser.language=en",
        "-Duser.country=US",
        "-Duser.timezone=UTC",
        main,
        models.toAbsolutePath().toString());
  }

  private Integer awaitReady() throws IOException {
    int first = in.readByte();
    if (first != READY) {
      throw new IOException("unexpected first byte " + first);
    }
    return first;
  }

  /**
   * The child's answer.
   *
   * @throws Refusal TIMEOUT or CRASHED; the child is dead then
   */
  ChildAnswer ask(ChildRequest request) throws Refusal {
    try {
      return within(
          limits.timeout(),
          () -> {
            Wire.write(out, request);
            return Wire.readAnswer(in);
          });
    } catch (Refusal e) {
      throw e;
    } catch (IOException e) {
      throw Refusal.of(Category.CRASHED, "its parser " + lastWords(), e);
    }
  }

  private interface Exchange<T> {
    T run() throws IOException;
  }

  private <T> T within(Duration time, Exchange<T> exchange) throws IOException {
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> alarm =
        watch.schedule(
            () -> {
              late.set(true);
              process.destroyForcibly();
            },
            time.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return exchange.run();
    } catch (IOException e) {
      if (late.get()) {
        throw Refusal.of(
            Category.TIMEOUT,
            "parsing took longer than "
                + time.toMillis() / 1000.0
                + " s and was ended; allow more by --timeout",
            e);
      }
      throw e;
    } finally {
      alarm.cancel(false);
    }
  }

  private String lastWords() {
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        return "stopped answering";
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "was interrupted";
    }
    return process.exitValue() == OUT_OF_MEMORY
        ? "ran out of memory (limit "
            + limits.childHeapMegabytes()
            + " MB; raise it by --child-heap)"
        : "ended with status " + process.exitValue();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Kills the child and deletes what it left. */
  @Override
  public void close() {
    process.destroyForcibly();
    deleteFolder(folder);
  }

  /** Deletes a child's own temporary folder; any other is left alone. */
  static void deleteFolder(Path folder) {
    if (!folder.getFileName().toString().startsWith(FOLDER)) {
      return;
    }
    try (Stream<Path> left = Files.walk(folder)) {
      left.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | java.io.UncheckedIOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
