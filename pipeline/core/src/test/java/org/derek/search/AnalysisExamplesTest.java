package org.derek.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.derek.index.FileState;
import org.derek.index.ReportIndex;
import org.derek.index.Samples;
import org.derek.language.Models;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples that lie beside each language's analysis chain. */
final class AnalysisExamplesTest {
  private static final Models MODELS = Models.standard();

  @TempDir Path folder;

  static List<String> languages() {
    return MODELS.languages();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void eachLanguageFindsWhatItsExamplesSay(String language) throws IOException {
    List<String> lines = MODELS.lines(language, "analysis-examples.tsv");
    assertThat(lines).as("examples of %s", language).hasSizeGreaterThan(10);
    try (ReportIndex index = ReportIndex.open(folder, MODELS)) {
      index.begin("examples");
      for (int i = 0; i < lines.size(); i++) {
        String text = lines.get(i).split("\t", -1)[2];
        index.add(Samples.report("id" + i, "examples!/" + i, language, "", text));
      }
      index.end(new FileState("examples", lines.size(), 1));
    }
    List<String> wrong = new ArrayList<>();
    try (ReportSearch search = ReportSearch.open(folder, MODELS)) {
      for (int i = 0; i < lines.size(); i++) {
        String[] columns = lines.get(i).split("\t", -1);
        String id = "id" + i;
        boolean found =
            search.search(Asked.with(columns[1], asked -> asked.limit = 100)).hits().stream()
                .anyMatch(hit -> hit.report().id().equals(id));
        if (found != columns[0].equals("finds")) {
          wrong.add(lines.get(i));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
