package org.derek.cli;

import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.derek.export.Export;
import org.derek.export.Format;
import org.derek.export.Table;
import org.derek.language.Models;
import org.derek.search.ReportSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code derek export}: a table of the index for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a table of the index: reports, mentions, entities, events, happenings or outcomes.",
      "happenings: what the events of all reports come to, each happening once with the reports that"
          + " tell of it and what they say differently.",
      "training: the reports that an editor's corrections changed, as annotated documents (JSONL)"
          + " for derek train and derek eval. corrections: a file of corrections to begin with, an"
          + " entity a row; rows whose action stays empty mean nothing.",
      "CSV is UTF-8 with a byte-order mark, so that spreadsheets open it right; cells that would"
          + " run as formulas are neutralized with an apostrophe."
    },
    footer = {
      "",
      "Examples:",
      "  derek export events --index news-index --out events.csv",
      "  derek export mentions --query 'country:KZ date:2024' --format jsonl",
      "  derek export happenings --query 'country:VN' --out happenings.csv",
      "  derek export outcomes --out what-failed.csv",
      "  derek export corrections --index news-index --out news-index.corrections.csv",
      "  derek export training --index news-index --out corrected.jsonl"
    })
final class ExportCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "TABLE",
      description =
          "reports, mentions, entities, events, happenings, outcomes, training or corrections.")
  private Table table;

  @Mixin private IndexOption index;
  @Mixin private OutputOption output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: CSV; of training, JSONL.")
  private Format format;

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description = "Only rows of reports that match; see derek search --help.")
  private String query;

  @Override
  public Integer call() throws Exception {
    if (table == Table.CORRECTIONS && output.file().filter(Files::exists).isPresent()) {
      throw new IllegalArgumentException(
          output.file().get()
              + " exists and may hold an editor's work; remove it or name another file");
    }
    try (ReportSearch search = ReportSearch.open(index.folder(), Models.standard());
        OutputStream out = output.open()) {
      if (table == Table.HAPPENINGS && !search.happeningsAreCurrent().orElse(true)) {
        System.err.println(
            "note: the happenings are of an earlier state of the index; the next derek ingest that"
                + " runs to its end brings them up to date");
      }
      long rows = Export.write(table, format(), search, Optional.ofNullable(query), out);
      output
          .file()
          .ifPresent(file -> System.err.printf(Locale.ROOT, "%,d rows in %s%n", rows, file));
      return ExitCode.OK;
    }
  }

  private Format format() {
    return format != null ? format : table == Table.TRAINING ? Format.JSONL : Format.CSV;
  }
}
