package org.derek.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
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

/** Makes the event models of a language from documents with annotated events. Stateless. */
public final class EventTraining {
  /** Parts of the data: the main event is learned from triggers that a model has not seen. */
  private static final int PARTS = 5;

  private EventTraining() {}

  /**
   * Trains on {@code data} and writes {@value EventModel#FILE} into folder {@code out}.
   *
   * <p>Documents of every language teach: what all languages share is learned from all of them,
   * what is the language's own from its own ({@link MaxentTraining}). Mentions and values are those
   * that Derek finds. Documents set aside for measuring and those without annotated events are left
   * out.
   *
   * @param language code of the language
   * @param data files of annotated documents
   * @param out folder of the model, made if absent
   * @param log takes lines on the progress
   * @throws IOException if a file can't be read or written, or there is nothing to train on
   */
  public static void train(String language, List<Path> data, Path out, Consumer<String> log)
      throws IOException {
    EventModel model = train(language, examples(data, Models.standard()), log);
    Files.createDirectories(out);
    Path file = out.resolve(EventModel.FILE);
    try (OutputStream stream = Files.newOutputStream(file)) {
      model.write(stream);
    }
    log.accept(String.format(Locale.ROOT, "%s: %,d bytes", file, Files.size(file)));
  }

  /** What the training documents among {@code data} teach, a document each. */
  static List<EventExamples> examples(List<Path> data, Models models) throws IOException {
    Segmenter segmenter = new Segmenter(models);
    Tagger tagger = new Tagger(models);
    Places places = new Places(models);
    Normalizer normalizer = new Normalizer(models, places);
    EventExtractor extractor = new EventExtractor(models, places);
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

  /** A model of what the examples teach. */
  static EventModel train(String language, List<EventExamples> documents, Consumer<String> log)
      throws IOException {
    List<EventExamples> own =
        documents.stream().filter(each -> each.language().equals(language)).toList();
    if (own.isEmpty()) {
      throw new IOException("no documents of " + language + " with annotated events to train on");
    }
    log.accept(
        String.format(
            Locale.ROOT,
            "%s: %,d documents; candidates: %,d, for %,d of %,d events",
            language,
            own.size(),
            own.stream().mapToInt(EventExamples::candidates).sum(),
            own.stream().mapToInt(EventExamples::reached).sum(),
            own.stream().mapToInt(EventExamples::events).sum()));
    Map<Decision, AbstractModel> models = new EnumMap<>(Decision.class);
    for (Decision decision : Decision.values()) {
      if (decision != Decision.MAIN) {
        models.put(decision, model(language, decision, documents, log));
      }
    }
    MaxentTraining main = new MaxentTraining(language);
    for (int part = 0; part < PARTS; part++) {
      List<EventExamples> others = new ArrayList<>();
      List<EventExamples> these = new ArrayList<>();
      for (int i = 0; i < documents.size(); i++) {
        (i % PARTS == part ? these : others).add(documents.get(i));
      }
      EventModel triggers =
          new EventModel(
              Map.of(Decision.TRIGGER, model(language, Decision.TRIGGER, others, line -> {})));
      for (EventExamples each : these) {
        main.add(each.language(), each.main(triggers));
      }
    }
    models.put(Decision.MAIN, main.train());
    return new EventModel(models);
  }

  private static AbstractModel model(
      String language, Decision decision, List<EventExamples> documents, Consumer<String> log)
      throws IOException {
    MaxentTraining training = new MaxentTraining(language);
    for (EventExamples each : documents) {
      training.add(each.language(), each.of(decision));
    }
    AbstractModel model = training.train();
    log.accept(
        String.format(
            Locale.ROOT,
            "%s: %,d cases",
            decision.name().toLowerCase(Locale.ROOT),
            training.size()));
    return model;
  }

  private static Report report(AnnotatedDocument document) {
    Source source =
        new Source(
            document.id(), "text/plain", java.util.Optional.empty(), document.text().length());
    return Report.read(
            document.id(),
            source,
            "",
            document.published().map(day -> new Publication(day, Publication.Origin.METADATA)),
            document.text())
        .withLanguage(document.language(), 1);
  }
}
