package org.derek.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.derek.json.AnnotatedJson;
import org.derek.report.AnnotatedDocument;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What a comparison of name models is made on: a language, documents to train on and to measure on.
 */
final class Parts {
  @Parameters(index = "0", paramLabel = "LANG", description = "Language code, for example kk.")
  private String language;

  @Option(
      names = "--data",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Annotated documents to train on; those set aside for measuring are left out.")
  private List<Path> data;

  @Option(
      names = "--dev",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Annotated documents to measure on; those of split train are left out.")
  private List<Path> dev;

  String language() {
    return language;
  }

  /** Files to train on. */
  List<Path> data() {
    return data;
  }

  /** Files to measure on. */
  List<Path> dev() {
    return dev;
  }

  /**
   * The documents in {@code file} that may measure.
   *
   * @throws IOException if it can't be read
   */
  List<AnnotatedDocument> measured(Path file) throws IOException {
    List<AnnotatedDocument> documents = new ArrayList<>(AnnotatedJson.read(file));
    documents.removeIf(each -> each.split().equals("train") || !each.language().equals(language));
    return documents;
  }
}
