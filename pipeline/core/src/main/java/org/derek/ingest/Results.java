package org.derek.ingest;

import java.io.IOException;
import org.derek.read.InputFile;
import org.derek.report.Outcome;
import org.derek.report.Report;

/** Takes what a {@link Batch} produces, on one thread, in the order of the files. */
public interface Results {
  /** Whether {@code file} needs to be read at all. */
  default boolean wants(InputFile file) throws IOException {
    return true;
  }

  /** The results of {@code file} follow. */
  default void begin(InputFile file) throws IOException {}

  /** A report with all that was extracted from {@code tokens} tokens. */
  void report(Report report, int tokens) throws IOException;

  /** An input that became no report. */
  void outcome(Outcome outcome) throws IOException;

  /** The file was read to its end; not called for a file that {@link Batch#stop} cut off. */
  default void end(InputFile file) throws IOException {}
}
