package org.derek.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.derek.json.AnnotatedJson;
import org.derek.normalize.dates.Edtf;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Event;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Participant;
import org.derek.report.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks what people annotated: spans, values, participants, splits. */
final class GoldCorpusTest {
  private static final Path GOLD = Path.of(System.getProperty("derek.corpus"), "gold");
  private static final Set<String> COUNTRIES = countries();

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(GOLD)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyLanguageHasEnoughDocumentsOfBothSplitsWithNamesOfTheirOwn(Path file)
      throws IOException {
    List<AnnotatedDocument> documents = AnnotatedJson.read(file);
    assertThat(documents).hasSizeGreaterThanOrEqualTo(10);
    assertThat(documents).extracting(AnnotatedDocument::id).doesNotHaveDuplicates();
    assertThat(documents).extracting(AnnotatedDocument::text).doesNotHaveDuplicates();
    assertThat(documents)
        .extracting(AnnotatedDocument::split)
        .contains("train", "dev")
        .containsOnly("train", "dev");
  }

  @ParameterizedTest
  @MethodSource("files")
  void mentionsCoverWholeWordsAndCarryValuesOfTheirType(Path file) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (AnnotatedDocument document : AnnotatedJson.read(file)) {
      for (Mention mention : document.mentions()) {
        if (!isWhole(mention.span(), document.text())) {
          wrong.add(document.id() + ": not whole words: " + mention);
        }
        if (mention.norm().filter(norm -> isValue(mention.type(), norm)).isEmpty()) {
          wrong.add(document.id() + ": not a value: " + mention);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void eventsStandInTheirSentencesWithParticipantsThatTheDocumentNames(Path file)
      throws IOException {
    List<String> wrong = new ArrayList<>();
    for (AnnotatedDocument document : AnnotatedJson.read(file)) {
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

  /** The same name is a mention wherever it stands; what is left unmarked is a slip. */
  @ParameterizedTest
  @MethodSource("files")
  void fullNamesThatAreMarkedOnceAreMarkedEverywhere(Path file) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (AnnotatedDocument document : AnnotatedJson.read(file)) {
      Set<String> names =
          document.mentions().stream()
              .filter(mention -> mention.type() == MentionType.PERSON)
              .map(Mention::text)
              .filter(name -> name.contains(" "))
              .collect(Collectors.toSet());
      for (String name : names) {
        String text = document.text();
        for (int i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1)) {
          Span span = new Span(i, i + name.length());
          boolean marked =
              document.mentions().stream().anyMatch(mention -> mention.span().overlaps(span));
          if (!marked && isWhole(span, text)) {
            wrong.add(document.id() + ": unmarked: " + name + " at " + span);
          }
        }
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
    }
    for (Participant participant : event.participants()) {
      if (!norms.contains(participant.norm())) {
        wrong.add(where + "no mention has the value " + participant.norm());
      }
    }
    Stream.concat(event.start().stream(), event.end().stream())
        .filter(date -> !Edtf.isValid(date))
        .forEach(date -> wrong.add(where + "not EDTF: " + date));
    Stream.concat(event.country().stream(), event.countries().stream())
        .filter(country -> !COUNTRIES.contains(country))
        .forEach(country -> wrong.add(where + "not ISO 3166: " + country));
  }

  private static boolean isValue(MentionType type, String norm) {
    return switch (type) {
      case DATE -> Edtf.isValid(norm);
      case COUNTRY -> COUNTRIES.contains(norm);
      case PERSON, ORGANIZATION ->
          !norm.isBlank() && Normalizer.isNormalized(norm, Normalizer.Form.NFC);
    };
  }

  private static boolean isWhole(Span span, String text) {
    return span.length() > 0
        && (span.start() == 0 || !joins(text, span.start()))
        && (span.end() == text.length() || !joins(text, span.end()));
  }

  private static boolean joins(String text, int border) {
    return Character.isLetterOrDigit(text.charAt(border - 1))
        && Character.isLetterOrDigit(text.charAt(border));
  }

  private static Set<String> countries() {
    Set<String> codes = new HashSet<>(Set.of(Locale.getISOCountries()));
    codes.addAll(Set.of("SU", "YU", "CS", "DD", "XK"));
    return codes;
  }
}
