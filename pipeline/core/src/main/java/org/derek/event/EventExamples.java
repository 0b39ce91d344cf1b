package org.derek.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.normalize.names.EntityCountries;
import org.derek.report.Event;
import org.derek.report.EventStatus;
import org.derek.report.Participant;

/** What a document whose events are known teaches about each decision. */
public final class EventExamples {
  /**
   * A case that was decided.
   *
   * @param outcome what is right
   * @param features what a model sees of the case
   */
  public record Example(String outcome, String[] features) {}

  private final DocumentView document;
  private final List<Event> gold;
  private final Map<Decision, List<Example>> examples = new EnumMap<>(Decision.class);
  private int reached;

  private EventExamples(DocumentView document, List<Event> gold) {
    this.document = document;
    this.gold = gold;
  }

  static EventExamples of(
      DocumentView document, List<Event> gold, EntityCountries entityCountries) {
    EventExamples all = new EventExamples(document, gold);
    for (Candidate candidate : document.candidates) {
      all.add(
          Decision.TRIGGER,
          all.named(candidate).map(event -> event.type().name()).orElse(Decision.NO),
          TriggerFeatures.trigger(document, candidate));
    }
    gold.stream()
        .filter(Event::main)
        .findFirst()
        .ifPresent(
            main -> all.add(Decision.TOPIC, main.type().name(), TopicFeatures.topic(document)));
    Map<Draft, Event> events = new LinkedHashMap<>();
    for (Event event : gold) {
      draft(document, event)
          .ifPresent(
              draft -> {
                events.put(draft, event);
              });
    }
    all.reached = events.size();
    all.learnCircumstances(events, entityCountries);
    ParticipantFeatures features = new ParticipantFeatures(document, List.copyOf(events.keySet()));
    events.forEach((draft, event) -> all.learnParties(event, draft, features));
    all.learnStates(events, entityCountries);
    return all;
  }

  /** What sentences teach whose every event has one status. */
  static EventExamples ofStatus(DocumentView document, EventStatus status) {
    EventExamples all = new EventExamples(document, List.of());
    for (Candidate candidate : document.candidates) {
      Draft draft = new Draft(candidate, candidate.trigger().type().orElseThrow(), 1);
      all.add(Decision.STATUS, status.word(), StatusFeatures.status(document, draft));
    }
    return all;
  }

  /** The document's language. */
  public String language() {
    return document.report.language();
  }

  /** How many events the document has. */
  public int events() {
    return gold.size();
  }

  /** How many of them a candidate names. */
  public int reached() {
    return reached;
  }

  /** How many candidates the document has. */
  public int candidates() {
    return document.candidates.size();
  }

  /** The cases of a decision; of {@link Decision#MAIN} see {@link #main}. */
  public List<Example> of(Decision decision) {
    return examples.getOrDefault(decision, List.of());
  }

  /**
   * The cases of {@link Decision#MAIN}, given a model of {@link Decision#TRIGGER} and {@link
   * Decision#TOPIC}.
   */
  public List<Example> main(EventModel model) {
    List<Draft> drafts = EventDecisions.drafts(document, model);
    MainFeatures features = new MainFeatures(document, drafts, model);
    List<Example> cases = new ArrayList<>();
    for (Draft draft : drafts) {
      if (EventDecisions.mayBeMain(draft)) {
        boolean main = named(draft.candidate).filter(Event::main).isPresent();
        cases.add(new Example(main ? Decision.YES : Decision.NO, features.main(draft).names()));
      }
    }
    return cases;
  }

  private Optional<Event> named(Candidate candidate) {
    return gold.stream().filter(each -> each.trigger().overlaps(candidate.span())).findFirst();
  }

  private void add(Decision decision, String outcome, FeatureList features) {
    examples
        .computeIfAbsent(decision, key -> new ArrayList<>())
        .add(new Example(outcome, features.names()));
  }

  private void add(Decision decision, boolean outcome, FeatureList features) {
    add(decision, outcome ? Decision.YES : Decision.NO, features);
  }

  /** What is known of an annotated event before its date, place and country are decided. */
  static Optional<Draft> draft(DocumentView document, Event event) {
    return document.candidates.stream()
        .filter(each -> each.span().overlaps(event.trigger()))
        .findFirst()
        .map(
            trigger -> {
              Draft draft = new Draft(trigger, event.type(), 1);
              draft.main = event.main();
              document.entities.forEach(
                  (entity, mentions) ->
                      participant(event, mentions)
                          .ifPresent(each -> draft.participants.put(entity, each)));
              return draft;
            });
  }

  private void learnCircumstances(Map<Draft, Event> events, EntityCountries entityCountries) {
    DateFeatures dates = new DateFeatures(document);
    PlaceFeatures where = new PlaceFeatures(document);
    Countries votes = new Countries(document, entityCountries);
    CountryFeatures countries = new CountryFeatures(document, entityCountries, votes);
    List<Draft> decided = new ArrayList<>();
    for (Draft draft : Circumstances.inOrder(List.copyOf(events.keySet()))) {
      Event event = events.get(draft);
      Told told = Told.of(draft, decided);
      add(Decision.STATUS, event.status().word(), StatusFeatures.status(document, draft));
      draft.status = event.status();
      boolean exact =
          document.dates.stream()
              .anyMatch(date -> dateOutcome(event, date, false).equals(Decision.YES));
      for (DocumentView.Placed date : document.dates) {
        add(Decision.DATE, dateOutcome(event, date, exact), dates.date(draft, date, told));
      }
      draft.date = date(event);
      for (Map.Entry<String, List<DocumentView.PlacedPlace>> place : document.places.entrySet()) {
        boolean right = isPlace(event, place.getValue());
        add(Decision.PLACE, right, where.place(draft, place.getValue(), told));
        if (right) {
          draft.place = Optional.of(place.getKey());
        }
      }
      if (draft.place.isEmpty()) {
        for (String code : votes.codes()) {
          add(
              Decision.COUNTRY,
              event.country().filter(code::equals).isPresent(),
              countries.country(draft, code, told));
        }
      }
      draft.country = event.country();
      decided.add(draft);
    }
  }

  private void learnParties(Event event, Draft draft, ParticipantFeatures features) {
    document.entities.forEach(
        (entity, mentions) -> {
          Optional<Participant> participant = participant(event, mentions);
          FeatureList seen = features.participant(draft, entity);
          add(Decision.PARTICIPANT, participant.isPresent(), seen);
          participant.ifPresent(each -> add(Decision.ROLE, each.role().orElse(Decision.NO), seen));
        });
  }

  private void learnStates(Map<Draft, Event> events, EntityCountries entityCountries) {
    PartyFeatures parties = new PartyFeatures(document, entityCountries);
    events.forEach((draft, event) -> draft.countries.addAll(event.countries()));
    Optional<Draft> main = events.keySet().stream().filter(each -> each.main).findFirst();
    events.forEach(
        (draft, event) -> {
          for (String code : parties.codes(draft)) {
            add(
                Decision.PARTY,
                event.countries().contains(code),
                parties.party(draft, code, main.filter(each -> each != draft)));
          }
        });
  }

  /** The annotated participant that mentions of an entity name. */
  private static Optional<Participant> participant(
      Event event, List<DocumentView.Placed> mentions) {
    Set<String> names = new HashSet<>();
    mentions.forEach(each -> names.add(key(each.mention().norm().orElseThrow())));
    String entity = mentions.get(0).mention().entity().orElseThrow();
    return event.participants().stream()
        .filter(each -> names.contains(key(each.norm())))
        .findFirst()
        .map(each -> new Participant(each.norm(), entity, each.role(), Optional.empty()));
  }

  /** What a date says of an event's time; only the whole of it, if any date says that. */
  private static String dateOutcome(Event event, DocumentView.Placed date, boolean exact) {
    String norm = date.mention().norm().orElseThrow();
    boolean first = event.start().filter(When.start(norm)::equals).isPresent();
    boolean last = event.end().filter(When.end(norm)::equals).isPresent();
    if (first && last) {
      return Decision.YES;
    }
    return exact || !first && !last ? Decision.NO : first ? Decision.FROM : Decision.TILL;
  }

  /** An event's days as one value. */
  private static Optional<String> date(Event event) {
    if (event.start().isEmpty() && event.end().isEmpty()) {
      return Optional.empty();
    }
    return event.start().equals(event.end())
        ? event.start()
        : Optional.of(event.start().orElse(When.OPEN) + "/" + event.end().orElse(When.OPEN));
  }

  private static boolean isPlace(Event event, List<DocumentView.PlacedPlace> mentions) {
    Optional<String> place = event.place().map(EventExamples::key);
    return mentions.stream()
        .map(DocumentView.PlacedPlace::place)
        .anyMatch(
            each ->
                place.filter(key(each.name())::equals).isPresent()
                    || place.filter(key(each.canonical())::equals).isPresent());
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace("«", "").replace("»", "").strip();
  }
}
