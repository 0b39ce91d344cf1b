package org.derek.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.derek.normalize.names.EntityCountries;
import org.derek.report.EventType;
import org.derek.report.Mention;
import org.derek.report.Participant;

/** Takes the decisions about one document, each by its model, in the order of the methods. */
final class EventDecisions {
  /** Least likelihood of a trigger that names an event of its own. */
  private static final double TRIGGER = 0.6;

  /** Least likelihood of the main event's trigger. */
  private static final double MAIN = 0.02;

  private static final double PARTICIPANT = 0.5;

  /** Most words between the country in a title and the name. */
  private static final int TITLE = 4;

  private final DocumentView document;
  private final EventModel model;
  private final EntityCountries entityCountries;
  private final Circumstances circumstances;

  EventDecisions(DocumentView document, EventModel model, EntityCountries entityCountries) {
    this.document = document;
    this.model = model;
    this.entityCountries = entityCountries;
    circumstances = new Circumstances(document, model, entityCountries);
  }

  /** The events, by position of the trigger. */
  List<Draft> events() {
    List<Draft> all = drafts(document, model);
    Optional<Draft> main = main(all);
    main.ifPresent(draft -> draft.main = true);
    List<Draft> drafts = new ArrayList<>();
    for (Draft draft : all) {
      if (draft.main || draft.likelihood >= TRIGGER) {
        drafts.add(draft);
      }
    }
    circumstances.complete(drafts);
    List<Draft> happenings = Coreference.merge(drafts);
    ParticipantFeatures features = new ParticipantFeatures(document, happenings);
    happenings.stream().filter(each -> each.main).forEach(each -> addParties(each, features));
    happenings.stream().filter(each -> !each.main).forEach(each -> addParties(each, features));
    circumstances.countries(happenings);
    happenings.forEach(this::addCountries);
    return happenings;
  }

  /** Every candidate with its likeliest type and the likelihood that it names an event at all. */
  static List<Draft> drafts(DocumentView document, EventModel model) {
    List<Draft> drafts = new ArrayList<>();
    for (Candidate candidate : document.candidates) {
      drafts.add(draft(document, candidate, model));
    }
    return drafts;
  }

  private static Draft draft(DocumentView document, Candidate candidate, EventModel model) {
    double[] likelihoods =
        model.likelihoods(Decision.TRIGGER, TriggerFeatures.trigger(document, candidate));
    double none = 0;
    int best = -1;
    for (int i = 0; i < likelihoods.length; i++) {
      if (model.outcome(Decision.TRIGGER, i).equals(Decision.NO)) {
        none = likelihoods[i];
      } else if (best < 0 || likelihoods[i] > likelihoods[best]) {
        best = i;
      }
    }
    return new Draft(
        candidate,
        EventType.valueOf(model.outcome(Decision.TRIGGER, best)),
        Math.max(0, Math.min(1, 1 - none)));
  }

  /** Whether a candidate is likely enough to be asked whether it is the main event. */
  static boolean mayBeMain(Draft draft) {
    return draft.likelihood >= MAIN;
  }

  /** The likeliest one of the type that is likeliest on the whole. */
  private Optional<Draft> main(List<Draft> drafts) {
    MainFeatures features = new MainFeatures(document, drafts, model);
    Map<Draft, Double> likelihoods = new LinkedHashMap<>();
    Map<EventType, Double> types = new EnumMap<>(EventType.class);
    for (Draft draft : drafts) {
      if (mayBeMain(draft)) {
        double likelihood = model.likelihood(Decision.MAIN, features.main(draft), Decision.YES);
        likelihoods.put(draft, likelihood);
        types.merge(draft.type, likelihood, Double::sum);
      }
    }
    return likelihoods.keySet().stream()
        .max(
            Comparator.comparingDouble((Draft draft) -> types.get(draft.type))
                .thenComparingDouble(likelihoods::get));
  }

  private void addParties(Draft draft, ParticipantFeatures features) {
    for (Map.Entry<String, List<DocumentView.Placed>> entity : document.entities.entrySet()) {
      FeatureList seen = features.participant(draft, entity.getKey());
      if (model.likelihood(Decision.PARTICIPANT, seen, Decision.YES) > PARTICIPANT) {
        DocumentView.Placed nearest = ParticipantFeatures.nearest(draft, entity.getValue());
        Mention mention = nearest.mention();
        String role = model.best(Decision.ROLE, seen);
        draft.participants.put(
            entity.getKey(),
            new Participant(
                mention.norm().orElseThrow(),
                entity.getKey(),
                Optional.of(role).filter(each -> !each.equals(Decision.NO)),
                Optional.of(mention.span())));
        Countries.of(mention, entityCountries)
            .or(() -> ofTitle(nearest))
            .ifPresent(draft.countries::add);
      }
    }
  }

  private void addCountries(Draft draft) {
    draft.place = draft.place.map(circumstances::written);
    for (DocumentView.Placed country : document.countries) {
      if (country.view().index() == draft.view().index()) {
        country.mention().norm().ifPresent(draft.countries::add);
      }
    }
    draft.country.ifPresent(draft.countries::add);
  }

  /** The country named just before a person: in the title. */
  private Optional<String> ofTitle(DocumentView.Placed person) {
    return document.countries.stream()
        .filter(country -> country.view() == person.view() && country.to() < person.from())
        .filter(country -> country.view().distance(country.to(), person.from()) <= TITLE)
        .findFirst()
        .flatMap(country -> country.mention().norm());
  }
}
