package org.derek.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.derek.index.ReportIndex;
import org.derek.ingest.Ingest;
import org.derek.language.Models;
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
          + " Unchanged files are not read again, changed ones are, vanished ones are reported."
    },
    footer = {
      "",
      "Examples:",
      "  derek ingest archive/ --index news-index",
      "  derek ingest dump.jsonl pages.warc.gz --index news-index --published 2024-03-12"
    })
final class IngestCommand implements Callable<Integer> {
  @Mixin private InputOptions input;
  @Mixin private IndexOption index;

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
    Run run = new Run(input, models);
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
      Ingest ingest =
          new Ingest(
              writer,
              run.tally(),
              run::refused,
              commitReports,
              Duration.ofSeconds(commitSeconds),
              again);
      return run.run(Optional.of(index.folder()), ingest, () -> finish(writer, input.roots()));
    }
  }

  private static List<String> finish(ReportIndex writer, List<String> roots) throws IOException {
    writer.commit();
    try (Stream<String> known = writer.files(roots)) {
      return known.filter(path -> !Files.exists(Path.of(path))).toList();
    }
  }
}
