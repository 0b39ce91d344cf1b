package org.derek.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.derek.language.Models;
import org.derek.normalize.Normalizer;
import org.derek.normalize.places.Places;
import org.derek.report.Event;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Participant;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.report.Source;
import org.derek.report.Span;
import org.derek.segment.Segmentation;
import org.derek.segment.Segmenter;
import org.junit.jupiter.api.Test;

/**
 * Whole short reports; mentions are marked {@code [P …]}, {@code [O …]}, {@code [D …]}, {@code [C
 * …]}.
 */
final class EventExtractorTest {
  private static final Models MODELS = Models.standard();
  private static final Segmenter SEGMENTER = new Segmenter(MODELS);
  private static final Normalizer NORMALIZER = new Normalizer(MODELS, new Places(MODELS));
  private static final EventExtractor EXTRACTOR = new EventExtractor(MODELS, new Places(MODELS));
  private static final Pattern MARK = Pattern.compile("\\[([PODC]) ([^]]*)]");

  private static Report report(String language, String published, String marked) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    List<MentionType> types = new ArrayList<>();
    Matcher matcher = MARK.matcher(marked);
    int last = 0;
    while (matcher.find()) {
      text.append(marked, last, matcher.start());
      spans.add(new Span(text.length(), text.length() + matcher.group(2).length()));
      text.append(matcher.group(2));
      types.add(
          switch (matcher.group(1)) {
            case "P" -> MentionType.PERSON;
            case "O" -> MentionType.ORGANIZATION;
            case "D" -> MentionType.DATE;
            default -> MentionType.COUNTRY;
          });
      last = matcher.end();
    }
    text.append(marked.substring(last));
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      mentions.add(Mention.of(types.get(i), spans.get(i), text, 1));
    }
    Optional<Publication> day =
        Optional.of(new Publication(LocalDate.parse(published), Publication.Origin.METADATA));
    Report report =
        Report.read(
                "id",
                new Source("a.txt", "text/plain", Optional.empty(), 1),
                "",
                day,
                text.toString())
            .withLanguage(language, 1)
            .withMentions(mentions);
    Segmentation segmentation = SEGMENTER.segment(report.text(), language);
    return EXTRACTOR.extract(NORMALIZER.normalize(report, segmentation), segmentation);
  }

  private static List<Event> events(String language, String published, String marked) {
    return report(language, published, marked).events();
  }

  private static Event main(List<Event> events) {
    assertThat(events).filteredOn(Event::main).hasSize(1);
    return events.stream().filter(Event::main).findFirst().orElseThrow();
  }

  private static List<String> names(Event event) {
    return event.participants().stream().map(Participant::norm).toList();
  }

  @Test
  void aMeetingIsOneEventWhateverIsSaidAtIt() {
    List<Event> events =
        events(
            "ru",
            "2024-05-16",
            """
            Глава [O Академии наук] [P Иван Петров] и посол [C Китая] [P Чжан Сяо] обсудили совместные работы.
            Встреча прошла [D 15 мая 2024 года].
            [P Петров] отметил, что «форум в Омске прошёл хорошо, а переговоры продолжатся».
            В [D 2019 году] было подписано соглашение о сотрудничестве с [O Академией художеств].
            Комментарии
            """);
    Event main = main(events);
    assertThat(main.type()).isEqualTo(EventType.MEETING);
    assertThat(main.status()).isEqualTo(EventStatus.OCCURRED);
    assertThat(main.start()).contains("2024-05-15");
    assertThat(main.end()).contains("2024-05-15");
    // the academy stands only in a title
    assertThat(names(main)).contains("Иван Петров", "Чжан Сяо");
    assertThat(main.countries()).contains("CN");
    assertThat(events).hasSize(2);
    assertThat(events.get(1).type()).isEqualTo(EventType.AGREEMENT);
    assertThat(events.get(1).start()).contains("2019");
  }

  @Test
  void theHeadlineIsNoEventBesideTheSentenceThatSpellsItOut() {
    List<Event> events =
        events(
            "ru",
            "2024-05-16",
            """
            Учёные провели форум и запустили проект
            Астана, [D 15 мая 2024 года]. Здесь открылся форум учёных, который проводит [O Академия наук].
            """);
    assertThat(events).hasSize(1);
    assertThat(main(events).type()).isEqualTo(EventType.CONFERENCE);
    assertThat(main(events).place()).contains("Астана");
    assertThat(main(events).country()).contains("KZ");
    assertThat(main(events).start()).contains("2024-05-15");
  }

  @Test
  void personsNamedLaterTakePartInAMeetingAndAYearIsNotItsDay() {
    Event main =
        main(
            events(
                "ru",
                "2024-05-16",
                """
                Встреча учёных прошла в Омске.
                Доклад [D 2023 года] обсуждали два часа.
                Было много вопросов о новых работах.
                Все гости долго обсуждали планы на лето.
                Погода была хорошей, и все остались довольны.
                Вопросы задавал [P Иван Петров].
                """));
    assertThat(main.start()).isEmpty();
    assertThat(names(main)).containsExactly("Иван Петров");
  }

  @Test
  void aScheduledEventIsNotReportedAsPast() {
    Event main =
        main(
            events(
                "ru",
                "2024-05-16",
                "[D 27 мая 2024 года] пройдёт форум учёных, который проводит [O Академия наук]."));
    assertThat(main.type()).isEqualTo(EventType.CONFERENCE);
    assertThat(main.status()).isEqualTo(EventStatus.SCHEDULED);
    assertThat(main.start()).contains("2024-05-27");
  }

  @Test
  void anAppointmentHasItsAppointee() {
    Event main =
        main(
            events(
                "ru",
                "2024-05-16",
                "Министром юстиции назначена [P Мария Петрова]. Раньше она работала судьёй."));
    assertThat(main.type()).isEqualTo(EventType.PERSONNEL);
    assertThat(main.participants().get(0).role()).contains("appointee");
    // no date is invented
    assertThat(main.start()).isEmpty();
  }

  @Test
  void aKazakhConferenceHasItsDaysAndSpeakers() {
    Event main =
        main(
            events(
                "kk",
                "2024-10-28",
                """
                Елордада [O Астана мемлекеттік қызмет хабының] жылдық конференциясының ашылуы өтті.
                Конференцияға [P Алихан Байменов] пен [P Анар Жаилғанова] қатысып, сөз сөйледі.
                """));
    assertThat(main.type()).isEqualTo(EventType.CONFERENCE);
    assertThat(names(main))
        .contains("Астана мемлекеттік қызмет хабы", "Алихан Байменов", "Анар Жаилғанова");
  }

  @Test
  void aVietnameseMeetingHasHostsAndGuests() {
    Event main =
        main(
            events(
                "vi",
                "2024-10-31",
                """
                Chiều ngày [D 30/10/2024], [O Học viện Hành chính Quốc gia] đã có buổi tiếp và làm việc với [O RANEPA].
                Dự buổi làm việc, về phía [O RANEPA] có bà [P Lê Thị An]. Bà [P An] cảm ơn sự tiếp đón.
                """));
    assertThat(main.type()).isEqualTo(EventType.MEETING);
    assertThat(main.start()).contains("2024-10-30");
    assertThat(names(main)).contains("Học viện Hành chính Quốc gia", "RANEPA", "Lê Thị An");
    assertThat(main.participants()).anyMatch(each -> each.role().equals(Optional.of("host")));
  }

  @Test
  void aLongTextIsReadToItsEndAndHasOneMainEvent() {
    List<Event> events =
        events(
            "ru",
            "2024-05-16",
            "Министром юстиции [D 15 мая 2024 года] назначена [P Мария Петрова].\n"
                + "Погода была хорошей, и все остались довольны.\n".repeat(450)
                + "Подписано соглашение с [O Академией наук] о науке.\n");
    assertThat(main(events).type()).isEqualTo(EventType.PERSONNEL);
    assertThat(events).extracting(Event::type).contains(EventType.AGREEMENT);
    assertThat(events).isSortedAccordingTo(Comparator.comparing(Event::trigger));
  }

  @Test
  void aTextWithoutHappeningsHasNoEvents() {
    assertThat(
            events(
                "ru",
                "2024-05-16",
                "Академия стоит на берегу реки. В ней много комнат.\nКомментарии"))
        .isEmpty();
    assertThat(events("vi", "2024-05-16", "Lượt xem: 1482")).isEmpty();
  }

  @Test
  void idsAreStableAndPlacesOfEvidenceLieInTheText() {
    String text = "Вчера [P Иван Петров] прибыл с визитом в Омск. Состоялась встреча с ректором.";
    Report one = report("ru", "2024-05-16", text);
    assertThat(one.events()).isEqualTo(report("ru", "2024-05-16", text).events());
    for (Event event : one.events()) {
      assertThat(event.trigger().of(one.text())).isEqualTo(event.triggerText());
      assertThat(event.sentence().contains(event.trigger())).isTrue();
    }
  }

  @Test
  void anyTextIsRead() {
    Random random = new Random(20240516);
    String alphabet = "аб вгд. «»\"()\n—,Aấ\u0301\ud83d\ude00Ққ[1";
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(80); j >= 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        if (random.nextInt(12) == 0) {
          text.append(" встреча [P ")
              .append(alphabet.charAt(random.nextInt(6)))
              .append("] прошла ");
        }
      }
      for (String language : MODELS.languages()) {
        assertThat(events(language, "2024-05-16", text.toString())).isNotNull();
      }
    }
  }
}
