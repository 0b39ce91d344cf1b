package org.derek.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.derek.language.Models;
import org.derek.report.AnnotatedDocument;
import org.derek.segment.Segmenter;
import org.derek.segment.Sentence;
import org.derek.tag.Calibration;
import org.derek.tag.LexiconFiles;
import org.derek.tag.NameModel;
import org.derek.tag.features.FeatureSet;

/**
 * The stages in which a name model is made: a model of all documents as they are annotated, with
 * which those of other sources are brought to the guidelines; a model that lacks some documents by
 * the guidelines and shows on them how sure it may be; the model of everything. Used once.
 */
final class StagedTraining {
  /** One guideline document of so many is held out to calibrate. */
  private static final int HELD_OUT = 5;

  /**
   * A document and what is learned from it.
   *
   * @param samples as it is annotated, then also as the guidelines have it
   */
  private record Lesson(
      AnnotatedDocument document,
      List<Sentence> sentences,
      List<CrfTraining.Sample> samples,
      boolean heldOut) {
    boolean isGuidelines() {
      return document.source().isEmpty();
    }
  }

  private final NameTraining.Settings settings;
  private final CrfTraining.Options options;
  private final Consumer<String> log;
  private final FeatureSet features;
  private final NameSamples samples;
  private final List<Lesson> lessons = new ArrayList<>();
  private final Set<String> sources = new TreeSet<>();

  StagedTraining(
      String language,
      List<AnnotatedDocument> documents,
      Models models,
      NameTraining.Settings settings,
      CrfTraining.Options options,
      Consumer<String> log)
      throws IOException {
    this.settings = settings;
    this.options = options;
    this.log = log;
    features = new FeatureSet(LexiconFiles.read(models, language), settings.without());
    samples = new NameSamples(NameSamples.outcomes(), features, Conventions.read(models, language));
    Segmenter segmenter = new Segmenter(models);
    int guidelines = 0;
    for (AnnotatedDocument document : documents) {
      boolean heldOut = document.source().isEmpty() && ++guidelines % HELD_OUT == 0;
      List<Sentence> sentences = segmenter.segment(document.text(), language).sentences();
      List<CrfTraining.Sample> own = new ArrayList<>(samples.of(document, sentences));
      lessons.add(new Lesson(document, sentences, own, heldOut));
      if (!document.source().isEmpty()) {
        sources.add(document.source());
      }
    }
  }

  /** The model of all documents. */
  NameModel train() {
    if (!sources.isEmpty() && lessons.stream().anyMatch(Lesson::isGuidelines)) {
      revise(model(lesson -> true, Calibration.NONE));
    }
    return model(lesson -> true, settings.calibration().orElseGet(this::calibration));
  }

  /** Adds the documents of other sources once more, brought to the guidelines. */
  private void revise(NameModel model) {
    BorderRevision borders = new BorderRevision(model, NameSamples.outcomes());
    for (Lesson lesson : lessons) {
      if (!lesson.isGuidelines()) {
        lesson
            .samples()
            .addAll(samples.ofGuidelines(lesson.document(), lesson.sentences(), borders));
      }
    }
    log.accept(
        String.format(
            Locale.ROOT,
            "sources %s: %d of %d mentions take the borders of the guidelines",
            sources,
            borders.revised(),
            borders.mentions()));
  }

  private Calibration calibration() {
    List<Lesson> unseen = lessons.stream().filter(Lesson::heldOut).toList();
    if (unseen.isEmpty()) {
      return Calibration.NONE;
    }
    NameModel model = model(lesson -> !lesson.heldOut(), Calibration.NONE);
    List<PlattScaling.Case> cases =
        unseen.stream()
            .flatMap(each -> samples.cases(each.document(), each.sentences(), model).stream())
            .toList();
    Calibration calibration = PlattScaling.fit(cases);
    log.accept(
        String.format(
            Locale.ROOT,
            "%d of %d names in %d documents held out are right; calibration %s",
            cases.stream().filter(PlattScaling.Case::right).count(),
            cases.size(),
            unseen.size(),
            calibration.line()));
    return calibration;
  }

  private NameModel model(Predicate<Lesson> chosen, Calibration calibration) {
    List<CrfTraining.Sample> all =
        lessons.stream().filter(chosen).flatMap(each -> each.samples().stream()).toList();
    CrfTraining training =
        new CrfTraining(NameSamples.outcomes(), samples.follows(), samples.begins(), options);
    return new NameModel(training.train(all, log), features, sources, calibration);
  }
}
