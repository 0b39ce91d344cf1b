package org.derek.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.derek.language.Models;
import org.derek.report.Outcome;
import org.derek.report.Report;

/** The writer of an index. For one thread. */
public final class ReportIndex implements AutoCloseable {
  private ReportIndex() {}

  /** As {@link #open(Path, Models, String)}, with an empty fingerprint. */
  public static ReportIndex open(Path folder, Models models) throws IOException {
    return open(folder, models, "");
  }

  /**
   * Opens the index in {@code folder} for writing; makes it if there is none.
   *
   * @param fingerprint names the models and rules that make the records; kept in each commit
   * @throws IndexException if the folder holds something else, another run holds its lock, or
   *     another version made it
   */
  public static ReportIndex open(Path folder, Models models, String fingerprint)
      throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** The fingerprint of the last commit that the index had when it was opened; empty if new. */
  public Optional<String> earlierFingerprint() {
    throw new UnsupportedOperationException("being written");
  }

  /** What the index knows of a top-level file that was read to its end. */
  public Optional<FileState> file(String path) throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** Reading of the top-level file {@code path} begins, for the first time or again. */
  public void begin(String path) throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** Adds a report of the current file: INDEXED, or DUPLICATE if another path already holds it. */
  public Outcome add(Report report) throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** Adds an input of the current file that became no report. */
  public void add(Outcome outcome) throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** The current file is complete: what it held earlier and holds no more is removed. */
  public void end(FileState state) throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** Makes everything so far durable, also in the middle of a file. Does nothing if unchanged. */
  public void commit() throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** Paths of known top-level files that equal a root or lie in a folder that is one; sorted. */
  public List<String> files(List<String> roots) throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** Removes a top-level file with all its inputs, as if it had never been read. */
  public void remove(String path) throws IOException {
    throw new UnsupportedOperationException("being written");
  }

  /** Commits and closes. */
  @Override
  public void close() throws IOException {
    throw new UnsupportedOperationException("being written");
  }
}
