package org.derek.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.derek.read.child.ChildPool;
import org.derek.read.container.Declared;
import org.derek.read.content.Budget;
import org.derek.read.content.Content;
import org.derek.read.content.Refusal;
import org.derek.report.Outcome;
import org.derek.report.Outcome.Category;
import org.derek.report.Publication;

/**
 * Reads files into reports. Thread-safe: share one among all reading threads, close it at the end.
 *
 * <p>Child processes are started when a document first needs one, at most one a reading thread, and
 * end with this reader or with this JVM, however that ends.
 */
public final class Reader implements AutoCloseable {
  private final ReadOptions options;
  private final ChildPool children;
  private final Formats formats;

  /**
   * A reader with these options; starts nothing yet.
   *
   * @throws java.io.UncheckedIOException if the models folder can't be read, naming the file
   */
  public Reader(ReadOptions options) {
    this.options = Objects.requireNonNull(options, "options");
    this.children = new ChildPool(options.models(), options.limits());
    this.formats = new Formats(options, children);
  }

  /**
   * Reads one file, in a fixed order: of a container every member, of a dump every row, of a mail
   * the message and its attachments.
   *
   * @param sink gets one reading for each input inside, one after the other, on the calling thread
   * @throws InterruptedException if the thread is interrupted or this reader closed; readings so
   *     far stand
   */
  public void read(InputFile file, Consumer<Reading> sink) throws InterruptedException {
    Readings readings = readings(sink);
    try {
      if (!Files.isRegularFile(file.file())) {
        readings.add(unreadable(file));
        return;
      }
      try (Content content = Content.of(file.file())) {
        read(file.path(), content, Files.size(file.file()), readings);
      }
    } catch (IOException e) {
      Refusal why =
          Refusal.of(Category.CORRUPT, "can't be opened: " + e + "; check that it may be read");
      readings.refuse(file.path(), why, file.size());
    }
  }

  /**
   * Reads a stream to its end, as {@link #read(InputFile, Consumer)} does a file; does not close
   * it.
   *
   * @param path what to call it, {@code -} for standard input
   */
  public void read(String path, InputStream stream, Consumer<Reading> sink)
      throws InterruptedException {
    Readings readings = readings(sink);
    try (Content content = Content.of(CloseShieldInputStream.wrap(stream))) {
      read(path, content, -1, readings);
    } catch (IOException e) {
      readings.refuse(path, Refusal.of(Category.CORRUPT, "can't be read: " + e), 0);
    }
  }

  private void read(String path, Content content, long size, Readings readings)
      throws InterruptedException {
    Budget budget = new Budget(options.limits(), size);
    try {
      new Descent(formats, budget, readings).read(path, content, Declared.NOTHING, 0);
    } catch (Refusal theRest) {
      readings.refuse(path, theRest, Math.max(0, size));
    } catch (Readings.SinkFailure e) {
      throw e.thrown();
    }
  }

  private Readings readings(Consumer<Reading> sink) {
    return new Readings(
        sink, options.published().map(day -> new Publication(day, Publication.Origin.OPTION)));
  }

  private static Reading unreadable(InputFile file) {
    String why =
        Files.isDirectory(file.file())
            ? "a folder that can't be listed; check that it may be read"
            : Files.exists(file.file())
                ? "not a regular file"
                : "can't be opened: it is gone, or its link leads nowhere";
    Category category =
        Files.exists(file.file()) && !Files.isDirectory(file.file())
            ? Category.UNSUPPORTED
            : Category.CORRUPT;
    return new Reading.Refused(Outcome.of(file.path(), category, why, 0));
  }

  /**
   * Ends the child processes. A reading under way in another thread that needs one ends in {@link
   * InterruptedException}.
   */
  @Override
  public void close() {
    children.close();
  }
}
