package org.derek.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.derek.evaluate.Agreement;
import org.derek.evaluate.Clusters;
import org.derek.evaluate.Disagreement;
import org.derek.evaluate.Evaluation;
import org.derek.evaluate.EventError;
import org.derek.evaluate.Identities;
import org.derek.evaluate.MergeEvaluation;
import org.derek.evaluate.Observer;
import org.derek.evaluate.RecurringHappenings;
import org.derek.evaluate.RuleTable;
import org.derek.evaluate.Scores;
import org.derek.evaluate.ScoresJson;
import org.derek.ingest.Extraction;
import org.derek.ingest.LanguageChoice;
import org.derek.json.AnnotatedJson;
import org.derek.language.Models;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Casing;
import org.derek.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code derek eval}: scores of the whole pipeline on annotated documents. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the pipeline on annotated documents and prints precision, recall and F1 a language and"
          + " type (exact spans) and how many values are right where the span is.",
      "Where events are annotated also theirs: events of the right type with an overlapping trigger"
          + " (and of any type), the participants and countries of the right ones, the main event"
          + " against the annotated one (all its fields are wrong if there is none), the fields of"
          + " the right events, how many of each status keep it, and events by type.",
      "Where relations of events are annotated (as in NEREL): how many of those of an event that a"
          + " record covers the record has, and how much of what such records hold is one; by kind."
          + " Where facts are (as in factRuEval-2016): meetings and deals by their participants.",
      "The last columns tell whether confidences can be believed: their mean (should be P), the"
          + " expected calibration error over 10 bins and the Brier score (should be small), in"
          + " percent."
    },
    footer = {
      "",
      "Examples:",
      "  derek eval corpus/gold/vi.jsonl --split dev --errors errors.tsv",
      "  derek eval corpus/gold/*.jsonl --happenings corpus/recurring.tsv"
    })
final class EvalCommand implements Callable<Integer> {
  private static final String AUTO = "auto";
  private static final String GUIDELINES = "guidelines";

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "GOLD", description = "Annotated documents (.jsonl).")
  private List<Path> files;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = "Only documents of this split, for example dev.")
  private String split;

  @Option(
      names = "--conventions",
      paramLabel = "WHOSE",
      defaultValue = AUTO,
      description =
          "auto: tag the documents of a collection that the models learned from (nerel, factrueval,"
              + " kaznerd; an id says it before its first slash) as its annotators did, all others by"
              + " the guidelines. guidelines: all by the guidelines, as ingest and extract do."
              + " Default: auto.")
  private String conventions;

  @Option(
      names = "--casing",
      paramLabel = "HOW",
      description =
          "Change the case of the texts before tagging: lower (no capitals), upper (capitals alone),"
              + " headline (the first line in capitals). Tells what tagging owes to capitals.")
  private Casing casing;

  @Option(names = "--json", description = "The scores as JSON.")
  private boolean json;

  @Option(
      names = "--rules",
      description = "Also how many values are right by the family of the rule that gave them.")
  private boolean rules;

  @Option(
      names = "--identities",
      paramLabel = "TABLE",
      description =
          "Also how well entity ids join persons and organizations over documents and languages"
              + " (B-cubed), by a table of what is the same, such as corpus/recurring.tsv.")
  private Path identities;

  @Option(
      names = "--clusters",
      paramLabel = "FILE",
      description =
          "With --identities: also writes each person and organization with the ids and names that"
              + " it was given (tab-separated).")
  private Path clustersFile;

  @Option(
      names = "--happenings",
      paramLabel = "TABLE",
      description =
          "Also how well main events are joined to happenings over documents and languages"
              + " (B-cubed), by a table of which documents report the same, such as"
              + " corpus/recurring.tsv: of all, of those of happenings that two or more documents"
              + " report, and that are reported in two or more languages.")
  private Path happenings;

  @Option(
      names = "--merged",
      paramLabel = "FILE",
      description =
          "With --happenings: also writes each happening that came out in pieces (PARTED) and all"
              + " that were taken for one (JOINED), with their documents (tab-separated).")
  private Path mergedFile;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = {
        "Also writes each wrong stretch to FILE (tab-separated): document, what is wrong (MISSED,"
            + " EXTRA, TYPE, BORDER, VALUE), mentions annotated, mentions found, context.",
        "Then what is wrong with events, sorted by what it is: document, kind (MISSED_EVENT,"
            + " EXTRA_EVENT, WRONG_TYPE; of the main event MAIN_OTHER, MAIN_TYPE, MAIN_START,"
            + " MAIN_PLACE …; of the other right events STATUS, START, PLACE, MISSED_PARTICIPANT,"
            + " ROLE …; MISSED_RELATION, EXTRA_RELATION, MISSED_FACT, EXTRA_FACT), annotated,"
            + " found, the sentence with the trigger in brackets, language."
      })
  private Path errorsFile;

  @Override
  public Integer call() throws Exception {
    List<AnnotatedDocument> gold = new ArrayList<>();
    for (Path file : files) {
      gold.addAll(AnnotatedJson.read(file));
    }
    gold.removeIf(document -> split != null && !document.split().equals(split));
    if (gold.isEmpty()) {
      throw new IllegalArgumentException(
          split == null ? "no documents in the files" : "no documents of split \"" + split + "\"");
    }
    if (casing != null) {
      gold.replaceAll(casing::of);
    }
    if (clustersFile != null && identities == null) {
      throw new ParameterException(spec.commandLine(), "--clusters needs --identities TABLE");
    }
    if (mergedFile != null && happenings == null) {
      throw new ParameterException(spec.commandLine(), "--merged needs --happenings TABLE");
    }
    Models models = Models.standard();
    MergeEvaluation merging =
        happenings == null
            ? null
            : new MergeEvaluation(RecurringHappenings.read(happenings), new MergedMains(models));
    Clusters clusters = identities == null ? null : new Clusters(Identities.read(identities));
    RuleTable ruleTable = new RuleTable();
    Extraction extraction = new Extraction(models, LanguageChoice.GIVEN);
    Map<String, Extraction> following = new TreeMap<>();
    List<String> errors = new ArrayList<>();
    List<EventError> eventErrors = new ArrayList<>();
    Scores scores =
        Evaluation.evaluate(
            gold,
            (document, report) ->
                following
                    .computeIfAbsent(whose(document, extraction), extraction::following)
                    .extract(report)
                    .report(),
            new Observer() {
              @Override
              public void agreed(Agreement agreement) {
                ruleTable.add(agreement);
                if (clusters != null) {
                  clusters.add(agreement);
                }
              }

              @Override
              public void differed(Disagreement error) {
                errors.add(error.line());
              }

              @Override
              public void differed(EventError error) {
                eventErrors.add(error);
              }

              @Override
              public void compared(AnnotatedDocument document, Report report) {
                if (merging != null) {
                  merging.compared(document, report);
                }
              }
            });
    following.remove("");
    if (!following.isEmpty()) {
      System.err.println(
          "Tagged by the conventions of "
              + String.join(", ", following.keySet())
              + "; --conventions guidelines tags as ingest does.");
    }
    if (errorsFile != null) {
      eventErrors.stream().sorted().map(EventError::line).forEach(errors::add);
      Files.write(errorsFile, errors, StandardCharsets.UTF_8);
    }
    if (clustersFile != null) {
      Files.write(clustersFile, clusters.lines(), StandardCharsets.UTF_8);
    }
    MergeEvaluation.Result merged = merging == null ? null : merging.result();
    if (mergedFile != null) {
      Files.write(mergedFile, merged.lines(), StandardCharsets.UTF_8);
    }
    if (json) {
      ObjectNode tree = ScoresJson.toTree(scores);
      if (clusters != null) {
        tree.set("clusters", ScoresJson.toTree(clusters));
      }
      if (rules) {
        tree.set("rules", ScoresJson.toTree(ruleTable));
      }
      if (merged != null) {
        tree.set("merged", ScoresJson.toTree(merged));
      }
      System.out.println(tree);
      return ExitCode.OK;
    }
    System.out.println(scores.table());
    if (rules) {
      System.out.println(ruleTable.table());
    }
    if (clusters != null) {
      System.out.println(clusters.table());
    }
    if (merged != null) {
      System.out.println(merged.table());
    }
    return ExitCode.OK;
  }

  /** The collection whose conventions to tag by; empty for the guidelines. */
  private String whose(AnnotatedDocument document, Extraction extraction) {
    return switch (conventions) {
      case AUTO -> document.sourceAmong(extraction.sources(document.language()));
      case GUIDELINES -> "";
      default ->
          throw new ParameterException(
              spec.commandLine(),
              "--conventions " + conventions + ": " + AUTO + " or " + GUIDELINES);
    };
  }
}
