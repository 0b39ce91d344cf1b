package org.derek.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.derek.index.IndexFolder;
import org.derek.index.ReportIndex;
import org.derek.ingest.Ingest;
import org.derek.ingest.Replay;
import org.derek.language.Models;
import org.derek.normalize.corrections.Corrections;
import org.derek.normalize.corrections.CorrectionsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code derek ingest}: reads, extracts and indexes; resumable. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the inputs, extracts from them and keeps the records in an index.",
      "Can be stopped at any moment, also by kill -9: the same command goes on where it was."
          + " Unchanged files are not read again, changed ones are, vanished ones are reported.",
      "An editor's corrections stand beside the index, in DIR.corrections.csv, or in the file that"
          + " was last named by --corrections. After each change of the file, reports that are"
          + " indexed already are corrected too, without being read again; a line that is removed"
          + " is undone."
    },
    footer = {
      "",
      "Examples:",
      "  derek ingest archive/ --index news-index",
      "  derek ingest archive/ --index news-index --corrections corrections.csv",
      "  derek ingest dump.jsonl pages.warc.gz --index news-index --published 2024-03-12"
    })
final class IngestCommand implements Callable<Integer> {
  @Mixin private InputOptions input;
  @Mixin private IndexOption index;
  @Mixin private CorrectionsOption correctionsOption;

  @Option(names = "--no-corrections", description = "Take back all corrections.")
  private boolean noCorrections;

  @Option(
      names = "--commit-reports",
      paramLabel = "N",
      description = "Make the work durable after so many results. Default: ${DEFAULT-VALUE}.")
  private int commitReports = 5_000;

  @Option(
      names = "--commit-seconds",
      paramLabel = "S",
      description = "Make the work durable after so many seconds. Default: ${DEFAULT-VALUE}.")
  private long commitSeconds = 30;

  @Option(
      names = "--again",
      description = "Read every file again, for example after a change of the models.")
  private boolean again;

  @Override
  public Integer call() throws Exception {
    Models models = Models.standard();
    Optional<Path> file = correctionsFile();
    Corrections corrections = CorrectionsOption.read(file, models);
    Run run = new Run(input, models, corrections);
    String fingerprint = models.fingerprint();
    try (ReportIndex writer = ReportIndex.open(index.folder(), models, fingerprint)) {
      if (!again
          && writer
              .earlierFingerprint()
              .filter(earlier -> !earlier.equals(fingerprint))
              .isPresent()) {
        System.err.println(
            "note: the models have changed since this index was last written; --again reads"
                + " unchanged files once more");
      }
      Replay replay =
          new Replay(
              writer,
              corrections,
              file.map(this::fromIndex).orElse(""),
              failure -> System.err.println("warning: not corrected: " + failure));
      Ingest ingest =
          new Ingest(
              writer,
              run.tally(),
              replay,
              run::refused,
              commitReports,
              Duration.ofSeconds(commitSeconds),
              again);
      int status = run.run(skipped(file), ingest, () -> finish(ingest, writer, input.roots()));
      ingest
          .groups()
          .ifPresent(
              counts ->
                  System.err.printf(
                      Locale.ROOT,
                      "%-9s %,d near-duplicate reports in %,d groups in the index%n",
                      "similar",
                      counts.reports(),
                      counts.groups()));
      ingest
          .happenings()
          .ifPresent(
              counts ->
                  System.err.printf(
                      Locale.ROOT,
                      "%-9s %,d happenings of %,d events in the index, %,d told by several"
                          + " reports%n",
                      "merged",
                      counts.happenings(),
                      counts.events(),
                      counts.shared()));
      if (file.isPresent()) {
        CorrectionsOption.tell(
            corrections, file.get(), replay.unmatched(), done(replay), System.err);
      } else if (replay.changed() > 0) {
        System.err.printf(
            Locale.ROOT, "corrections taken back from %,d reports%n", replay.changed());
      }
      return status;
    }
  }

  /** The file that is named now, or was last time, or stands beside the index. */
  private Optional<Path> correctionsFile() throws IOException {
    if (noCorrections) {
      if (correctionsOption.file().isPresent()) {
        throw new IllegalArgumentException("--corrections or --no-corrections: give one of them");
      }
      return Optional.empty();
    }
    if (correctionsOption.file().isPresent()) {
      return correctionsOption.file();
    }
    Path beside = fromHere(CorrectionsFile.beside(index.folder()));
    String lastTime = IndexFolder.corrections(index.folder()).file();
    if (lastTime.isEmpty()) {
      return Files.exists(beside) ? Optional.of(beside) : Optional.empty();
    }
    Path last = fromHere(index.folder().toAbsolutePath().resolve(lastTime).normalize());
    if (!Files.exists(last)) {
      throw new IllegalArgumentException(
          "the index in "
              + index.folder()
              + " has the corrections of "
              + last
              + ", which is no longer there; name the file with --corrections FILE, or take the"
              + " corrections back with --no-corrections");
    }
    if (Files.exists(beside) && !Files.isSameFile(beside, last)) {
      System.err.println(
          "note: the corrections of "
              + last
              + " apply, as last time, not those of "
              + beside
              + "; --corrections names another file");
    }
    return Optional.of(last);
  }

  /** The shortest way to write a file for people: without the working folder. */
  private static Path fromHere(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }

  /** How the index remembers the file, so that both can be moved together. */
  private String fromIndex(Path file) {
    Path folder = index.folder().toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    boolean sameRoot = Objects.equals(folder.getRoot(), absolute.getRoot());
    return (sameRoot ? folder.relativize(absolute) : absolute).toString().replace('\\', '/');
  }

  private List<Path> skipped(Optional<Path> file) {
    List<Path> skipped =
        new ArrayList<>(List.of(index.folder(), CorrectionsFile.beside(index.folder())));
    file.ifPresent(skipped::add);
    return skipped;
  }

  private static String done(Replay replay) {
    return replay.looked() == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "; %,d indexed reports changed (%,d looked at)",
            replay.changed(),
            replay.looked());
  }

  private static List<String> finish(Ingest ingest, ReportIndex writer, List<String> roots)
      throws IOException {
    ingest.commit();
    try (Stream<String> known = writer.files(roots)) {
      return known.filter(path -> !Files.exists(Path.of(path))).toList();
    }
  }
}
