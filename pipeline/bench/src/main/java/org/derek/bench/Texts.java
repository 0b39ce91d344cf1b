package org.derek.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.derek.json.AnnotatedJson;
import org.derek.report.AnnotatedDocument;

/** The texts that benchmarks run on: the gold corpus of a language. */
final class Texts {
  private Texts() {}

  static List<String> of(String language) throws IOException {
    Path gold = Path.of(System.getProperty("derek.corpus", "corpus"), "gold", language + ".jsonl");
    return AnnotatedJson.read(gold).stream().map(AnnotatedDocument::text).toList();
  }
}
