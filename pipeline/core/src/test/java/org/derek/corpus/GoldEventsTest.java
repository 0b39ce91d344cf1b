package org.derek.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.derek.normalize.dates.Edtf;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Event;
import org.derek.report.Participant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the events that people annotated. */
final class GoldEventsTest {
  private static final Set<String> ROLES =
      Set.of(
          "speaker",
          "host",
          "organizer",
          "guest",
          "signatory",
          "appointee",
          "candidate",
          "recipient",
          "donor",
          "winner",
          "victim",
          "suspect",
          "defendant",
          "author",
          "publisher",
          "seller",
          "buyer");

  @ParameterizedTest
  @MethodSource("org.derek.corpus.GoldCorpus#files")
  void eventsStandInTheirSentencesWithParticipantsThatTheDocumentNames(Path file) {
    List<String> wrong = new ArrayList<>();
    for (AnnotatedDocument document : GoldCorpus.read(file)) {
      List<Event> events = document.events().orElse(List.of());
      long main = events.stream().filter(Event::main).count();
      if (!events.isEmpty() && main != 1) {
        wrong.add(document.id() + ": " + main + " main events");
      }
      Set<String> norms =
          document.mentions().stream()
              .flatMap(mention -> mention.norm().stream())
              .collect(Collectors.toSet());
      for (Event event : events) {
        check(event, document, norms, wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void check(
      Event event, AnnotatedDocument document, Set<String> norms, List<String> wrong) {
    String where = document.id() + ", " + event.type() + " \"" + event.triggerText() + "\": ";
    if (!event.sentence().contains(event.trigger())
        || event.sentence().end() > document.text().length()) {
      wrong.add(where + "trigger outside its sentence");
    } else if (!GoldCorpus.isWhole(event.trigger(), document.text())) {
      wrong.add(where + "trigger is no whole word");
    }
    for (Participant participant : event.participants()) {
      if (!norms.contains(participant.norm())) {
        wrong.add(where + "no mention has the value " + participant.norm());
      }
      participant
          .role()
          .filter(role -> !ROLES.contains(role))
          .ifPresent(role -> wrong.add(where + "no such role: " + role));
    }
    long different = event.participants().stream().map(Participant::norm).distinct().count();
    if (different < event.participants().size()) {
      wrong.add(where + "a participant twice");
    }
    Stream.concat(event.start().stream(), event.end().stream())
        .filter(date -> !Edtf.isValid(date))
        .forEach(date -> wrong.add(where + "not EDTF: " + date));
    Stream.concat(event.country().stream(), event.countries().stream())
        .filter(country -> !GoldCorpus.isCountry(country))
        .forEach(country -> wrong.add(where + "not ISO 3166: " + country));
  }
}
