package org.derek.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.derek.json.AnnotatedJson;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Report;
import org.derek.report.Span;
import org.junit.jupiter.api.Test;

/** Events against facts as factRuEval annotates them. */
final class FactEvaluationTest {
  private static final String TEXT = "Anna Lind met Peter Holm, Eva Falk and Acme.";

  private static final String MEETING =
      "1-0 Meeting\\nParticipant obj1 Lind Anna\\nParticipant obj2 Holm Peter\\nМодальность будущее";

  private static AnnotatedDocument document(String facts) {
    return AnnotatedJson.read(
        "{\"id\":\"factrueval/a\",\"lang\":\"ru\",\"types\":[\"PERSON\"],\"text\":\""
            + TEXT
            + "\",\"mentions\":[],\"facts\":\""
            + facts
            + "\"}");
  }

  private static String event(String type, String... participants) {
    List<String> list = new ArrayList<>();
    for (String each : participants) {
      list.add("{\"norm\":\"" + each + "\"}");
    }
    return "{\"type\":\""
        + type
        + "\",\"trigger\":{\"start\":10,\"end\":13},\"sentence\":{\"start\":0,\"end\":44},"
        + "\"participants\":["
        + String.join(",", list)
        + "]}";
  }

  private static FactEvaluation.Result judge(AnnotatedDocument document, String... events) {
    return FactEvaluation.of(document, report(document, events));
  }

  private static Report report(AnnotatedDocument document, String... events) {
    AnnotatedDocument holder =
        AnnotatedJson.read(
            "{\"id\":\"a\",\"lang\":\"ru\",\"text\":\""
                + TEXT
                + "\",\"mentions\":[],\"events\":["
                + String.join(",", events)
                + "]}");
    return Evaluation.report(document)
        .withMentions(
            List.of(
                named(MentionType.PERSON, "Anna Lind"),
                named(MentionType.PERSON, "Peter Holm"),
                named(MentionType.PERSON, "Eva Falk"),
                named(MentionType.ORGANIZATION, "Acme")))
        .withEvents(holder.events().orElseThrow());
  }

  private static Mention named(MentionType type, String name) {
    int start = TEXT.indexOf(name);
    return Mention.of(type, new Span(start, start + name.length()), TEXT, 1).withNorm(name);
  }

  private static FactScores.Found meetings(FactEvaluation.Result result) {
    return result.scores().kinds().get(FactKind.MEETING);
  }

  @Test
  void factsAreReadWithTheirFields() {
    assertThat(document(MEETING + "\\n\\n1-1 Deal\\nType loan\\n\\n").facts().orElseThrow())
        .extracting(fact -> fact.type() + fact.values("Participant") + fact.values("Type"))
        .containsExactly("Meeting[Lind Anna, Holm Peter][]", "Deal[][loan]");
    assertThat(document("").facts().orElseThrow()).isEmpty();
  }

  @Test
  void meetingOfTheSamePersonsIsRightWhateverTheOrderOfTheirNames() {
    FactEvaluation.Result result =
        judge(document(MEETING), event("MEETING", "Anna Lind", "Peter Holm"));
    assertThat(meetings(result)).isEqualTo(new FactScores.Found(1, 1, 1));
    assertThat(result.errors()).isEmpty();
  }

  @Test
  void factCountsByTheShareOfCommonParticipants() {
    FactEvaluation.Result result =
        judge(document(MEETING), event("VISIT", "Anna Lind", "Peter Holm", "Eva Falk"));
    assertThat(meetings(result).right()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(result.errors())
        .extracting(EventError::kind)
        .containsExactly(EventError.Kind.MISSED_FACT);
  }

  @Test
  void bodiesAreNoPartyOfAMeetingAndOnePersonIsNone() {
    FactEvaluation.Result result = judge(document(MEETING), event("MEETING", "Anna Lind", "Acme"));
    assertThat(meetings(result)).isEqualTo(new FactScores.Found(1, 0, 0));
  }

  @Test
  void recordThatSaysNothingMoreIsNotCounted() {
    FactEvaluation.Result result =
        judge(
            document(MEETING),
            event("VISIT", "Anna Lind", "Peter Holm"),
            event("MEETING", "Peter Holm", "Anna Lind"),
            event("MEETING", "Eva Falk", "Anna Lind"));
    assertThat(meetings(result)).isEqualTo(new FactScores.Found(1, 2, 1));
    assertThat(result.errors())
        .extracting(EventError::kind)
        .containsExactly(EventError.Kind.EXTRA_FACT);
  }

  @Test
  void dealsTakeBodiesAndOneOfSeveralNames() {
    String deal = "1-1 Deal\\nParticipant obj1 AC | Acme\\nParticipant obj2 Falk Eva";
    FactEvaluation.Result result = judge(document(deal), event("ECONOMY", "Acme", "Eva Falk"));
    assertThat(result.scores().kinds())
        .containsEntry(FactKind.DEAL, new FactScores.Found(1, 1, 1))
        .containsEntry(FactKind.MEETING, new FactScores.Found(0, 0, 0));
  }

  @Test
  void documentsWithoutFactsAreNotJudged() {
    assertThat(judge(document(""), event("MEETING", "Anna Lind", "Peter Holm")).scores())
        .isEqualTo(FactScores.NONE);
  }

  @Test
  void tableAndJsonTellFacts() {
    AnnotatedDocument document = document(MEETING);
    Scores scores =
        Evaluation.evaluate(
            List.of(document),
            each -> report(document, event("MEETING", "Anna Lind", "Peter Holm")));
    assertThat(scores.table()).containsPattern("ru +meeting facts +1 +1 +1\\.0 +100\\.0 +100\\.0");
    assertThat(ScoresJson.toTree(scores).at("/ru/facts/meeting/f1").asDouble()).isEqualTo(1);
  }
}
