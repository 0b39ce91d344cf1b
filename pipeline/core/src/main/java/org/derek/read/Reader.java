package org.derek.read;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads files into reports. Thread-safe: share one among all reading threads, close it at the end.
 *
 * <p>Child processes are started when a document first needs one, at most one a reading thread, and
 * end with this reader or with this JVM, however that ends.
 */
public final class Reader implements AutoCloseable {
  private final ReadOptions options;

  /** A reader with these options; starts nothing yet. */
  public Reader(ReadOptions options) {
    this.options = Objects.requireNonNull(options, "options");
  }

  /**
   * Reads one file, in a fixed order: of a container every member, of a dump every row, of a mail
   * the message and its attachments.
   *
   * @param sink gets one reading for each input inside, one after the other, on the calling thread
   * @throws InterruptedException if the thread is interrupted; readings so far stand
   */
  public void read(InputFile file, Consumer<Reading> sink) throws InterruptedException {
    throw new UnsupportedOperationException(file.path() + options);
  }

  /**
   * Reads a stream to its end, as {@link #read(InputFile, Consumer)} does a file; does not close
   * it.
   *
   * @param path what to call it, {@code -} for standard input
   */
  public void read(String path, InputStream stream, Consumer<Reading> sink)
      throws InterruptedException {
    throw new UnsupportedOperationException(path);
  }

  /** Ends the child processes. A reading under way in another thread ends in CRASHED. */
  @Override
  public void close() {}
}
