package org.derek.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.derek.report.Mention;
import org.derek.segment.Segmenter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every language keeps texts with their mentions drawn beside its models. */
final class TaggerExamplesTest {
  private static final Models MODELS = Models.standard();
  private static final Segmenter SEGMENTER = new Segmenter(MODELS);
  private static final Tagger TAGGER = new Tagger(MODELS);

  @TestFactory
  Stream<DynamicTest> mentionsAreFoundAsDrawn() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : MODELS.languages()) {
      List<String> lines = MODELS.lines(language, "examples-mentions.txt");
      assertThat(lines).as("examples of " + language).hasSizeGreaterThanOrEqualTo(8);
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

  private static String draw(String text, String language) {
    char[] line = " ".repeat(text.length()).toCharArray();
    for (Mention mention : TAGGER.tag(text, SEGMENTER.segment(text, language))) {
      Arrays.fill(
          line, mention.span().start(), mention.span().end(), mention.type().name().charAt(0));
    }
    return new String(line).stripTrailing();
  }
}
