package org.derek.normalize.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.derek.language.Rows;
import org.derek.report.MentionType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Languages keep short documents with the canonical names of their persons and organizations, and
 * pairs of names that are one entity or two.
 */
final class NameExamplesTest {
  @TestFactory
  Stream<DynamicTest> everyMentionGetsItsCanonicalName() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : Marked.MODELS.languages()) {
      if (Files.exists(Marked.MODELS.file(language, "examples-names.txt"))) {
        for (String line : Marked.MODELS.lines(language, "examples-names.txt")) {
          tests.add(DynamicTest.dynamicTest(language + ": " + line, () -> isRight(language, line)));
        }
      }
    }
    return tests.stream();
  }

  private static void isRight(String language, String line) {
    NameExample example = NameExample.of(line);
    assertThat(example.shown(Marked.norms(language, example.marked())))
        .isEqualTo(example.shown(example.names()));
  }

  @Test
  void everySpellingRuleDoesWhatItsExampleSays() {
    for (String language : Marked.MODELS.languages()) {
      NameSpelling spelling = new NameSpelling(Marked.MODELS, language);
      for (List<String> row : Rows.of(Marked.MODELS, language, "name-spelling.tsv", 2)) {
        if (row.size() > 3) {
          assertThat(spelling.of(row.get(2))).as(row.toString()).isEqualTo(row.get(3));
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> namesAreOneEntityOrTwo() {
    EntityIds ids = Marked.NAMES.ids();
    return Marked.MODELS.languages().stream()
        .flatMap(language -> Rows.of(Marked.MODELS, language, "examples-entities.tsv", 4).stream())
        .map(
            row ->
                DynamicTest.dynamicTest(
                    String.join(" ", row),
                    () -> {
                      MentionType type = MentionType.valueOf(row.get(1));
                      Optional<String> id = ids.id(type, row.get(2));
                      Optional<String> other = ids.id(type, row.get(3));
                      if (row.get(0).equals("same")) {
                        assertThat(id).isPresent().isEqualTo(other);
                      } else {
                        assertThat(id).isPresent().isNotEqualTo(other);
                      }
                    }));
  }
}
