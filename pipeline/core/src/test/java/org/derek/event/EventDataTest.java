package org.derek.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.normalize.Normalizer;
import org.derek.normalize.places.Places;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the event data does what its example says, in every language. */
final class EventDataTest {
  private static final Models MODELS = Models.standard();
  private static final Segmenter SEGMENTER = new Segmenter(MODELS);
  private static final Normalizer NORMALIZER = new Normalizer(MODELS, new Places(MODELS));
  private static final Map<String, EventRules> RULES =
      MODELS.languages().stream()
          .collect(Collectors.toMap(each -> each, each -> new EventRules(MODELS, each)));

  /** Names that the examples of roles use. */
  private static final List<String> PERSONS =
      List.of("Иван Петров", "Ивана Петрова", "Иваном Петровым", "Ивану Петрову", "Lê Thị An");

  private static final List<String> BODIES =
      List.of("Академия наук", "Академией наук", "Ғылым академиясы", "Học viện Hành chính");

  static List<String> languages() {
    return MODELS.languages();
  }

  private static DocumentView document(String text, String language) {
    List<Mention> mentions = new ArrayList<>();
    for (String name : PERSONS) {
      add(MentionType.PERSON, name, text, mentions);
    }
    for (String name : BODIES) {
      add(MentionType.ORGANIZATION, name, text, mentions);
    }
    mentions.sort((a, b) -> a.span().compareTo(b.span()));
    for (int i = mentions.size() - 1; i > 0; i--) {
      if (mentions.get(i).span().overlaps(mentions.get(i - 1).span())) {
        mentions.remove(
            mentions.get(i).span().length() > mentions.get(i - 1).span().length() ? i - 1 : i);
      }
    }
    Segmentation segmentation = SEGMENTER.segment(text, language);
    Report report = NORMALIZER.normalize(report(text, language, mentions), segmentation);
    return new DocumentView(report, segmentation, List.of(), RULES::get);
  }

  private static List<EventType> types(DocumentView document) {
    return document.candidates.stream().map(each -> each.trigger().type().orElseThrow()).toList();
  }

  private static Report report(String text, String language, List<Mention> mentions) {
    Source source = new Source("example.txt", "text/plain", Optional.empty(), text.length());
    return Report.read("0", source, "", Optional.empty(), text)
        .withLanguage(language, 1)
        .withMentions(mentions);
  }

  private static void add(MentionType type, String name, String text, List<Mention> mentions) {
    int at = text.indexOf(name);
    if (at >= 0) {
      mentions.add(Mention.of(type, new Span(at, at + name.length()), text, 1));
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyTriggerNamesItsType(String language) {
    SoftAssertions all = new SoftAssertions();
    for (List<String> row : Rows.of(MODELS, language, "events.tsv", 4)) {
      List<EventType> found = types(document(row.get(3), language));
      if (row.get(0).equals("-")) {
        all.assertThat(found)
            .as(row.toString())
            .doesNotContain(EventType.PERSONNEL, EventType.SPORT, EventType.ELECTION);
      } else {
        all.assertThat(found).as(row.toString()).contains(EventType.valueOf(row.get(0)));
      }
    }
    all.assertAll();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everySignOfStatusIsSeenBesideTheTrigger(String language) {
    SoftAssertions all = new SoftAssertions();
    for (List<String> row : Rows.of(MODELS, language, "status.tsv", 5)) {
      DocumentView document = document(row.get(4), language);
      all.assertThat(document.candidates)
          .as(row.toString())
          .anyMatch(
              candidate ->
                  TriggerFeatures.signs(document, candidate)
                      .contains(EventStatus.ofWord(row.get(0))));
    }
    all.assertAll();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everySignOfARoleIsSeenBesideTheName(String language) {
    SoftAssertions all = new SoftAssertions();
    for (List<String> row : Rows.of(MODELS, language, "roles.tsv", 6)) {
      DocumentView document = document(row.get(5), language);
      if (row.get(0).equals("participation")) {
        all.assertThat(document.sentences).as(row.toString()).anyMatch(document::lists);
      } else if (row.get(0).equals("joins")) {
        List<NameView> names = NameView.of(document, document.sentences.get(0));
        all.assertThat(names).as(row.toString()).hasSize(2);
        all.assertThat(names).last().extracting(NameView::place).as(row.toString()).isEqualTo(1);
      } else if (row.get(0).equals("governs")) {
        all.assertThat(document.sentences.get(0).words())
            .as(row.toString())
            .containsAnyElementsOf(List.of(row.get(4).split(" ")));
      } else {
        all.assertThat(roles(document, row.get(1))).as(row.toString()).contains(row.get(0));
      }
    }
    all.assertAll();
  }

  /** The roles that the names of an example have in an event of one of the types of its row. */
  private static List<String> roles(DocumentView document, String types) {
    List<String> roles = new ArrayList<>();
    ParticipantFeatures features = new ParticipantFeatures(document, List.of());
    for (EventType type : EventType.values()) {
      if (types.equals("-") || List.of(types.split(" ")).contains(type.name())) {
        document
            .entities
            .values()
            .forEach(
                mentions -> mentions.forEach(each -> roles.addAll(features.roles(type, each))));
      }
    }
    return roles;
  }

  @Test
  void everyLanguageNamesEveryType() {
    for (String language : MODELS.languages()) {
      assertThat(Rows.of(MODELS, language, "events.tsv", 4))
          .as(language)
          .extracting(row -> row.get(0))
          .containsAll(java.util.Arrays.stream(EventType.values()).map(Enum::name).toList());
    }
    assertThat(Rows.shared(MODELS, "event-types.tsv", 2)).hasSize(EventType.values().length);
  }
}
