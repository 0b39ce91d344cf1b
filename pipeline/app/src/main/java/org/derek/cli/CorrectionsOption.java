package org.derek.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import org.derek.language.Models;
import org.derek.normalize.corrections.Corrections;
import org.derek.normalize.corrections.CorrectionsFile;
import org.derek.normalize.corrections.LineNumbers;
import picocli.CommandLine.Option;

/** An editor's corrections; shared by the commands that extract. */
final class CorrectionsOption {
  /** Stretches of lines that a message lists. */
  private static final int LISTED = 20;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description =
          "CSV with an editor's corrections, a line each: columns action (merge, split, rename,"
              + " reject), entity, into, name, language, report, text, type, start, end, note. See"
              + " the README.")
  private Path file;

  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** The corrections of {@code file}; none without one. */
  static Corrections read(Optional<Path> file, Models models) throws IOException {
    return file.isPresent()
        ? CorrectionsFile.read(file.get(), models.languages())
        : Corrections.NONE;
  }

  /** Tells what was applied, and which lines are about nothing that there is. */
  static void tell(
      Corrections corrections, Path file, BitSet unmatched, String done, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "corrections %,d lines of %s%s%s%n",
        corrections.size(),
        file,
        done,
        corrections.idle() == 0
            ? ""
            : String.format(Locale.ROOT, "; %,d lines without an action", corrections.idle()));
    if (!unmatched.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "warning: %s: nothing matches %s %s; check the spelling%n",
          file,
          unmatched.cardinality() == 1 ? "line" : "lines",
          LineNumbers.shorten(unmatched, LISTED));
    }
  }
}
