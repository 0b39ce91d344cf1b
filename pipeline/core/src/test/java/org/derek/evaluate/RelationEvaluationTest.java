package org.derek.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.derek.evaluate.RelationScores.Found;
import org.derek.json.AnnotatedJson;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Event;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Report;
import org.derek.report.Span;
import org.junit.jupiter.api.Test;

/** Events against relations as NEREL annotates them. */
final class RelationEvaluationTest {
  private static final String TEXT =
      "Anna Lind visited Limas in Peru on 5 May. Lind spoke. The visit ended in June, a doctor died.";

  private static final List<String> ENDS =
      List.of(
          entity("event", "EVENT", "visited"),
          entity("again", "EVENT", "visit ended"),
          entity("death", "EVENT", "died"),
          entity("full", "PERSON", "Anna Lind"),
          entity("inner", "PERSON", "Anna"),
          entity("short", "PERSON", "Lind spoke".substring(0, 4), TEXT.indexOf("Lind spoke")),
          entity("doctor", "PROFESSION", "doctor"),
          entity("town", "CITY", "Limas"),
          entity("state", "COUNTRY", "Peru"),
          entity("day", "DATE", "5 May"),
          entity("month", "DATE", "June"));

  private static String entity(String id, String type, String words) {
    return entity(id, type, words, TEXT.indexOf(words));
  }

  private static String entity(String id, String type, String words, int start) {
    return String.format(
        Locale.ROOT,
        "'%s':{'id':'%s','type':'%s','start':%d,'end':%d}",
        id,
        id,
        type,
        start,
        start + words.length());
  }

  /** A document with relations written {@code TYPE from to}. */
  private static AnnotatedDocument document(String... relations) {
    List<String> list =
        Stream.of(relations)
            .map(each -> each.split(" "))
            .map(
                each ->
                    "{'type':'" + each[0] + "','from':'" + each[1] + "','to':'" + each[2] + "'}")
            .toList();
    return AnnotatedJson.read(
        ("{'id':'nerel/a','lang':'ru','text':'"
                + TEXT
                + "','mentions':[],'relations':["
                + String.join(",", list)
                + "],'entities':{"
                + String.join(",", ENDS)
                + "}}")
            .replace('\'', '"'));
  }

  private static Mention mention(MentionType type, String words, int from, String norm) {
    int start = TEXT.indexOf(words, from);
    return Mention.of(type, new Span(start, start + words.length()), TEXT, 1).withNorm(norm);
  }

  private static Report report(AnnotatedDocument document, String... events) {
    List<Mention> mentions = new ArrayList<>();
    mentions.add(
        mention(MentionType.PERSON, "Anna Lind", 0, "Anna Lind").withEntity("person/lind"));
    mentions.add(mention(MentionType.COUNTRY, "Peru", 0, "PE"));
    mentions.add(mention(MentionType.DATE, "5 May", 0, "2024-05-05"));
    mentions.add(mention(MentionType.PERSON, "Lind", 30, "Anna Lind").withEntity("person/lind"));
    mentions.add(mention(MentionType.DATE, "June", 0, "2024-06"));
    AnnotatedDocument holder =
        AnnotatedJson.read(
            ("{'id':'a','lang':'ru','text':'"
                    + TEXT
                    + "','mentions':[],'events':["
                    + String.join(",", events)
                    + "]}")
                .replace('\'', '"'));
    List<Event> list = holder.events().orElseThrow();
    return Evaluation.report(document).withMentions(mentions).withEvents(list);
  }

  private static String event(String trigger, String fields) {
    int start = TEXT.indexOf(trigger);
    return String.format(
        Locale.ROOT,
        "{'type':'VISIT','trigger':{'start':%d,'end':%d},'sentence':{'start':0,'end':41}%s}",
        start,
        start + trigger.length(),
        fields.isEmpty() ? "" : "," + fields);
  }

  private static RelationScores score(AnnotatedDocument document, String... events) {
    return RelationEvaluation.of(document, report(document, events)).scores();
  }

  private static Found found(int gold, int has, int held, int right) {
    return new Found(new Share(gold, has), new Share(held, right));
  }

  private static final String LIND = "'participants':[{'norm':'Anna Lind','entity':'person/lind'}]";

  @Test
  void recordHoldsWhatTheRelationsOfItsEventSay() {
    AnnotatedDocument document =
        document(
            "AGENT full event",
            "POINT_IN_TIME event day",
            "TAKES_PLACE_IN event town",
            "TAKES_PLACE_IN event state");
    RelationScores scores =
        score(
            document,
            event("visited", "'start':'2024-05-05','place':'Lima','country':'PE'," + LIND));
    assertThat(scores.covered()).isEqualTo(new Share(1, 1));
    assertThat(scores.kinds())
        .containsEntry(RelationKind.PARTICIPANT, found(1, 1, 1, 1))
        .containsEntry(RelationKind.DATE, found(1, 1, 1, 1))
        .containsEntry(RelationKind.PLACE, found(2, 2, 1, 1));
    assertThat(scores.all().f1()).isEqualTo(1);
  }

  @Test
  void eventsThatNoRecordCoversAreNotAsked() {
    AnnotatedDocument document = document("AGENT full event", "POINT_IN_TIME death month");
    RelationScores scores = score(document, event("visited", LIND));
    assertThat(scores.covered()).isEqualTo(new Share(2, 1));
    assertThat(scores.kinds()).containsOnlyKeys(RelationKind.PARTICIPANT);
  }

  @Test
  void recordOfNoAnnotatedEventIsNotJudged() {
    RelationScores scores = score(document("AGENT full event"), event("spoke", LIND));
    assertThat(scores.kinds()).isEmpty();
  }

  @Test
  void namingsOfOneEntityCountOnce() {
    AnnotatedDocument document =
        document("AGENT full event", "PARTICIPANT_IN inner event", "ORGANIZES short event");
    assertThat(score(document, event("visited", "")).kinds())
        .containsEntry(RelationKind.PARTICIPANT, found(1, 0, 0, 0));
  }

  @Test
  void relationToAnotherMentionOfTheParticipantIsEnough() {
    assertThat(score(document("AGENT short event"), event("visited", LIND)).kinds())
        .containsEntry(RelationKind.PARTICIPANT, found(1, 1, 1, 1));
  }

  @Test
  void whatOnlyTheRecordSaysLowersPrecision() {
    AnnotatedDocument document = document("POINT_IN_TIME event day");
    String record =
        event("visited", "'start':'2024-05-06','end':'2024-05-06','place':'Quito'," + LIND);
    RelationEvaluation.Result result = RelationEvaluation.of(document, report(document, record));
    assertThat(result.scores().kinds())
        .containsEntry(RelationKind.PARTICIPANT, found(0, 0, 1, 0))
        .containsEntry(RelationKind.DATE, found(1, 0, 1, 0))
        .containsEntry(RelationKind.PLACE, found(0, 0, 1, 0));
    assertThat(result.errors())
        .extracting(error -> error.kind() + ": " + error.expected() + ", " + error.found())
        .containsExactly(
            "MISSED_RELATION: DATE DATE 5 May, 2024-05-06 2024-05-06",
            "EXTRA_RELATION: -, PARTICIPANT Anna Lind",
            "EXTRA_RELATION: -, DATE 2024-05-06 2024-05-06",
            "EXTRA_RELATION: -, PLACE Quito -");
  }

  @Test
  void relationOfAnotherNamingOfTheHappeningMakesARecordRightButIsNotAskedOfIt() {
    AnnotatedDocument document =
        document("POINT_IN_TIME event day", "TAKES_PLACE_IN again town", "AGENT short again");
    RelationScores scores =
        score(document, event("visited", "'start':'2024-05-05','place':'Lima'," + LIND));
    assertThat(scores.covered()).isEqualTo(new Share(2, 1));
    assertThat(scores.kinds())
        .containsEntry(RelationKind.PARTICIPANT, found(0, 0, 1, 1))
        .containsEntry(RelationKind.DATE, found(1, 1, 1, 1))
        .containsEntry(RelationKind.PLACE, found(0, 0, 1, 1));
  }

  @Test
  void dateIsRightByItsSpanToo() {
    int at = TEXT.indexOf("5 May");
    String when = String.format(Locale.ROOT, "'when':{'start':%d,'end':%d}", at, at + 5);
    assertThat(
            score(
                    document("POINT_IN_TIME event day"),
                    event("visited", "'start':'2024-05-04'," + when))
                .kinds())
        .containsEntry(RelationKind.DATE, found(1, 1, 1, 1));
  }

  @Test
  void countryCountsWhereTheTextOfTheRecordNamesItAndNoPlaceIsKnown() {
    AnnotatedDocument document = document("AGENT full event");
    assertThat(score(document, event("visited", "'country':'PE'")).kinds())
        .containsEntry(RelationKind.PLACE, found(0, 0, 1, 0));
    assertThat(score(document, event("visited", "'country':'CO'")).kinds())
        .doesNotContainKey(RelationKind.PLACE);
  }

  @Test
  void personsByProfessionAloneAreNotAsked() {
    assertThat(score(document("PARTICIPANT_IN doctor death"), event("died", "")).kinds()).isEmpty();
  }

  @Test
  void tableAndJsonTellRelations() {
    AnnotatedDocument document = document("AGENT full event");
    Scores scores =
        Evaluation.evaluate(List.of(document), each -> report(document, event("visited", LIND)));
    assertThat(scores.table())
        .containsPattern("ru +participant +1 +1 +1 +1 +100\\.0 +100\\.0 +100\\.0\n")
        .contains("a record covers 1 of 1 annotated events");
    assertThat(ScoresJson.toTree(scores).at("/ru/relations/all/recall").asDouble()).isEqualTo(1);
  }

  @Test
  void relationToNothingIsAnError() {
    assertThatThrownBy(() -> document("AGENT nobody event"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void formsOfANameAreOne() {
    assertThat(Spellings.mayBeOneName("Нижний Новгород", "Нижнем Новгороде")).isTrue();
    assertThat(Spellings.mayBeOneName("Уфа", "Уфе")).isTrue();
    assertThat(Spellings.mayBeOneName("Марина", "Маркус")).isFalse();
    assertThat(Spellings.mayBeOneName("Новгород", "Нижнем Новгороде")).isFalse();
    assertThat(Spellings.shareStem("в зал", "в парк")).isFalse();
    assertThat(Spellings.shareStem("стрельба", "о стрельбе")).isTrue();
  }
}
