package org.derek.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.derek.evaluate.Evaluation;
import org.derek.ingest.Extraction;
import org.derek.ingest.LanguageChoice;
import org.derek.language.Models;
import org.derek.report.AnnotatedDocument;
import org.derek.tag.Calibration;
import org.derek.tag.NameModel;
import org.derek.tag.features.FeatureGroup;
import org.derek.train.NameTraining;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What each group of features earns and costs: the name model is trained without it, then measured
 * by F1 on annotated documents, a mean over seeds, and by tokens a second of {@link
 * TaggerBenchmark}. Models without a group take the calibration of the whole model.
 */
@Command(
    name = "bench ablation",
    mixinStandardHelpOptions = true,
    description = {
      "Trains the name model of a language without each group of features and prints a table: F1 of"
          + " mentions (exact spans, mean over the seeds, difference to the whole model) on each FILE"
          + " of --dev, tokens a second of the tagger on one thread."
    },
    footer = {
      "",
      "Example:",
      "  derek bench ablation vi --data corpus/gold/vi.jsonl --dev corpus/gold/vi.jsonl"
    })
public final class Ablation implements Callable<Integer> {
  @Mixin private Parts parts;

  @Option(
      names = "--without",
      arity = "1..*",
      paramLabel = "GROUP",
      description = "Only these groups, one after the other. Default: ${COMPLETION-CANDIDATES}.")
  private List<FeatureGroup> groups = List.of(FeatureGroup.values());

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Models a group, each of another seed. Default: ${DEFAULT-VALUE}.")
  private int seeds = 3;

  /**
   * A row of the table.
   *
   * @param f1 mean on each file, in percent
   * @param speed tokens a second
   */
  private record Row(List<Double> f1, double speed) {}

  /** Runs the command. */
  public static void main(String[] args) {
    CommandLine command = new CommandLine(new Ablation());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(command.execute(args));
  }

  @Override
  public Integer call() throws IOException, RunnerException {
    Path folder = Files.createTempDirectory("derek-ablation");
    try {
      copy(Models.standard().root(), folder);
      List<Calibration> calibrations = new ArrayList<>();
      Row whole = row(folder, Set.of(), calibrations);
      StringBuilder head = new StringBuilder("| left out |");
      parts.dev().forEach(file -> head.append(' ').append(file.getFileName()).append(" |"));
      System.out.println(head.append(" tokens/s |"));
      System.out.println("|---" + "|---".repeat(parts.dev().size()) + "|---|");
      System.out.println(line("nothing", whole, Optional.empty()));
      for (FeatureGroup group : groups) {
        Row row = row(folder, Set.of(group), calibrations);
        System.out.println(line(group.name(), row, Optional.of(whole)));
      }
    } finally {
      delete(folder);
    }
    return ExitCode.OK;
  }

  /**
   * Trains, measures and leaves the last model in {@code folder}.
   *
   * @param calibrations of the whole model, by seed; added where it is the whole model
   */
  private Row row(Path folder, Set<FeatureGroup> without, List<Calibration> calibrations)
      throws IOException, RunnerException {
    Models models = Models.at(folder);
    double[] sums = new double[parts.dev().size()];
    for (int seed = 0; seed < seeds; seed++) {
      Optional<Calibration> calibration =
          without.isEmpty() ? Optional.empty() : Optional.of(calibrations.get(seed));
      NameTraining.Settings settings =
          new NameTraining.Settings(
              without, NameTraining.Settings.STANDARD.seed() + seed, calibration);
      System.err.printf(Locale.ROOT, "without %s, seed %d%n", without, settings.seed());
      NameModel model =
          NameTraining.train(parts.language(), parts.data(), models, settings, line -> {});
      if (without.isEmpty()) {
        calibrations.add(model.calibration());
      }
      model.write(parts.language(), models.file(parts.language(), NameModel.FILE));
      Extraction extraction = new Extraction(models, LanguageChoice.GIVEN);
      for (int file = 0; file < sums.length; file++) {
        sums[file] += f1(extraction, parts.dev().get(file)) / seeds;
      }
    }
    List<Double> f1 = new ArrayList<>();
    for (double sum : sums) {
      f1.add(sum);
    }
    return new Row(f1, speed(folder));
  }

  private double f1(Extraction extraction, Path file) throws IOException {
    List<AnnotatedDocument> documents = parts.measured(file);
    Set<String> sources = extraction.sources(parts.language());
    return 100
        * Evaluation.evaluate(
                documents,
                (document, report) ->
                    extraction.following(document.sourceAmong(sources)).extract(report).report())
            .all()
            .all()
            .f1();
  }

  private double speed(Path folder) throws RunnerException {
    RunResult result =
        new Runner(
                new OptionsBuilder()
                    .include(TaggerBenchmark.class.getName() + ".derek$")
                    .param("language", parts.language())
                    .jvmArgsAppend("-Dderek.models=" + folder)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .runSingle();
    return result.getSecondaryResults().get("tokens").getScore();
  }

  private static String line(String name, Row row, Optional<Row> whole) {
    StringBuilder line = new StringBuilder("| " + name + " |");
    for (int file = 0; file < row.f1().size(); file++) {
      double f1 = row.f1().get(file);
      line.append(String.format(Locale.ROOT, " %.2f", f1));
      if (whole.isPresent()) {
        line.append(String.format(Locale.ROOT, " (%+.2f)", f1 - whole.get().f1().get(file)));
      }
      line.append(" |");
    }
    line.append(String.format(Locale.ROOT, " %,.0f", row.speed()));
    if (whole.isPresent()) {
      double gain = 100 * (row.speed() / whole.get().speed() - 1);
      line.append(String.format(Locale.ROOT, " (%+.0f%%)", gain));
    }
    return line.append(" |").toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
