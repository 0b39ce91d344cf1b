package org.derek.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.derek.export.Format;
import org.derek.export.RecordWriter;
import org.derek.export.Table;
import org.derek.ingest.Results;
import org.derek.ingest.Tally;
import org.derek.language.Models;
import org.derek.read.InputFile;
import org.derek.report.Outcome;
import org.derek.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code derek extract}: records to a file or standard output, without an index. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the inputs and writes a record of each report, without an index.",
      "JSONL: a whole record a line. CSV: a row a mention."
    },
    footer = {
      "",
      "Examples:",
      "  derek extract report.html",
      "  derek extract archive.zip --format csv --out mentions.csv",
      "  cat story.txt | derek extract - --published 2024-03-12"
    })
final class ExtractCommand implements Callable<Integer> {
  @Mixin private InputOptions input;
  @Mixin private OutputOption output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.JSONL;

  @Override
  public Integer call() throws Exception {
    Models models = Models.standard();
    Run run = new Run(input, models);
    Table table = format == Format.CSV ? Table.MENTIONS : Table.REPORTS;
    try (OutputStream out = output.open();
        RecordWriter writer = RecordWriter.of(table, format, out)) {
      return run.run(output.file(), new Records(writer, out, run.tally(), run), () -> List.of());
    }
  }

  /** Writes each report as it comes. */
  private record Records(RecordWriter writer, OutputStream out, Tally tally, Run run)
      implements Results {
    @Override
    public void report(Report report, int tokens) throws IOException {
      writer.write(report);
      tally.report(report, tokens, Outcome.Category.INDEXED);
    }

    @Override
    public void outcome(Outcome outcome) {
      tally.outcome(outcome);
      run.refused(outcome);
    }

    @Override
    public void end(InputFile file) throws IOException {
      tally.file();
      writer.flush();
      out.flush();
    }
  }
}
