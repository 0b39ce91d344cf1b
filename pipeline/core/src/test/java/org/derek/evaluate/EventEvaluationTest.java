package org.derek.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.derek.json.AnnotatedJson;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Event;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Report;
import org.junit.jupiter.api.Test;

final class EventEvaluationTest {
  private static final String TEXT = "Ivan met UN in Lima. They signed it. The forum opens.";

  private static final String MEETING =
      event(
          "MEETING",
          "met",
          "'main':true,'start':'2024-05-05','end':'2024-05-06','place':'Lima','country':'PE',"
              + "'participants':[{'norm':'Ivan','role':'guest'},{'norm':'UN','role':'host'}],"
              + "'countries':['PE','RU']");
  private static final String SIGNING =
      event("AGREEMENT", "signed", "'participants':[{'norm':'UN'}]");
  private static final String FORUM = event("CONFERENCE", "forum", "'status':'scheduled'");

  private static String event(String type, String trigger, String fields) {
    int start = TEXT.indexOf(trigger);
    int from = TEXT.lastIndexOf(". ", start) < 0 ? 0 : TEXT.lastIndexOf(". ", start) + 2;
    return String.format(
        Locale.ROOT,
        "{'type':'%s','trigger':{'start':%d,'end':%d},'sentence':{'start':%d,'end':%d},%s}",
        type,
        start,
        start + trigger.length(),
        from,
        TEXT.indexOf('.', start) + 1,
        fields);
  }

  private static AnnotatedDocument document(String... events) {
    String json =
        "{'id':'ru/a','lang':'ru','text':'"
            + TEXT
            + "','mentions':[],'events':["
            + Stream.of(events).collect(Collectors.joining(","))
            + "]}";
    return AnnotatedJson.read(json.replace('\'', '"'));
  }

  private static List<Event> events(String... events) {
    return document(events).events().orElseThrow();
  }

  private static EventScores score(AnnotatedDocument gold, String... found) {
    return EventEvaluation.score(gold.events().orElseThrow(), events(found));
  }

  private static List<String> errors(AnnotatedDocument gold, String... found) {
    Report report = Evaluation.report(gold).withEvents(events(found));
    return EventError.of(gold, report).stream().sorted().map(EventError::line).toList();
  }

  @Test
  void everyMeasureOfAPerfectRunIsFull() {
    AnnotatedDocument gold = document(MEETING, SIGNING, FORUM);
    EventScores scores = score(gold, MEETING, SIGNING, FORUM);
    assertThat(scores.events()).isEqualTo(new Tally(3, 3, 3));
    assertThat(scores.triggers()).isEqualTo(new Tally(3, 3, 3));
    assertThat(scores.mains()).isEqualTo(new Tally(1, 1, 1));
    assertThat(scores.matched().participants()).isEqualTo(new Tally(3, 3, 3));
    assertThat(scores.matched().roles()).isEqualTo(new Share(2, 2));
    assertThat(scores.main().participants()).isEqualTo(new Tally(2, 2, 2));
    assertThat(scores.main().countries()).isEqualTo(new Tally(2, 2, 2));
    assertThat(scores.main().end()).isEqualTo(new Share(1, 1));
    assertThat(errors(gold, MEETING, SIGNING, FORUM)).isEmpty();
  }

  @Test
  void rightTriggerWithAnotherTypeCountsOfAnyTypeOnly() {
    AnnotatedDocument gold = document(MEETING, SIGNING);
    EventScores scores = score(gold, MEETING, event("LAW", "signed", "'main':false"));
    assertThat(scores.events()).isEqualTo(new Tally(2, 2, 1));
    assertThat(scores.triggers()).isEqualTo(new Tally(2, 2, 2));
    assertThat(scores.types())
        .containsEntry(EventType.MEETING, new Tally(1, 1, 1))
        .containsEntry(EventType.AGREEMENT, new Tally(1, 0, 0))
        .containsEntry(EventType.LAW, new Tally(0, 1, 0));
    assertThat(scores.matched().type()).isEqualTo(new Share(2, 1));
    assertThat(scores.matched().status()).isEqualTo(new Share(1, 1));
  }

  @Test
  void eventOfTheRightTypeIsPreferredAmongThoseWhoseTriggersOverlap() {
    EventScores scores =
        score(document(event("VISIT", "met", "'main':false"), MEETING), MEETING, SIGNING);
    assertThat(scores.events()).isEqualTo(new Tally(2, 2, 1));
    assertThat(scores.types()).containsEntry(EventType.MEETING, new Tally(1, 1, 1));
  }

  @Test
  void twoRecordsOfOneHappeningAreOneRightAndOneExtra() {
    AnnotatedDocument gold = document(SIGNING);
    assertThat(score(gold, SIGNING, SIGNING).events()).isEqualTo(new Tally(1, 2, 1));
    assertThat(errors(gold, SIGNING, SIGNING))
        .containsExactly("ru/a\tEXTRA_EVENT\t-\tAGREEMENT signed\tThey [signed] it.\tru");
  }

  @Test
  void mainEventsAreComparedWhereverTheirTriggersAre() {
    String other =
        event(
            "MEETING",
            "forum",
            "'main':true,'start':'2024-05-05','country':'CO','participants':[{'norm':'ivan'},"
                + "{'norm':'EU'}]");
    AnnotatedDocument gold = document(MEETING);
    EventScores scores = score(gold, other);
    assertThat(scores.events()).isEqualTo(new Tally(1, 1, 0));
    assertThat(scores.mains()).isEqualTo(new Tally(1, 1, 1));
    assertThat(scores.main().type()).isEqualTo(new Share(1, 1));
    assertThat(scores.main().start()).isEqualTo(new Share(1, 1));
    assertThat(scores.main().end()).isEqualTo(new Share(1, 0));
    assertThat(scores.main().country()).isEqualTo(new Share(1, 0));
    assertThat(scores.main().participants()).isEqualTo(new Tally(2, 2, 1));
    assertThat(scores.main().roles()).isEqualTo(new Share(1, 0));
    assertThat(scores.main().countries()).isEqualTo(new Tally(2, 0, 0));
    assertThat(errors(gold, other))
        .extracting(line -> line.split("\t", -1)[1])
        .containsExactly(
            "MISSED_EVENT",
            "EXTRA_EVENT",
            "MAIN_OTHER",
            "MAIN_END",
            "MAIN_PLACE",
            "MAIN_COUNTRY",
            "MAIN_MISSED_PARTICIPANT",
            "MAIN_EXTRA_PARTICIPANT",
            "MAIN_ROLE",
            "MAIN_COUNTRIES");
  }

  @Test
  void absentMainEventIsWrongInAllItsFieldsAndMissesItsParticipants() {
    AnnotatedDocument gold = document(MEETING);
    EventScores scores = score(gold, SIGNING);
    assertThat(scores.mains()).isEqualTo(new Tally(1, 0, 0));
    assertThat(scores.main().type()).isEqualTo(new Share(1, 0));
    assertThat(scores.main().end()).isEqualTo(new Share(1, 0));
    assertThat(scores.main().participants()).isEqualTo(new Tally(2, 0, 0));
    assertThat(scores.main().roles()).isEqualTo(Share.NONE);
    assertThat(errors(gold, SIGNING))
        .contains("ru/a\tMAIN_MISSED\tMEETING met\t-\tIvan [met] UN in Lima.\tru");
  }

  @Test
  void reportWithoutEventsHasNoMainEventToFind() {
    EventScores scores = score(document(), MEETING);
    assertThat(scores.mains()).isEqualTo(new Tally(0, 1, 0));
    assertThat(scores.main()).isEqualTo(FieldScores.NONE);
    assertThat(errors(document(), MEETING))
        .contains("ru/a\tMAIN_EXTRA\t-\tMEETING met\tIvan [met] UN in Lima.\tru");
  }

  @Test
  void absentValueIsRightWhereNoneIsAnnotatedAndWrongWhereOneIs() {
    AnnotatedDocument gold = document(SIGNING);
    EventScores scores = score(gold, event("AGREEMENT", "signed", "'place':'Lima'"));
    assertThat(scores.matched().start()).isEqualTo(new Share(1, 1));
    assertThat(scores.matched().place()).isEqualTo(new Share(1, 0));
    assertThat(errors(gold, event("AGREEMENT", "signed", "'place':'Lima'")))
        .containsExactly(
            "ru/a\tPLACE\tAGREEMENT -\tAGREEMENT Lima\tThey [signed] it.\tru",
            "ru/a\tMISSED_PARTICIPANT\tAGREEMENT UN\tAGREEMENT -\tThey [signed] it.\tru");
  }

  @Test
  void rolesCountWhereTheParticipantIsRightAndHasOne() {
    String found =
        event(
            "MEETING",
            "met",
            "'participants':[{'norm':'Ivan','role':'host'},{'norm':'UN','role':'host'},"
                + "{'norm':'EU','role':'guest'}]");
    EventScores scores = score(document(MEETING), found);
    assertThat(scores.matched().participants()).isEqualTo(new Tally(2, 3, 2));
    assertThat(scores.matched().roles()).isEqualTo(new Share(2, 1));
  }

  @Test
  void statusesAreCountedByWhatIsAnnotatedAndWhatWasGiven() {
    EventScores scores =
        score(
            document(SIGNING, FORUM), SIGNING, event("CONFERENCE", "forum", "'status':'ongoing'"));
    assertThat(scores.matched().status()).isEqualTo(new Share(2, 1));
    assertThat(scores.recall(EventStatus.OCCURRED)).isEqualTo(new Share(1, 1));
    assertThat(scores.recall(EventStatus.SCHEDULED)).isEqualTo(new Share(1, 0));
    assertThat(scores.statuses().get(EventStatus.SCHEDULED)).containsEntry(EventStatus.ONGOING, 1);
    assertThat(scores.plus(scores).recall(EventStatus.OCCURRED)).isEqualTo(new Share(2, 2));
  }

  @Test
  void errorsOfOneKindStandTogetherWhateverTheirDocument() {
    AnnotatedDocument gold = document(MEETING, SIGNING);
    List<EventError> errors = new ArrayList<>();
    Evaluation.evaluate(
        List.of(gold, document(FORUM)),
        (document, report) -> report,
        new Observer() {
          @Override
          public void differed(EventError error) {
            errors.add(error);
          }
        });
    assertThat(errors.stream().sorted())
        .extracting(EventError::kind)
        .containsExactly(
            EventError.Kind.MISSED_EVENT,
            EventError.Kind.MISSED_EVENT,
            EventError.Kind.MISSED_EVENT,
            EventError.Kind.MAIN_MISSED);
  }

  @Test
  void missedEventNamesWhatElseOfItsTypeWasFound() {
    String elsewhere = event("AGREEMENT", "opens", "'participants':[]");
    assertThat(errors(document(SIGNING), elsewhere))
        .containsExactly(
            "ru/a\tMISSED_EVENT\tAGREEMENT signed\telsewhere: AGREEMENT opens\t"
                + "They [signed] it.\tru",
            "ru/a\tEXTRA_EVENT\telsewhere: AGREEMENT signed\tAGREEMENT opens\t"
                + "The forum [opens].\tru");
  }

  @Test
  void tableAndJsonTellEveryMeasure() {
    AnnotatedDocument gold = document(MEETING, SIGNING, FORUM);
    Scores scores =
        Evaluation.evaluate(List.of(gold), report -> report.withEvents(events(MEETING, SIGNING)));
    assertThat(scores.table())
        .containsPattern("ru +events +3 +2 +2 +100\\.0 +66\\.7 +80\\.0\n")
        .containsPattern("ru +of any type +3 +2 +2 ")
        .containsPattern("ru +its participants +2 +2 +2 ")
        .contains("main event    type 100.0, start 100.0, end 100.0, country 100.0, place 100.0,")
        .contains("status        occurred 100.0 of 2\n")
        .containsPattern("CONFERENCE +1 +0 +0 ");
    var json = ScoresJson.toTree(scores);
    assertThat(json.at("/ru/events/events/recall").asDouble()).isEqualTo(0.6667);
    assertThat(json.at("/ru/events/types/CONFERENCE/gold").asInt()).isEqualTo(1);
    assertThat(json.at("/ru/events/main/end/accuracy").asDouble()).isEqualTo(1);
    assertThat(json.at("/ru/events/right/roles/cases").asInt()).isEqualTo(2);
    assertThat(json.at("/ru/events/statuses/occurred/given/occurred").asInt()).isEqualTo(2);
  }
}
