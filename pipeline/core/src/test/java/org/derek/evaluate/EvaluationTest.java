package org.derek.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.derek.json.AnnotatedJson;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Derivation;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Report;
import org.derek.report.Span;
import org.junit.jupiter.api.Test;

final class EvaluationTest {
  private static final String TEXT = "Ivan Petrov met UN in Peru on 5 May";

  private static final AnnotatedDocument GOLD =
      AnnotatedJson.read(
          "{\"id\":\"a\",\"lang\":\"ru\",\"text\":\""
              + TEXT
              + "\",\"mentions\":["
              + "{\"start\":0,\"end\":11,\"type\":\"PERSON\",\"norm\":\"Ivan Petrov\"},"
              + "{\"start\":16,\"end\":18,\"type\":\"ORGANIZATION\"},"
              + "{\"start\":22,\"end\":26,\"type\":\"COUNTRY\",\"norm\":\"PE\"}],"
              + "\"events\":[{\"type\":\"MEETING\",\"main\":true,"
              + "\"trigger\":{\"start\":12,\"end\":15},\"country\":\"PE\","
              + "\"participants\":[{\"norm\":\"Ivan Petrov\"},{\"norm\":\"UN\"}]}]}");

  private static Report withMentions(Report report) {
    List<Mention> mentions = new ArrayList<>();
    mentions.add(Mention.of(MentionType.PERSON, new Span(0, 11), TEXT, 1).withNorm("ivan  petrov"));
    mentions.add(Mention.of(MentionType.PERSON, new Span(16, 18), TEXT, 1));
    mentions.add(Mention.of(MentionType.COUNTRY, new Span(22, 26), TEXT, 1).withNorm("CO"));
    mentions.add(Mention.of(MentionType.DATE, new Span(30, 35), TEXT, 1));
    return report.withMentions(mentions);
  }

  @Test
  void mentionCountsOnlyWithRightTypeAndSpan() {
    LanguageScores scores = Evaluation.evaluate(List.of(GOLD), EvaluationTest::withMentions).all();
    assertThat(scores.mentions())
        .containsEntry(MentionType.PERSON, new Tally(1, 2, 1))
        .containsEntry(MentionType.ORGANIZATION, new Tally(1, 0, 0))
        .containsEntry(MentionType.COUNTRY, new Tally(1, 1, 1))
        .containsEntry(MentionType.DATE, new Tally(0, 1, 0));
    assertThat(scores.all()).isEqualTo(new Tally(3, 4, 2));
  }

  @Test
  void valuesCountOnlyWhereTheSpanIsRight() {
    LanguageScores scores = Evaluation.evaluate(List.of(GOLD), EvaluationTest::withMentions).all();
    assertThat(scores.values())
        .containsEntry(MentionType.PERSON, new Share(1, 1))
        .containsEntry(MentionType.COUNTRY, new Share(1, 0))
        .hasSize(2);
  }

  @Test
  void confidencesAreComparedWithWhatIsRight() {
    Report report = withMentions(Evaluation.report(GOLD));
    List<Mention> unsure =
        report.mentions().stream()
            .map(each -> Mention.of(each.type(), each.span(), TEXT, 0.75))
            .toList();
    Scores scores = Evaluation.evaluate(List.of(GOLD), each -> each.withMentions(unsure));
    Reliability all = scores.all().allConfidence();
    assertThat(all.mentions()).isEqualTo(4);
    assertThat(all.confidence()).isEqualTo(0.75);
    assertThat(all.expectedError()).isEqualTo(0.25);
    assertThat(scores.all().confidence().get(MentionType.COUNTRY).brier()).isEqualTo(0.0625);
    assertThat(scores.table())
        .contains("conf")
        .containsPattern("ru +all +3 +4 +2 .* 75\\.0 +25\\.0 +31\\.3\n");
    assertThat(ScoresJson.toTree(scores).at("/all/confidence/all/mean").asDouble()).isEqualTo(0.75);
  }

  @Test
  void typesThatAreNotAnnotatedAreNotScored() {
    AnnotatedDocument persons =
        AnnotatedJson.read(
            "{\"id\":\"b\",\"lang\":\"ru\",\"types\":[\"PERSON\"],\"text\":\""
                + TEXT
                + "\",\"mentions\":[{\"start\":0,\"end\":11,\"type\":\"PERSON\"}]}");
    LanguageScores scores =
        Evaluation.evaluate(List.of(persons), EvaluationTest::withMentions).all();
    assertThat(scores.mentions()).containsOnlyKeys(MentionType.PERSON);
  }

  @Test
  void eventIsRightWithItsTypeAndAnOverlappingTrigger() {
    Scores scores =
        Evaluation.evaluate(
            List.of(GOLD), report -> report.withEvents(GOLD.events().orElseThrow()));
    EventScores events = scores.all().events();
    assertThat(events.events()).isEqualTo(new Tally(1, 1, 1));
    assertThat(events.matched().participants()).isEqualTo(new Tally(2, 2, 2));
    assertThat(events.main().type()).isEqualTo(new Share(1, 1));
    assertThat(events.main().country()).isEqualTo(new Share(1, 1));
    assertThat(scores.table()).contains("events").contains("100.0");
    assertThat(ScoresJson.toTree(scores).at("/ru/events/events/f1").asDouble()).isEqualTo(1);
  }

  @Test
  void missingMainEventIsWrongInAllItsFields() {
    EventScores events = Evaluation.evaluate(List.of(GOLD), report -> report).all().events();
    assertThat(events.main().type()).isEqualTo(new Share(1, 0));
    assertThat(events.main().place()).isEqualTo(new Share(1, 0));
    assertThat(events.events().recall()).isZero();
  }

  @Test
  void differencesAreListedByStretchWithWhatIsWrong() {
    List<Disagreement> errors = errors(GOLD, report -> withMentions(report));
    assertThat(errors)
        .extracting(Disagreement::kind)
        .containsExactly(Disagreement.Kind.TYPE, Disagreement.Kind.VALUE, Disagreement.Kind.EXTRA);
    assertThat(errors.get(0).line())
        .isEqualTo("a\tTYPE\tORGANIZATION UN\tPERSON UN\tIvan Petrov met [UN] in Peru on 5 May");
  }

  @Test
  void mentionsThatOverlapAreOneDifference() {
    Mention shorter = Mention.of(MentionType.PERSON, new Span(5, 11), TEXT, 1);
    List<Disagreement> errors = errors(GOLD, report -> report.withMentions(List.of(shorter)));
    assertThat(errors)
        .extracting(Disagreement::kind)
        .containsExactly(
            Disagreement.Kind.BORDER, Disagreement.Kind.MISSED, Disagreement.Kind.MISSED);
    assertThat(errors.get(0).context()).startsWith("[Ivan Petrov] met");
  }

  @Test
  void contextOfAnErrorCutsNoCharacterInTwo() {
    String text = "UN" + " ".repeat(59) + "😀";
    AnnotatedDocument gold =
        AnnotatedJson.read(
            "{\"id\":\"a\",\"lang\":\"ru\",\"text\":\""
                + text
                + "\",\"mentions\":[{\"start\":0,\"end\":2,\"type\":\"ORGANIZATION\"}]}");
    assertThat(errors(gold, report -> report))
        .extracting(Disagreement::line)
        .containsExactly("a\tMISSED\tORGANIZATION UN\t\t[UN] 😀");
  }

  @Test
  void emptyMentionInTheAnnotationIsMissed() {
    AnnotatedDocument gold =
        AnnotatedJson.read(
            "{\"id\":\"a\",\"lang\":\"ru\",\"text\":\"UN\",\"mentions\":"
                + "[{\"start\":1,\"end\":1,\"type\":\"ORGANIZATION\"}]}");
    assertThat(errors(gold, report -> report))
        .extracting(Disagreement::kind)
        .containsExactly(Disagreement.Kind.MISSED);
  }

  @Test
  void wrongValueIsListedWithBothValuesAndItsRule() {
    AnnotatedDocument gold =
        AnnotatedJson.read(
            "{\"id\":\"a\",\"lang\":\"ru\",\"text\":\"1 May\",\"mentions\":"
                + "[{\"start\":0,\"end\":5,\"type\":\"DATE\",\"norm\":\"2024-05-01\"}]}");
    Mention found =
        gold.mentions().get(0).withNorm("XXXX-05-01").withDerivation(Derivation.of("day/day"));
    assertThat(errors(gold, report -> report.withMentions(List.of(found))))
        .extracting(Disagreement::line)
        .containsExactly(
            "a\tVALUE\tDATE 1 May = 2024-05-01\tDATE 1 May = XXXX-05-01 (day/day)\t[1 May]");
  }

  private static List<Disagreement> errors(AnnotatedDocument gold, UnaryOperator<Report> pipeline) {
    List<Disagreement> errors = new ArrayList<>();
    Evaluation.evaluate(
        List.of(gold),
        (document, report) -> pipeline.apply(report),
        new Observer() {
          @Override
          public void differed(Disagreement error) {
            errors.add(error);
          }
        });
    return errors;
  }
}
