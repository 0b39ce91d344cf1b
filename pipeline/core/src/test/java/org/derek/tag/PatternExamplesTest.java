package org.derek.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.derek.segment.Segmenter;
import org.derek.segment.Token;
import org.derek.tag.features.Lexicon;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each pattern carries an example; the patterns of its language mark it as it is written. */
final class PatternExamplesTest {
  private static final Models MODELS = Models.standard();
  private static final Segmenter SEGMENTER = new Segmenter(MODELS);

  @TestFactory
  Stream<DynamicTest> patternsMarkTheirExamples() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : MODELS.languages()) {
      if (!Files.exists(MODELS.file(language, PatternFinder.FILE))) {
        continue;
      }
      Lexicon lexicon = LexiconFiles.read(MODELS, language);
      PatternFinder finder = PatternFinder.read(MODELS, language);
      for (String line : MODELS.lines(language, PatternFinder.FILE)) {
        String[] columns = line.split("\t");
        assertThat(columns).as(line).hasSize(4);
        tests.add(
            DynamicTest.dynamicTest(
                language + ": " + columns[3],
                () ->
                    assertThat(mark(columns, finder, lexicon, language))
                        .as(columns[1])
                        .isEqualTo(columns[3])));
      }
    }
    return tests.stream();
  }

  /** The example with brackets around the mentions of the pattern's type. */
  private static String mark(
      String[] columns, PatternFinder finder, Lexicon lexicon, String language) {
    String text = columns[3].replace("[", "").replace("]", "");
    List<Token> tokens = SEGMENTER.tokenize(text, language);
    StringBuilder marked = new StringBuilder(text);
    List<NameModel.Name> names =
        finder.find(tokens.stream().map(Token::text).toArray(String[]::new), lexicon).names();
    for (int i = names.size() - 1; i >= 0; i--) {
      NameModel.Name name = names.get(i);
      if (name.type().name().equals(columns[0].replaceFirst("[+/]$", ""))) {
        marked.insert(tokens.get(name.end() - 1).span().end(), ']');
        marked.insert(tokens.get(name.first()).span().start(), '[');
      }
    }
    return marked.toString();
  }
}
