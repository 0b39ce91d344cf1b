package org.derek.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.derek.evaluate.EventPairs.Pair;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Event;
import org.derek.report.Participant;
import org.derek.report.Report;
import org.derek.report.Span;

/**
 * One thing that is wrong with the events of a document. Sorted by kind, then language and place,
 * so that errors of a pattern stand together.
 *
 * @param kind what is wrong
 * @param document id of the document
 * @param language its language
 * @param at the trigger of the event in question: the annotated one, else the found one
 * @param expected what is annotated; empty if nothing is
 * @param found what was found; empty if nothing was
 * @param context the sentence of the event, its trigger in brackets
 */
public record EventError(
    Kind kind,
    String document,
    String language,
    Span at,
    String expected,
    String found,
    String context)
    implements Comparable<EventError> {
  private static final String NOTHING = "-";
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Comparator<EventError> ORDER =
      Comparator.comparing(EventError::kind)
          .thenComparing(EventError::language)
          .thenComparing(EventError::document)
          .thenComparing(EventError::at)
          .thenComparing(EventError::expected)
          .thenComparing(EventError::found);

  /** What is wrong. Kinds that begin with MAIN compare the two main events, whatever they are. */
  public enum Kind {
    /** No event was found where one is annotated; what else of its type was found too much. */
    MISSED_EVENT,
    /** An event was found where none is annotated; what else of its type was missed. */
    EXTRA_EVENT,
    /** The trigger is right, the type is not. */
    WRONG_TYPE,
    /** No main event was found in a report that has one. */
    MAIN_MISSED,
    /** A main event was found in a report that has none. */
    MAIN_EXTRA,
    /** Another event than the annotated one is taken for the main one. */
    MAIN_OTHER,
    /** The main event has another type. */
    MAIN_TYPE,
    /** The main event has another status. */
    MAIN_STATUS,
    /** The main event has another first day. */
    MAIN_START,
    /** The main event has another last day. */
    MAIN_END,
    /** The main event has another place. */
    MAIN_PLACE,
    /** The main event is in another country. */
    MAIN_COUNTRY,
    /** The main event lacks a participant. */
    MAIN_MISSED_PARTICIPANT,
    /** The main event has a participant too many. */
    MAIN_EXTRA_PARTICIPANT,
    /** A participant of the main event has another role. */
    MAIN_ROLE,
    /** The main event has other countries as parties. */
    MAIN_COUNTRIES,
    /** A right event has another status. */
    STATUS,
    /** A right event has another first day. */
    START,
    /** A right event has another last day. */
    END,
    /** A right event has another place. */
    PLACE,
    /** A right event is in another country. */
    COUNTRY,
    /** A right event lacks a participant. */
    MISSED_PARTICIPANT,
    /** A right event has a participant too many. */
    EXTRA_PARTICIPANT,
    /** A participant of a right event has another role. */
    ROLE,
    /** A right event has other countries as parties. */
    COUNTRIES,
    /** A record lacks what an annotated relation says of its event; what it has instead. */
    MISSED_RELATION,
    /** A record has a participant, date or place that no annotated relation says. */
    EXTRA_RELATION,
    /** No record, or one with other participants, stands for an annotated fact. */
    MISSED_FACT,
    /** A record stands for no annotated fact, or has other participants. */
    EXTRA_FACT;

    private Kind ofMain() {
      return valueOf("MAIN_" + name());
    }
  }

  @Override
  public int compareTo(EventError other) {
    return ORDER.compare(this, other);
  }

  /** What is wrong with the events of {@code report}, by all that is annotated of them. */
  static List<EventError> of(AnnotatedDocument gold, Report report) {
    List<EventError> errors = new ArrayList<>();
    gold.events().ifPresent(each -> errors.addAll(new Listing(gold).list(each, report.events())));
    errors.addAll(RelationEvaluation.of(gold, report).errors());
    errors.addAll(FactEvaluation.of(gold, report).errors());
    return errors;
  }

  /** An error at {@code event} of {@code document}. */
  static EventError of(
      Kind kind, AnnotatedDocument document, Event event, String expected, String found) {
    return new EventError(
        kind,
        document.id(),
        document.language(),
        event.trigger(),
        expected,
        found,
        context(document.text(), event));
  }

  private static String context(String text, Event event) {
    int start = Math.min(event.sentence().start(), event.trigger().start());
    int end = Math.min(text.length(), Math.max(event.sentence().end(), event.trigger().end()));
    return inOneLine(
        text.substring(start, event.trigger().start())
            + "["
            + event.trigger().of(text)
            + "]"
            + text.substring(event.trigger().end(), end));
  }

  /**
   * As a line of a table, the cells parted by tabs: document, kind, expected, found, context,
   * language; the first five as in {@link Disagreement#line()}.
   */
  public String line() {
    return String.join(
        "\t", document, kind.name(), inOneLine(expected), inOneLine(found), context, language);
  }

  private static String inOneLine(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  /** Collects what is wrong in one document. */
  private static final class Listing {
    private final AnnotatedDocument document;
    private final List<EventError> errors = new ArrayList<>();

    Listing(AnnotatedDocument document) {
      this.document = document;
    }

    List<EventError> list(List<Event> gold, List<Event> found) {
      EventPairs pairs = EventPairs.of(gold, found);
      for (Event event : pairs.missed()) {
        add(Kind.MISSED_EVENT, event, name(event), elsewhere(event, pairs.extra()));
      }
      for (Event event : pairs.extra()) {
        add(Kind.EXTRA_EVENT, event, elsewhere(event, pairs.missed()), name(event));
      }
      for (Pair pair : pairs.otherType()) {
        add(Kind.WRONG_TYPE, pair.gold(), name(pair.gold()), name(pair.found()));
      }
      for (Pair pair : pairs.right()) {
        if (!(pair.gold().main() && pair.found().main())) {
          fields(FieldDifferences.of(pair), false);
        }
      }
      mains(EventEvaluation.main(gold), EventEvaluation.main(found), pairs);
      return errors;
    }

    private void mains(Optional<Event> gold, Optional<Event> found, EventPairs pairs) {
      if (gold.isPresent() && found.isPresent()) {
        Pair mains = new Pair(gold.get(), found.get());
        FieldDifferences fields = FieldDifferences.of(mains);
        if (!pairs.all().contains(mains)) {
          add(Kind.MAIN_OTHER, mains.gold(), name(mains.gold()), name(mains.found()));
        }
        if (!fields.hasRightType()) {
          add(Kind.MAIN_TYPE, mains.gold(), name(mains.gold()), name(mains.found()));
        }
        fields(fields, true);
      } else {
        gold.ifPresent(event -> add(Kind.MAIN_MISSED, event, name(event), NOTHING));
        found.ifPresent(event -> add(Kind.MAIN_EXTRA, event, NOTHING, name(event)));
      }
    }

    private void fields(FieldDifferences fields, boolean main) {
      Event gold = fields.gold();
      Event found = fields.found();
      if (!fields.hasRightStatus()) {
        add(main, Kind.STATUS, fields, gold.status().word(), found.status().word());
      }
      if (!fields.hasRightStart()) {
        add(main, Kind.START, fields, value(gold.start()), value(found.start()));
      }
      if (!fields.hasRightEnd()) {
        add(main, Kind.END, fields, value(gold.end()), value(found.end()));
      }
      if (!fields.hasRightPlace()) {
        add(main, Kind.PLACE, fields, value(gold.place()), value(found.place()));
      }
      if (!fields.hasRightCountry()) {
        add(main, Kind.COUNTRY, fields, value(gold.country()), value(found.country()));
      }
      for (Participant participant : fields.missedParticipants()) {
        add(main, Kind.MISSED_PARTICIPANT, fields, name(participant), NOTHING);
      }
      for (Participant participant : fields.extraParticipants()) {
        add(main, Kind.EXTRA_PARTICIPANT, fields, NOTHING, name(participant));
      }
      for (FieldDifferences.SharedParticipant each : fields.wrongRoles()) {
        add(main, Kind.ROLE, fields, name(each.gold()), name(each.found()));
      }
      if (!fields.missedCountries().isEmpty() || !fields.extraCountries().isEmpty()) {
        add(main, Kind.COUNTRIES, fields, codes(gold.countries()), codes(found.countries()));
      }
    }

    private void add(
        boolean main, Kind kind, FieldDifferences fields, String expected, String found) {
      add(
          main ? kind.ofMain() : kind,
          fields.gold(),
          fields.gold().type() + " " + expected,
          fields.found().type() + " " + found);
    }

    private void add(Kind kind, Event event, String expected, String found) {
      errors.add(EventError.of(kind, document, event, expected, found));
    }

    private static String elsewhere(Event event, List<Event> others) {
      return others.stream()
          .filter(each -> each.type() == event.type())
          .map(Listing::name)
          .findFirst()
          .map(name -> "elsewhere: " + name)
          .orElse(NOTHING);
    }

    private static String name(Event event) {
      return event.type() + " " + event.triggerText();
    }

    private static String name(Participant participant) {
      return participant.norm() + participant.role().map(role -> " (" + role + ")").orElse("");
    }

    private static String value(Optional<String> value) {
      return value.orElse(NOTHING);
    }

    private static String codes(List<String> countries) {
      return countries.isEmpty()
          ? NOTHING
          : countries.stream().sorted().collect(Collectors.joining(" "));
    }
  }
}
