package org.derek.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every language keeps examples of its sentences and tokens beside its models. */
final class SegmenterExamplesTest {
  private static final Models MODELS = Models.standard();
  private static final Segmenter SEGMENTER = new Segmenter(MODELS);

  @TestFactory
  Stream<DynamicTest> sentencesAreCutAsDrawn() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : MODELS.languages()) {
      List<String> lines =
          Files.readAllLines(
              MODELS.file(language, "examples-sentences.txt"), StandardCharsets.UTF_8);
      lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
      assertThat(lines).as("examples of " + language).hasSizeGreaterThanOrEqualTo(10);
      for (int i = 0; i < lines.size(); i += 2) {
        String text = lines.get(i);
        String drawn = lines.get(i + 1);
        tests.add(
            DynamicTest.dynamicTest(
                language + ": " + text,
                () ->
                    assertThat(text + "\n" + draw(text, language)).isEqualTo(text + "\n" + drawn)));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> tokensAreCutAndRepairedAsListed() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : MODELS.languages()) {
      for (String line : MODELS.lines(language, "examples-tokens.tsv")) {
        String[] cells = line.split("\t", -1);
        tests.add(
            DynamicTest.dynamicTest(
                language + ": " + cells[0],
                () ->
                    assertThat(
                            SEGMENTER.tokenize(cells[0], language).stream()
                                .map(Token::text)
                                .collect(Collectors.joining(" ")))
                        .isEqualTo(cells[1])));
      }
    }
    return tests.stream();
  }

  private static String draw(String text, String language) {
    StringBuilder drawn = new StringBuilder(" ".repeat(text.length()));
    for (Sentence sentence : SEGMENTER.segment(text, language).sentences()) {
      int start = sentence.span().start();
      int last = sentence.span().end() - 1;
      for (int i = start; i <= last; i++) {
        drawn.setCharAt(i, '-');
      }
      drawn.setCharAt(start, '[');
      drawn.setCharAt(last, start == last ? '|' : ']');
    }
    return drawn.toString().stripTrailing();
  }
}
