package org.derek.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.derek.train.NameTraining;
import org.derek.train.SegmentTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code derek train}: models from annotated documents. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains the models of a language from annotated documents.",
      "Sentence and token models are trained from documents that give sentences and tokens and from"
          + " .conllu files, the name model from documents with mentions."
    },
    footer = {
      "",
      "Example:",
      "  derek train kk --data kaznerd-train.jsonl --data ud-ktb.conllu --out models/kk"
    })
final class TrainCommand implements Callable<Integer> {
  /** Which models to train. */
  enum What {
    ALL,
    SEGMENT,
    NAMES
  }

  @Parameters(index = "0", paramLabel = "LANG", description = "Language code, for example kk.")
  private String language;

  @Option(
      names = "--data",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Annotated documents (.jsonl) or treebanks (.conllu).")
  private List<Path> data;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the models.")
  private Path out;

  @Option(
      names = "--only",
      paramLabel = "WHAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private What only = What.ALL;

  @Override
  public Integer call() throws Exception {
    if (only != What.NAMES) {
      SegmentTraining.train(language, data, out, System.err::println);
    }
    if (only != What.SEGMENT) {
      NameTraining.train(language, data, out, System.err::println);
    }
    return ExitCode.OK;
  }
}
