package org.derek.ingest;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.derek.read.InputFile;
import org.derek.report.Outcome;

/** Takes what a {@link Batch} produces, on one thread, in the order of the files. */
public interface Results {
  /**
   * Called once, before any file.
   *
   * @param extraction what reports go through
   * @param threads how many may be worked on at a time
   * @param stopped whether the run shall end early
   */
  default void start(Extraction extraction, int threads, BooleanSupplier stopped)
      throws IOException, InterruptedException {}

  /** Whether {@code file} needs to be read at all. */
  default boolean wants(InputFile file) throws IOException {
    return true;
  }

  /** The results of {@code file} follow. */
  default void begin(InputFile file) throws IOException {}

  /** A report with all that was extracted from it. */
  void report(Extraction.Extracted extracted) throws IOException;

  /** An input that became no report. */
  void outcome(Outcome outcome) throws IOException;

  /** The file was read to its end; not called for a file that {@link Batch#stop} cut off. */
  default void end(InputFile file) throws IOException {}

  /** All files were taken; not called where {@link Batch#stop} cut the run off. */
  default void finish() throws IOException {}
}
