package org.derek.train;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.derek.json.AnnotatedJson;
import org.derek.language.Models;
import org.derek.report.AnnotatedDocument;
import org.derek.tag.NameModel;
import org.derek.tag.features.SourceFeatures;

/** Makes the name model of a language from annotated documents. Stateless. */
public final class NameTraining {
  private static final String TREEBANK = ".conllu";

  private NameTraining() {}

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
  public static void train(String language, List<Path> data, Path out, Consumer<String> log)
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
    Models models = Models.standard();
    NameModel model = train(language, documents, models, CrfTraining.Options.STANDARD, log);
    Files.createDirectories(out);
    Path file = out.resolve(NameModel.FILE);
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      model.toOpenNlp(language).serialize(stream);
    }
    log.accept(String.format(Locale.ROOT, "%s: %,d bytes", file, Files.size(file)));
  }

  static NameModel train(
      String language,
      List<AnnotatedDocument> documents,
      Models models,
      CrfTraining.Options options,
      Consumer<String> log)
      throws IOException {
    return new StagedTraining(language, documents, models, options, log).train();
  }
}
