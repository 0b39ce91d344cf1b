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
  private static final double TRIGGER = 0.5;

  /** Least likelihood of the main event's trigger. */
  private static final double MAIN = 0.02;

  private static final double PARTICIPANT = 0.5;
  private static final double PARTICIPANT_OF_MAIN = 0.45;

  /** Least likelihood of a role that is given. */
  private static final double ROLE = 0.35;

  private static final double PARTY = 0.4;

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

  /**
   * The events, by position of the trigger.
   *
   * @param withMain whether the main event of the report may be among them
   */
  List<Draft> events(boolean withMain) {
    List<Draft> all = drafts(document, model);
    Optional<Draft> main = withMain ? main(all) : Optional.empty();
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
    addCountries(happenings);
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
    double least = draft.main ? PARTICIPANT_OF_MAIN : PARTICIPANT;
    for (Map.Entry<String, List<DocumentView.Placed>> entity : document.entities.entrySet()) {
      FeatureList seen = features.participant(draft, entity.getKey());
      if (model.likelihood(Decision.PARTICIPANT, seen, Decision.YES) > least) {
        DocumentView.Placed nearest = ParticipantFeatures.nearest(draft, entity.getValue());
        Mention mention = nearest.mention();
        draft.participants.put(
            entity.getKey(),
            new Participant(
                mention.norm().orElseThrow(),
                entity.getKey(),
                role(seen),
                Optional.of(mention.span())));
      }
    }
  }

  private Optional<String> role(FeatureList seen) {
    double[] likelihoods = model.likelihoods(Decision.ROLE, seen);
    String best = Decision.NO;
    double most = ROLE;
    for (int i = 0; i < likelihoods.length; i++) {
      String role = model.outcome(Decision.ROLE, i);
      if (!role.equals(Decision.NO) && likelihoods[i] > most) {
        most = likelihoods[i];
        best = role;
      }
    }
    return Optional.of(best).filter(each -> !each.equals(Decision.NO));
  }

  private void addCountries(List<Draft> happenings) {
    PartyFeatures parties = new PartyFeatures(document, entityCountries);
    Optional<Draft> main = happenings.stream().filter(each -> each.main).findFirst();
    for (Draft draft : Circumstances.inOrder(happenings)) {
      draft.place = draft.place.map(circumstances::written);
      for (String code : parties.codes(draft)) {
        FeatureList seen = parties.party(draft, code, main.filter(each -> each != draft));
        if (model.likelihood(Decision.PARTY, seen, Decision.YES) > PARTY) {
          draft.countries.add(code);
        }
      }
    }
  }
}
