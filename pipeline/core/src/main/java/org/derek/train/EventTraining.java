package org.derek.train;

import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import opennlp.tools.ml.model.AbstractModel;
import org.derek.event.Decision;
import org.derek.event.EventExamples;
import org.derek.event.EventExtractor;
import org.derek.event.EventModel;
import org.derek.json.AnnotatedJson;
import org.derek.language.Models;
import org.derek.normalize.Normalizer;
import org.derek.normalize.places.Places;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.report.Source;
import org.derek.segment.Segmentation;
import org.derek.segment.Segmenter;
import org.derek.tag.Tagger;

/** Makes the event models of the languages from documents with annotated events. Stateless. */
public final class EventTraining {
  /** Parts of the data: the main event is learned from triggers that a model has not seen. */
  private static final int PARTS = 3;

  /** How many cases a sentence that teaches a rare status counts for. */
  private static final int SENTENCE_WEIGHT = 2;

  /** Models that are trained at once: each holds its cases in memory. */
  private static final int AT_ONCE = 2;

  private EventTraining() {}

  /**
   * Trains on {@code data} and writes {@value EventModel#FILE} into the folder of each language in
   * {@code out}.
   *
   * <p>The documents of all languages teach together: what the languages share is learned from all
   * of them, what is a language's own from its own ({@link MaxentTraining}). Mentions and values
   * are those that Derek finds. Documents set aside for measuring and those without annotated
   * events are left out.
   *
   * @param data files of annotated documents
   * @param out folder of the languages' folders
   * @param log takes lines on the progress
   * @throws IOException if a file can't be read or written, or there is nothing to train on
   */
  public static void train(List<Path> data, Path out, Consumer<String> log) throws IOException {
    Models models = Models.standard();
    Segmenter segmenter = new Segmenter(models);
    Places places = new Places(models);
    EventExtractor extractor = new EventExtractor(models, places);
    Normalizer normalizer = new Normalizer(models, places);
    List<EventExamples> examples =
        examples(data, segmenter, new Tagger(models), normalizer, extractor);
    Set<String> languages =
        examples.stream().map(EventExamples::language).collect(Collectors.toSet());
    List<EventExamples> sentences =
        StatusSentences.examples(languages, models, segmenter, extractor);
    for (Map.Entry<String, Map<Decision, AbstractModel>> each :
        train(examples, sentences, log).entrySet()) {
      Path file = out.resolve(each.getKey()).resolve(EventModel.FILE);
      Files.createDirectories(file.getParent());
      try (OutputStream stream = Files.newOutputStream(file)) {
        EventModel.write(each.getValue(), stream);
      }
      log.accept(String.format(Locale.ROOT, "%s: %,d bytes", file, Files.size(file)));
    }
  }

  /** What the training documents among {@code data} teach, a document each. */
  private static List<EventExamples> examples(
      List<Path> data,
      Segmenter segmenter,
      Tagger tagger,
      Normalizer normalizer,
      EventExtractor extractor)
      throws IOException {
    List<EventExamples> all = new ArrayList<>();
    for (Path file : data) {
      for (AnnotatedDocument document : AnnotatedJson.read(file)) {
        if (document.isForTraining() && document.events().isPresent()) {
          Report report = report(document);
          Segmentation segmentation = segmenter.segment(report);
          Report tagged = report.withMentions(tagger.tag(report.text(), segmentation));
          all.add(
              extractor.examples(
                  normalizer.normalize(tagged, segmentation),
                  segmentation,
                  document.events().get()));
        }
      }
    }
    return all;
  }

  /**
   * The models of each language that the examples are of.
   *
   * @param sentences teach {@link Decision#STATUS} beside the documents
   */
  private static Map<String, Map<Decision, AbstractModel>> train(
      List<EventExamples> documents, List<EventExamples> sentences, Consumer<String> log)
      throws IOException {
    Map<String, List<EventExamples>> languages =
        documents.stream()
            .collect(Collectors.groupingBy(EventExamples::language, TreeMap::new, toList()));
    if (languages.isEmpty()) {
      throw new IOException("no documents with annotated events to train on");
    }
    languages.forEach((language, own) -> log.accept(coverage(language, own)));
    Map<String, Map<Decision, AbstractModel>> models = new TreeMap<>();
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Map<Decision, Future<Map<String, AbstractModel>>> running = new EnumMap<>(Decision.class);
      for (Decision decision : Decision.values()) {
        running.put(
            decision,
            pool.submit(() -> train(decision, documents, sentences, languages.keySet(), log)));
      }
      for (Map.Entry<Decision, Future<Map<String, AbstractModel>>> each : running.entrySet()) {
        trained(each.getValue())
            .forEach(
                (language, model) ->
                    models
                        .computeIfAbsent(language, key -> new EnumMap<>(Decision.class))
                        .put(each.getKey(), model));
      }
    } finally {
      pool.shutdownNow();
    }
    return models;
  }

  private static <T> T trained(Future<T> training) throws IOException {
    try {
      return training.get();
    } catch (ExecutionException e) {
      throw new IOException("cannot train: " + e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while training", e);
    }
  }

  private static Map<String, AbstractModel> train(
      Decision decision,
      List<EventExamples> documents,
      List<EventExamples> sentences,
      Set<String> languages,
      Consumer<String> log)
      throws IOException {
    MaxentTraining training = new MaxentTraining(penalty(decision));
    if (decision == Decision.MAIN) {
      addMain(training, documents, languages);
    } else {
      documents.forEach(each -> training.add(each.language(), each.of(decision)));
    }
    for (int i = 0; decision == Decision.STATUS && i < SENTENCE_WEIGHT; i++) {
      sentences.forEach(each -> training.add(each.language(), each.of(decision)));
    }
    Map<String, AbstractModel> models = training.train(languages);
    log.accept(String.format(Locale.ROOT, "%s: %,d cases", decision, training.size()));
    return models;
  }

  /** Chosen on held-out training documents. */
  private static double penalty(Decision decision) {
    return switch (decision) {
      case TOPIC -> 1;
      case TRIGGER, STATUS, DATE, PLACE, COUNTRY, ROLE, PARTY -> 5;
      case PARTICIPANT -> 10;
      case MAIN -> 30;
    };
  }

  private static String coverage(String language, List<EventExamples> documents) {
    return String.format(
        Locale.ROOT,
        "%s: %,d documents; candidates: %,d, for %,d of %,d events",
        language,
        documents.size(),
        documents.stream().mapToInt(EventExamples::candidates).sum(),
        documents.stream().mapToInt(EventExamples::reached).sum(),
        documents.stream().mapToInt(EventExamples::events).sum());
  }

  /** Adds the cases of the main event, each seen with what models of other documents found. */
  private static void addMain(
      MaxentTraining training, List<EventExamples> documents, Set<String> languages)
      throws IOException {
    for (int part = 0; part < PARTS; part++) {
      List<EventExamples> these = new ArrayList<>();
      List<EventExamples> others = new ArrayList<>();
      for (int i = 0; i < documents.size(); i++) {
        (i % PARTS == part ? these : others).add(documents.get(i));
      }
      Map<String, AbstractModel> triggers = train(Decision.TRIGGER, others, languages);
      Map<String, AbstractModel> topics = train(Decision.TOPIC, others, languages);
      for (EventExamples each : these) {
        EventModel model =
            new EventModel(
                Map.of(
                    Decision.TRIGGER,
                    triggers.get(each.language()),
                    Decision.TOPIC,
                    topics.get(each.language())));
        training.add(each.language(), each.main(model));
      }
    }
  }

  private static Map<String, AbstractModel> train(
      Decision decision, List<EventExamples> documents, Set<String> languages) throws IOException {
    MaxentTraining training = new MaxentTraining(penalty(decision));
    documents.forEach(each -> training.add(each.language(), each.of(decision)));
    return training.train(languages);
  }

  private static Report report(AnnotatedDocument document) {
    Source source =
        new Source(document.id(), "text/plain", Optional.empty(), document.text().length());
    return Report.read(
            document.id(),
            source,
            "",
            document.published().map(day -> new Publication(day, Publication.Origin.METADATA)),
            document.text())
        .withLanguage(document.language(), 1);
  }
}
