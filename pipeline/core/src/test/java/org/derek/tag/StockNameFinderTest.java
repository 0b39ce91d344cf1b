package org.derek.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import opennlp.tools.util.ext.ExtensionLoader;
import org.derek.language.Models;
import org.derek.segment.Segmenter;
import org.derek.segment.Sentence;
import org.derek.segment.Token;
import org.derek.tag.features.DocumentView;
import org.junit.jupiter.api.Test;

/** Our model files are OpenNLP models: its own name finder runs them. */
final class StockNameFinderTest {
  private static final Models MODELS = Models.standard();

  @Test
  void openNlpFindsWhatOurDecoderFindsWithoutADocument() throws Exception {
    ExtensionLoader.registerAllowedPackage("org.derek.");
    Segmenter segmenter = new Segmenter(MODELS);
    for (String language : MODELS.languages()) {
      TokenNameFinderModel file = new TokenNameFinderModel(MODELS.file(language, NameModel.FILE));
      NameFinderME stock = new NameFinderME(file);
      NameModel ours;
      try (var in = MODELS.open(language, NameModel.FILE)) {
        ours = NameModel.read(in);
      }
      int names = 0;
      List<String> lines = MODELS.lines(language, "examples-mentions.txt");
      for (int i = 0; i < lines.size(); i += 2) {
        for (Sentence sentence : segmenter.segment(lines.get(i), language).sentences()) {
          String[] tokens = sentence.tokens().stream().map(Token::text).toArray(String[]::new);
          List<String> expected = new ArrayList<>();
          for (NameModel.Name name : ours.find(tokens, DocumentView.none())) {
            expected.add(name.first() + "-" + name.end() + " " + name.type());
          }
          Span[] found = stock.find(tokens);
          assertThat(
                  Arrays.stream(found)
                      .map(span -> span.getStart() + "-" + span.getEnd() + " " + span.getType())
                      .collect(Collectors.toList()))
              .isEqualTo(expected);
          for (Span span : found) {
            assertThat(span.getProb()).isBetween(0.0, 1.0);
          }
          names += found.length;
        }
      }
      assertThat(names).as("names in " + language).isGreaterThan(4);
    }
  }
}
