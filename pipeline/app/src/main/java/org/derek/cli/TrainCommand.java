package org.derek.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.derek.language.Models;
import org.derek.tag.features.FeatureGroup;
import org.derek.train.EventTraining;
import org.derek.train.LanguageTraining;
import org.derek.train.NameTraining;
import org.derek.train.SegmentTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code derek train}: models from annotated documents. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains the models of a language from annotated documents.",
      "Sentence and token models are trained from documents that give sentences and tokens and from"
          + " .conllu files, the name model from documents with mentions.",
      "With LANG any, makes the profiles that tell languages apart: every language with a folder"
          + " needs data, given as LANG=FILE.",
      "With LANG any and --only EVENTS, makes the models of events of every language that the"
          + " documents are in."
    },
    footer = {
      "",
      "Example:",
      "  derek train kk --data kaznerd-train.jsonl --data ud-ktb.conllu --out models/kk",
      "  derek train any --data ru=a.jsonl kk=b.jsonl vi=c.conllu --out models",
      "  derek train any --only events --data corpus/gold/*.jsonl --out models"
    })
final class TrainCommand implements Callable<Integer> {
  /** Which models to train. */
  enum What {
    ALL,
    SEGMENT,
    NAMES,
    EVENTS
  }

  @Spec private CommandSpec spec;

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

  @Option(
      names = "--without",
      arity = "1..*",
      paramLabel = "GROUP",
      description =
          "Leave these features out of the name model: ${COMPLETION-CANDIDATES}. The model then"
              + " tags without them.")
  private List<FeatureGroup> without = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Seed of the name model's random choices; models of two seeds differ by some tenths of"
              + " F1. Default: ${DEFAULT-VALUE}.")
  private long seed = NameTraining.Settings.STANDARD.seed();

  private Map<String, List<Path>> dataByLanguage() {
    Map<String, List<Path>> files = new TreeMap<>();
    for (Path each : data) {
      String given = each.toString();
      int sign = given.indexOf('=');
      if (sign < 0) {
        throw new ParameterException(
            spec.commandLine(), "--data " + given + ": with LANG any, say whose it is: LANG=FILE");
      }
      files
          .computeIfAbsent(given.substring(0, sign), code -> new ArrayList<>())
          .add(Path.of(given.substring(sign + 1)));
    }
    return files;
  }

  @Override
  public Integer call() throws Exception {
    if (only == What.EVENTS) {
      if (!language.equals("any")) {
        throw new ParameterException(
            spec.commandLine(), "the models of events are trained for all languages: LANG any");
      }
      EventTraining.train(data, out, System.err::println);
      return ExitCode.OK;
    }
    if (language.equals("any")) {
      LanguageTraining.train(Models.standard(), dataByLanguage(), out, System.err::println);
      return ExitCode.OK;
    }
    if (only == What.ALL || only == What.SEGMENT) {
      SegmentTraining.train(language, data, out, System.err::println);
    }
    if (only == What.ALL || only == What.NAMES) {
      NameTraining.Settings settings =
          new NameTraining.Settings(Set.copyOf(without), seed, Optional.empty());
      NameTraining.train(language, data, settings, out, System.err::println);
    }
    return ExitCode.OK;
  }
}
