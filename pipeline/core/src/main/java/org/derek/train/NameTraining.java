package org.derek.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import opennlp.tools.namefind.NameSample;
import org.derek.json.AnnotatedJson;
import org.derek.language.Models;
import org.derek.report.AnnotatedDocument;
import org.derek.segment.Segmenter;
import org.derek.tag.Calibration;
import org.derek.tag.NameModel;
import org.derek.tag.features.FeatureGroup;
import org.derek.tag.features.SourceFeatures;

/** Makes the name model of a language from annotated documents. Stateless. */
public final class NameTraining {
  private static final String TREEBANK = ".conllu";

  private NameTraining() {}

  /**
   * How to train.
   *
   * @param without kinds of features to leave out; the model file remembers them
   * @param seed of the random choices; models of two seeds differ by some tenths of F1
   * @param calibration how sure the model is of its names; empty to learn it, which takes a model
   *     more
   */
  public record Settings(Set<FeatureGroup> without, long seed, Optional<Calibration> calibration) {
    /** Of the models in the repository. */
    public static final Settings STANDARD = new Settings(Set.of(), 17, Optional.empty());

    public Settings {
      without = Set.copyOf(without);
      Objects.requireNonNull(calibration, "calibration");
    }
  }

  /**
   * Trains on {@code data} and writes {@value NameModel#FILE} into folder {@code out}.
   *
   * <p>Documents of other sources ({@link AnnotatedDocument#source()}) teach twice: as they are,
   * with {@link SourceFeatures} for what the source does its own way, and brought to the guidelines
   * by {@link Conventions} and {@link BorderRevision}. The model can then tag by the guidelines or
   * as a source does. How sure it is of a name is learned from documents by the guidelines that a
   * model of the others has not seen ({@link PlattScaling}).
   *
   * <p>Sentences, tokens and lexicons come from the standard models folder. Documents of another
   * language and those set aside for measuring are left out, treebanks too; in a document that
   * annotates some types only, unmarked words may be of the others.
   *
   * @param language code of the language
   * @param data files of annotated documents
   * @param out folder of the model, made if absent
   * @param log takes lines on the progress
   * @throws IOException if a file can't be read or written, or there is nothing to train on
   */
  public static void train(
      String language, List<Path> data, Settings settings, Path out, Consumer<String> log)
      throws IOException {
    NameModel model = train(language, data, Models.standard(), settings, log);
    Files.createDirectories(out);
    Path file = out.resolve(NameModel.FILE);
    model.write(language, file);
    log.accept(String.format(Locale.ROOT, "%s: %,d bytes", file, Files.size(file)));
  }

  /** The same with lexicons from {@code models}; nothing is written. */
  public static NameModel train(
      String language, List<Path> data, Models models, Settings settings, Consumer<String> log)
      throws IOException {
    List<AnnotatedDocument> documents = documents(language, data);
    CrfTraining.Options options = CrfTraining.Options.standard(settings.seed());
    return new StagedTraining(language, documents, models, settings, options, log).train();
  }

  /**
   * What the name model of a language is trained on, a sample a sentence, in the form that
   * OpenNLP's own trainers take: to compare with them. Other sources are as they are annotated, and
   * words of a type that a document does not annotate count as no names. Documents come in a random
   * order, always the same: OpenNLP does not mix them, and its perceptron leans to the last ones.
   *
   * @throws IOException if a file can't be read, or there is nothing to train on
   */
  public static List<NameSample> openNlpSamples(String language, List<Path> data, Models models)
      throws IOException {
    Segmenter segmenter = new Segmenter(models);
    List<AnnotatedDocument> documents = documents(language, data);
    Collections.shuffle(documents, new Random(Settings.STANDARD.seed()));
    List<NameSample> samples = new ArrayList<>();
    for (AnnotatedDocument document : documents) {
      samples.addAll(
          NameSamples.openNlp(document, segmenter.segment(document.text(), language).sentences()));
    }
    return samples;
  }

  private static List<AnnotatedDocument> documents(String language, List<Path> data)
      throws IOException {
    List<AnnotatedDocument> documents = new ArrayList<>();
    for (Path file : data) {
      if (file.toString().endsWith(TREEBANK)) {
        continue;
      }
      AnnotatedJson.read(file).stream()
          .filter(AnnotatedDocument::isForTraining)
          .filter(document -> document.language().equals(language))
          .forEach(documents::add);
    }
    if (documents.isEmpty()) {
      throw new IOException("no documents in " + language + " among " + data);
    }
    return documents;
  }
}
