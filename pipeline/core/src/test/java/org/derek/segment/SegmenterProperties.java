package org.derek.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.derek.language.Models;
import org.derek.report.Span;

/** What holds for any text at all. */
final class SegmenterProperties {
  private static final Models MODELS = Models.standard();
  private static final Segmenter SEGMENTER = new Segmenter(MODELS);

  /** Any UTF-16, seasoned with what segmenting treats specially. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> special =
        Arbitraries.of(
            ". ",
            "…",
            "?!",
            "\n",
            "\r\n",
            "\u00AD",
            "\u200B",
            "\u0306",
            "\u0301",
            "\uD83D",
            "😀",
            "А. С. ",
            "г. ",
            "1.2",
            "-",
            "–",
            "'",
            "http://",
            "a@b.kz",
            "«",
            "»",
            "\u00A0",
            "ағ",
            "aа",
            "TP.",
            "Việt",
            "й\u0306",
            "целей.Напомним",
            "\uFEFF");
    return Arbitraries.oneOf(special, special, Arbitraries.strings().all().ofMaxLength(4))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of(MODELS.languages());
  }

  @Property(tries = 400, seed = "42")
  void spansAreOrderedInBoundsAndNotEmpty(
      @ForAll("texts") String text, @ForAll("languages") String language) {
    int end = 0;
    for (Sentence sentence : SEGMENTER.segment(text, language).sentences()) {
      List<Token> tokens = sentence.tokens();
      assertThat(tokens).isNotEmpty();
      assertThat(sentence.span())
          .isEqualTo(
              new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end()));
      for (Token token : tokens) {
        assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
        assertThat(token.span().length()).isPositive();
        assertThat(token.text()).isNotBlank();
        end = token.span().end();
      }
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }

  @Property(tries = 200, seed = "7")
  void nothingButSpaceAndInvisibleMarksLiesBetweenTokens(
      @ForAll("texts") String text, @ForAll("languages") String language) {
    boolean[] covered = new boolean[text.length()];
    for (Token token : SEGMENTER.tokenize(text, language)) {
      for (int i = token.span().start(); i < token.span().end(); i++) {
        covered[i] = true;
      }
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      assertThat(covered[i] || Repair.isSpace(c) || Repair.isInvisible(c))
          .as("code unit %d (U+%04X)", i, (int) c)
          .isTrue();
    }
  }

  @Property(tries = 200, seed = "11")
  void aTokenWithoutRepairIsTheTextItCovers(@ForAll("plain") String text) {
    for (Token token : SEGMENTER.tokenize(text, "ru")) {
      assertThat(token.text()).isEqualTo(token.span().of(text));
    }
  }

  @Provide
  Arbitrary<String> plain() {
    return Arbitraries.strings().withChars("абвгДЕЖ 0123.,-«»()!?\n").ofMaxLength(120);
  }
}
