package org.derek.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.derek.language.Models;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Report;
import org.derek.report.Source;
import org.derek.report.Span;
import org.derek.segment.Segmentation;
import org.derek.segment.Segmenter;
import org.junit.jupiter.api.Test;

/** What is seen of a candidate's clause and title, and which candidates name one happening. */
final class CandidatesTest {
  private static final Models MODELS = Models.standard();
  private static final Segmenter SEGMENTER = new Segmenter(MODELS);
  private static final String PERSON = "Иван Петров";

  private static DocumentView document(String text) {
    List<Mention> mentions = new ArrayList<>();
    int at = text.indexOf(PERSON);
    if (at >= 0) {
      Span span = new Span(at, at + PERSON.length());
      mentions.add(Mention.of(MentionType.PERSON, span, text, 1).withNorm(PERSON));
    }
    Source source = new Source("a.txt", "text/plain", Optional.empty(), text.length());
    Report report =
        Report.read("0", source, "", Optional.empty(), text)
            .withLanguage("ru", 1)
            .withMentions(mentions);
    Segmentation segmentation = SEGMENTER.segment(text, "ru");
    return new DocumentView(
        report, segmentation, List.of(), language -> new EventRules(MODELS, language));
  }

  private static List<String> clause(DocumentView document, int candidate) {
    FeatureList features = new FeatureList();
    ClauseFeatures.add(features, document, document.candidates.get(candidate));
    return List.of(features.names());
  }

  private static List<Draft> meetings(DocumentView document) {
    return document.candidates.stream()
        .filter(each -> each.trigger().type().orElseThrow() == EventType.MEETING)
        .map(each -> new Draft(each, EventType.MEETING, 0.5))
        .toList();
  }

  @Test
  void namesAndNumbersAreSeenByTheirKind() {
    List<String> seen = clause(document("Вчера Иван Петров подписал договор в 12 часов."), 0);
    assertThat(seen)
        .contains("near-left=#PERSON", "form-1=#PERSON", "clause-person=true", "near=#NUMBER")
        .doesNotContain("near-left=иван", "near-left=петро");
  }

  @Test
  void aClauseEndsAtAMark() {
    DocumentView document =
        document("Как сообщил Иван Петров, делегации, которые прибыли в город, провели встречу.");
    Candidate last = document.candidates.get(document.candidates.size() - 1);
    List<String> seen = clause(document, last.number());
    assertThat(last.words()).contains("встречу");
    assertThat(seen).contains("clause-person=false", "clause-marks=,>");
  }

  @Test
  void candidatesOfATypeInOneSentenceNameOneHappening() {
    List<Draft> drafts =
        meetings(document("Министры провели переговоры, эта встреча длилась три часа."));
    assertThat(drafts).hasSizeGreaterThan(1);
    assertThat(Coreference.merge(drafts)).hasSize(1);
  }

  @Test
  void differentWordsFarApartNameTwo() {
    List<Draft> drafts =
        meetings(
            document(
                "Министры провели переговоры о воде. Река текла тихо. Сад стоял в цвету. "
                    + "Заседание комитета открыл ректор."));
    assertThat(drafts).hasSizeGreaterThan(1);
    assertThat(Coreference.merge(drafts)).hasSize(2);
  }

  @Test
  void theSameWordFarApartNamesOneUnlessTheStatusDiffers() {
    String text =
        "Министры провели переговоры о воде. Река текла тихо. Сад стоял в цвету. "
            + "Переговоры вели в старом замке.";
    assertThat(Coreference.merge(meetings(document(text)))).hasSize(1);
    List<Draft> drafts = meetings(document(text));
    drafts.get(drafts.size() - 1).status = EventStatus.SCHEDULED;
    assertThat(Coreference.merge(drafts)).hasSize(2);
  }

  @Test
  void theTopicIsSeenInTheTitleAndTheLeadOnly() {
    StringBuilder text = new StringBuilder("Министры подписали договор о воде\n");
    for (int i = 0; i < 5; i++) {
      text.append("Вода в реке стоит высоко и холодна весь год. ");
    }
    text.append("Потом начался концерт оркестра из другого города.");
    List<String> seen = List.of(TopicFeatures.topic(document(text.toString())).names());
    assertThat(seen)
        .contains("title=подпи", "word=вода", "type=CULTURE")
        .doesNotContain("word=конце", "lead-type=CULTURE");
  }
}
