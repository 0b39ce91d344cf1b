package org.derek.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.derek.normalize.names.EntityCountries;
import org.derek.normalize.places.PlaceMention;
import org.derek.report.EventStatus;
import org.derek.report.Mention;

/** Decides whether, when and where the events of a document happened. */
final class Circumstances {
  private static final double DATE = 0.4;
  private static final double PLACE = 0.4;
  private static final double COUNTRY = 0.3;

  private final DocumentView document;
  private final EventModel model;
  private final DateFeatures dates;
  private final PlaceFeatures places;
  private final CountryFeatures countries;
  private final Countries votes;

  Circumstances(DocumentView document, EventModel model, EntityCountries entityCountries) {
    this.document = document;
    this.model = model;
    dates = new DateFeatures(document);
    places = new PlaceFeatures(document);
    votes = new Countries(document, entityCountries);
    countries = new CountryFeatures(document, entityCountries, votes);
  }

  /** Decides the status, date and place of events, the main one's first. */
  void complete(List<Draft> drafts) {
    drafts.stream().filter(draft -> draft.main).forEach(this::complete);
    drafts.stream().filter(draft -> !draft.main).forEach(this::complete);
  }

  private void complete(Draft draft) {
    draft.status =
        EventStatus.ofWord(
            model.best(
                Decision.STATUS,
                StatusFeatures.status(document, draft.candidate, draft.type.name())));
    date(draft)
        .ifPresent(
            mention -> {
              draft.date = mention.norm();
              draft.when = Optional.of(mention.span());
            });
    place(draft)
        .ifPresent(
            place -> {
              draft.place = Optional.of(place.canonical());
              draft.country = Optional.of(place.country());
              draft.where = Optional.of(place.span());
            });
  }

  private Optional<Mention> date(Draft draft) {
    Mention best = null;
    double most = DATE;
    for (DocumentView.Placed date : document.dates) {
      double likelihood = model.likelihood(Decision.DATE, dates.date(draft, date), Decision.YES);
      if (likelihood > most) {
        most = likelihood;
        best = date.mention();
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<PlaceMention> place(Draft draft) {
    List<DocumentView.PlacedPlace> best = List.of();
    double most = PLACE;
    for (List<DocumentView.PlacedPlace> place : document.places.values()) {
      double likelihood =
          model.likelihood(Decision.PLACE, places.place(draft, place), Decision.YES);
      if (likelihood > most) {
        most = likelihood;
        best = place;
      }
    }
    return best.stream()
        .min(Comparator.comparing(each -> Math.abs(each.view().index() - draft.view().index())))
        .map(DocumentView.PlacedPlace::place);
  }

  /** Decides the country of an event whose participants are known and whose place is not. */
  Optional<String> country(Draft draft) {
    String best = null;
    double most = COUNTRY;
    for (String code : votes.codes()) {
      double likelihood =
          model.likelihood(Decision.COUNTRY, countries.country(draft, code), Decision.YES);
      if (likelihood > most) {
        most = likelihood;
        best = code;
      }
    }
    return Optional.ofNullable(best);
  }
}
