package org.derek.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.derek.language.Models;
import org.derek.report.Report;
import org.derek.report.Source;
import org.junit.jupiter.api.Test;

final class SegmenterTest {
  private static final Segmenter SEGMENTER = new Segmenter(Models.standard());

  private static List<String> sentences(String text, String language) {
    return SEGMENTER.segment(text, language).sentences().stream()
        .map(sentence -> sentence.span().of(text))
        .toList();
  }

  @Test
  void aHeadlineAndAListItemAreSentencesOfTheirOwn() {
    assertThat(
            sentences(
                "В Астане открылся форум\n\nУчастники обсудили:\n- цифровизацию\n- обучение\nФорум завершится завтра.",
                "ru"))
        .containsExactly(
            "В Астане открылся форум",
            "Участники обсудили:",
            "- цифровизацию",
            "- обучение",
            "Форум завершится завтра.");
  }

  @Test
  void aParagraphWrappedAtAColumnIsNotCutAtLineEnds() {
    String text =
        """
          Представители десяти стран собрались в Алматы, чтобы обсудить
          развитие государственной службы. С приветственным словом к
          участникам обратились Алихан Байменов и Якуп Бериш. Встреча
          продлится до 29 ноября, а затем гости посетят Академию при
          Президенте Республики Казахстан.
          """;
    assertThat(sentences(text, "ru"))
        .hasSize(3)
        .last()
        .asString()
        .startsWith("Встреча")
        .endsWith("Казахстан.");
  }

  @Test
  void tokensPointIntoTheTextAsItWasRead() {
    String text = "Шта\u00ADб Государственной\u0306 службы";
    List<Token> tokens = SEGMENTER.tokenize(text, "ru");
    assertThat(tokens).extracting(Token::text).containsExactly("Штаб", "Государственной", "службы");
    assertThat(tokens.get(0).span().of(text)).isEqualTo("Шта\u00ADб");
    assertThat(tokens.get(1).span().of(text)).isEqualTo("Государственной\u0306");
  }

  @Test
  void aMissingSpaceIsNoTokenAndMovesNothing() {
    String text = "целей.Напомним";
    assertThat(sentences(text, "ru")).containsExactly("целей.", "Напомним");
  }

  @Test
  void eachParagraphOfAMixedDocumentIsCutInItsOwnLanguage() {
    String text =
        """
          В Астане прошла международная конференция по развитию государственной службы, в которой участвовали эксперты.
          Астанада мемлекеттік қызметті дамыту жөніндегі халықаралық конференция өтті, оған сарапшылар қатысты.
          The conference was attended by experts from forty countries who discussed the future of public service.
          """;
    Report report =
        Report.read(
                "0", new Source("-", "text/plain", Optional.empty(), 1), "", Optional.empty(), text)
            .withLanguage("ru", 1);
    assertThat(SEGMENTER.segment(report).sentences())
        .extracting(Sentence::language)
        .containsExactly("ru", "kk");
  }

  @Test
  void aLanguageWithoutModelsIsRefusedByName() {
    assertThatThrownBy(() -> SEGMENTER.segment("hej", "sv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sv");
  }

  @Test
  void anEmptyTextHasNoSentences() {
    assertThat(SEGMENTER.segment(" \n\u00A0\t ", "kk").sentences()).isEmpty();
  }

  @Test
  void fiveMegabytesWithoutASpaceAreCutToBoundedTokens() {
    String text = "абвг".repeat(5_000_000 / 4);
    List<Sentence> found = SEGMENTER.segment(text, "ru").sentences();
    assertThat(found)
        .allSatisfy(
            sentence ->
                assertThat(sentence.tokens()).hasSizeLessThanOrEqualTo(SentenceBorders.LONGEST));
    assertThat(found.stream().flatMap(sentence -> sentence.tokens().stream()))
        .allSatisfy(
            token -> assertThat(token.span().length()).isLessThanOrEqualTo(WordBorders.LONGEST));
    assertThat(found.get(found.size() - 1).span().end()).isEqualTo(text.length());
  }
}
