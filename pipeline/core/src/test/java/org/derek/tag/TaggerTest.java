package org.derek.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.derek.language.Models;
import org.derek.report.Mention;
import org.derek.report.Span;
import org.derek.segment.Segmentation;
import org.derek.segment.Segmenter;
import org.derek.segment.Sentence;
import org.derek.segment.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaggerTest {
  private static final Models MODELS = Models.standard();
  private static final Segmenter SEGMENTER = new Segmenter(MODELS);
  private static final Tagger TAGGER = new Tagger(MODELS).load();

  @Test
  void mentionsOfRandomTextLieOnBordersOfTokensAndDoNotOverlap() {
    Random random = new Random(20240314);
    String[] pieces = {
      "Хаб", "ҚР", "Nguyễn", "2024", "жылы", "ngày", "-", "«", "»", "\n", " ", ".", "😀", "\u0301",
      "\u00AD", "\uD800", "АҚШ", "тың", "ООН", "г", "漢字", "\u0000", "Bộ", "/", "ОАО", "\""
    };
    for (String language : MODELS.languages()) {
      for (int round = 0; round < 60; round++) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
          text.append(
              random.nextInt(4) == 0
                  ? String.valueOf((char) random.nextInt(0x10000))
                  : pieces[random.nextInt(pieces.length)]);
          if (random.nextBoolean()) {
            text.append(' ');
          }
        }
        check(text.toString(), language);
      }
    }
  }

  private static void check(String text, String language) {
    Segmentation segmentation = SEGMENTER.segment(text, language);
    Set<Integer> starts = new HashSet<>();
    Set<Integer> ends = new HashSet<>();
    for (Sentence sentence : segmentation.sentences()) {
      for (Token token : sentence.tokens()) {
        starts.add(token.span().start());
        ends.add(token.span().end());
      }
    }
    int last = 0;
    for (Mention mention : TAGGER.tag(text, segmentation)) {
      Span span = mention.span();
      assertThat(starts).contains(span.start());
      assertThat(ends).contains(span.end());
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      assertThat(mention.confidence()).isBetween(0.0, 1.0);
      assertThat(mention.text()).isEqualTo(span.of(text));
      last = span.end();
    }
  }

  @Test
  void textWithoutCapitalsAndTextInCapitalsAreTaggedWithoutNoise() {
    for (String language : MODELS.languages()) {
      String text = language + ": " + MODELS.languages() + " abc абв ғқң đặc 12345 xyz.";
      for (String each : List.of(text, text.toUpperCase(Locale.ROOT))) {
        List<Mention> found = TAGGER.tag(each, SEGMENTER.segment(each, language));
        assertThat(found).hasSizeLessThanOrEqualTo(2);
      }
    }
  }

  @Test
  void sameTextGivesTheSameMentions() {
    String text = "Посол Алихан Байменов прибыл в Казахстан 5 мая 2024 года.";
    Segmentation segmentation = SEGMENTER.segment(text, "ru");
    List<Mention> first = TAGGER.tag(text, segmentation);
    assertThat(first).hasSize(3);
    assertThat(new Tagger(MODELS).tag(text, segmentation)).isEqualTo(first);
  }

  @Test
  void missingModelIsNamedWithTheRemedy(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("xx"));
    Tagger tagger = new Tagger(Models.at(folder));
    Sentence sentence =
        new Sentence(new Span(0, 2), "xx", List.of(new Token(new Span(0, 2), "Hi")));
    assertThatThrownBy(() -> tagger.tag("Hi", new Segmentation(List.of(sentence))))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("names.bin")
        .hasMessageContaining("derek train xx");
  }
}
