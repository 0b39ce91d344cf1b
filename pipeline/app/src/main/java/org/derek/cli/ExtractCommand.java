package org.derek.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.derek.export.Format;
import org.derek.export.RecordWriter;
import org.derek.export.Table;
import org.derek.ingest.Extraction;
import org.derek.ingest.Results;
import org.derek.language.Models;
import org.derek.normalize.corrections.Corrections;
import org.derek.read.InputFile;
import org.derek.report.Outcome;
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
      "  derek extract archive.zip --corrections corrections.csv --out records.jsonl",
      "  cat story.txt | derek extract - --published 2024-03-12"
    })
final class ExtractCommand implements Callable<Integer> {
  @Mixin private InputOptions input;
  @Mixin private OutputOption output;
  @Mixin private CorrectionsOption correctionsOption;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.JSONL;

  @Override
  public Integer call() throws Exception {
    Models models = Models.standard();
    Optional<Path> file = correctionsOption.file();
    Corrections corrections = CorrectionsOption.read(file, models);
    BitSet unmatched = corrections.lines();
    Run run = new Run(input, models, corrections);
    List<Path> skipped = new ArrayList<>();
    output.file().ifPresent(skipped::add);
    file.ifPresent(skipped::add);
    Table table = format == Format.CSV ? Table.MENTIONS : Table.REPORTS;
    try (OutputStream out = output.open();
        RecordWriter writer = RecordWriter.of(table, format, out)) {
      Records records = new Records(writer, out, run, unmatched);
      int status = run.run(skipped, records, () -> List.of());
      file.ifPresent(each -> CorrectionsOption.tell(corrections, each, unmatched, "", System.err));
      return status;
    }
  }

  /** Writes each report as it comes. */
  private record Records(RecordWriter writer, OutputStream out, Run run, BitSet unmatched)
      implements Results {
    @Override
    public void report(Extraction.Extracted extracted) throws IOException {
      writer.write(extracted.report());
      run.tally().report(extracted.report(), extracted.tokens(), Outcome.Category.INDEXED);
      extracted.lines().forEach(unmatched::clear);
    }

    @Override
    public void outcome(Outcome outcome) {
      run.tally().outcome(outcome);
      run.refused(outcome);
    }

    @Override
    public void end(InputFile file) throws IOException {
      run.tally().file();
      writer.flush();
      out.flush();
    }
  }
}
