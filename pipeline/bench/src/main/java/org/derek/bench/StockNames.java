package org.derek.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.derek.evaluate.Evaluation;
import org.derek.evaluate.LanguageScores;
import org.derek.evaluate.Tally;
import org.derek.ingest.Extraction;
import org.derek.ingest.LanguageChoice;
import org.derek.language.Models;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Report;
import org.derek.report.Span;
import org.derek.segment.Segmentation;
import org.derek.segment.Segmenter;
import org.derek.segment.Sentence;
import org.derek.segment.Token;
import org.derek.tag.Tagger;
import org.derek.train.NameTraining;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/**
 * OpenNLP's own name finder, trained on the documents, sentences and tokens of {@code derek train
 * LANG --only names}, beside Derek's model of the models folder: F1 by type and tokens a second.
 */
@Command(
    name = "bench stock",
    mixinStandardHelpOptions = true,
    description = {
      "Trains OpenNLP's own name finder (its default features; maxent, its default trainer, and"
          + " perceptron with a feature cutoff of 0, which suits it better) on the documents,"
          + " sentences and tokens that `derek train LANG --only names` takes, and prints one table"
          + " beside Derek's model of the models folder: F1 by type, precision, recall and F1 of all"
          + " mentions (exact spans) on each FILE of --dev, and tokens per second of the thread's"
          + " processor time, sentences and tokens given.",
      "Derek follows the conventions of a FILE's source where its model knows them (first column),"
          + " OpenNLP what it was trained on; like for like only where Derek's was trained on the same."
    },
    footer = "%nExample: derek bench stock vi --data train.jsonl --dev dev.jsonl")
public final class StockNames implements Callable<Integer> {
  private static final String PERCEPTRON = "PERCEPTRON";
  private static final int SECONDS = 3; // of warming up, then of measuring

  @Mixin private Parts parts;

  /** Finds the mentions in a document whose sentences are given. */
  private interface Finder {
    List<Mention> find(AnnotatedDocument document, Segmentation segmentation);
  }

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new StockNames()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Models models = Models.standard();
    Segmenter segmenter = new Segmenter(models);
    List<NameSample> samples = NameTraining.openNlpSamples(parts.language(), parts.data(), models);
    Tagger tagger = new Tagger(models);
    Set<String> sources = tagger.sources(parts.language());
    Map<String, Finder> finders = new LinkedHashMap<>();
    finders.put("OpenNLP, maxent", stock("MAXENT", samples));
    finders.put("OpenNLP, perceptron", stock(PERCEPTRON, samples));
    finders.put(
        "Derek, tagger alone",
        (document, cut) ->
            tagger.following(document.sourceAmong(sources)).tag(document.text(), cut));
    Extraction whole = new Extraction(models, LanguageChoice.GIVEN);
    System.out.println(
        "| measured on (Derek by) | system | PERSON | ORGANIZATION | DATE | COUNTRY | P | R | F1 | tokens/s |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    for (Path file : parts.dev()) {
      List<AnnotatedDocument> documents = parts.measured(file);
      Map<AnnotatedDocument, Segmentation> cut = new LinkedHashMap<>();
      documents.forEach(each -> cut.put(each, segmenter.segment(each.text(), parts.language())));
      Set<String> by = new TreeSet<>();
      documents.forEach(
          each -> by.add(each.sourceAmong(sources).isEmpty() ? "guidelines" : each.source()));
      String label = file.getFileName() + " " + by;
      for (String name : finders.keySet()) {
        Finder finder = finders.get(name);
        BiFunction<AnnotatedDocument, Report, Report> system =
            (document, report) -> report.withMentions(finder.find(document, cut.get(document)));
        speed(finder, cut);
        String speed = String.format(Locale.ROOT, "%,.0f", speed(finder, cut));
        print(label + " | " + name, documents, system, speed);
      }
      BiFunction<AnnotatedDocument, Report, Report> system =
          (document, report) ->
              whole.following(document.sourceAmong(sources)).extract(report).report();
      print(label + " | Derek, whole pipeline", documents, system, "");
    }
    return ExitCode.OK;
  }

  private Finder stock(String algorithm, List<NameSample> samples) throws IOException {
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
    if (algorithm.equals(PERCEPTRON)) {
      parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    }
    System.err.printf(Locale.ROOT, "training %s, %,d sentences%n", algorithm, samples.size());
    var stream = ObjectStreamUtils.createObjectStream(samples);
    var factory = new TokenNameFinderFactory();
    NameFinderME finder =
        new NameFinderME(NameFinderME.train(parts.language(), null, stream, parameters, factory));
    return (document, segmentation) -> {
      List<Mention> mentions = new ArrayList<>();
      for (Sentence sentence : segmentation.sentences()) {
        List<Token> tokens = sentence.tokens();
        String[] words = tokens.stream().map(Token::text).toArray(String[]::new);
        for (var name : finder.find(words)) {
          int start = tokens.get(name.getStart()).span().start();
          int end = tokens.get(name.getEnd() - 1).span().end();
          MentionType type = MentionType.valueOf(name.getType());
          mentions.add(Mention.of(type, new Span(start, end), document.text(), 1));
        }
      }
      finder.clearAdaptiveData();
      return mentions;
    };
  }

  /** Tokens per second of this thread's processor time, which other programs disturb least. */
  private static double speed(Finder finder, Map<AnnotatedDocument, Segmentation> documents) {
    var clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    long tokens = 0;
    double passed;
    do {
      for (var each : documents.entrySet()) {
        finder.find(each.getKey(), each.getValue());
        tokens += each.getValue().tokenCount();
      }
      passed = (clock.getCurrentThreadCpuTime() - start) / 1e9;
    } while (passed < SECONDS);
    return tokens / passed;
  }

  private static void print(
      String row,
      List<AnnotatedDocument> documents,
      BiFunction<AnnotatedDocument, Report, Report> system,
      String speed) {
    LanguageScores scores = Evaluation.evaluate(documents, system).all();
    Tally all = scores.all();
    StringBuilder line = new StringBuilder("| " + row + " |");
    for (MentionType type : MentionType.values()) {
      Tally tally = scores.mentions().get(type);
      line.append(tally == null ? " |" : percent(tally.f1()));
    }
    line.append(percent(all.precision())).append(percent(all.recall())).append(percent(all.f1()));
    System.out.println(line + " " + speed + " |");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, " %.1f |", 100 * share);
  }
}
