package org.derek.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.normalize.names.EntityCountries;
import org.derek.normalize.places.PlaceMention;
import org.derek.report.EventStatus;
import org.derek.report.Mention;

/** Decides whether, when and where the events of a document happened. */
final class Circumstances {
  private static final double DATE = 0.5;

  /** The main event has a date more often than others. */
  private static final double DATE_OF_MAIN = 0.35;

  /** Least likelihood of the other end of an event's days. */
  private static final double SIDE = 0.3;

  private static final double PLACE = 0.4;
  private static final double COUNTRY = 0.2;

  /** Statuses that the date can mend. */
  private static final Set<EventStatus> UNDER_WAY =
      EnumSet.of(EventStatus.OCCURRED, EventStatus.ONGOING, EventStatus.SCHEDULED);

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
    List<Draft> decided = new ArrayList<>();
    for (Draft draft : inOrder(drafts)) {
      complete(draft, Told.of(draft, decided));
      decided.add(draft);
    }
  }

  /** Decides the countries of events whose participants are known, the main one's first. */
  void countries(List<Draft> drafts) {
    List<Draft> decided = new ArrayList<>();
    for (Draft draft : inOrder(drafts)) {
      if (draft.country.isEmpty()) {
        draft.country = country(draft, Told.of(draft, decided));
      }
      decided.add(draft);
    }
  }

  /** The order in which events are decided: the main one first, since the others go by it. */
  static List<Draft> inOrder(List<Draft> drafts) {
    List<Draft> ordered = new ArrayList<>(drafts);
    ordered.sort(
        Comparator.comparing((Draft draft) -> !draft.main)
            .thenComparing(draft -> draft.candidate.number()));
    return ordered;
  }

  private void complete(Draft draft, Told told) {
    draft.status =
        EventStatus.ofWord(model.best(Decision.STATUS, StatusFeatures.status(document, draft)));
    date(draft, told);
    agree(draft);
    place(draft, told)
        .ifPresent(
            place -> {
              draft.place = Optional.of(place.canonical());
              draft.country = Optional.of(place.country()).filter(code -> !code.isEmpty());
              draft.where = Optional.of(place.span());
            });
  }

  /** Brings the status into line with the date, if the event was neither called off nor denied. */
  private void agree(Draft draft) {
    if (UNDER_WAY.contains(draft.status)) {
      draft
          .date
          .flatMap(date -> When.status(date, document.published))
          .ifPresent(status -> draft.status = status);
    }
  }

  private void date(Draft draft, Told told) {
    Mention best = null;
    double[] sure = {};
    double most = draft.main ? DATE_OF_MAIN : DATE;
    Map<Mention, double[]> all = new LinkedHashMap<>();
    for (DocumentView.Placed date : document.dates) {
      FeatureList seen = dates.date(draft, date, told);
      double[] each = {
        model.likelihood(Decision.DATE, seen, Decision.YES),
        model.likelihood(Decision.DATE, seen, Decision.FROM),
        model.likelihood(Decision.DATE, seen, Decision.TILL)
      };
      all.put(date.mention(), each);
      if (each[0] + each[1] + each[2] > most) {
        most = each[0] + each[1] + each[2];
        best = date.mention();
        sure = each;
      }
    }
    if (best == null) {
      return;
    }
    String norm = best.norm().orElseThrow();
    if (sure[1] > Math.max(sure[0], sure[2])) {
      norm = When.start(norm) + "/" + other(all, 2, norm).map(When::end).orElse(When.OPEN);
    } else if (sure[2] > sure[0]) {
      norm = other(all, 1, norm).map(When::start).orElse(When.OPEN) + "/" + When.end(norm);
    }
    draft.date = Optional.of(norm);
    draft.when = Optional.of(best.span());
  }

  /** The likeliest date of those that are the first or the last day. */
  private static Optional<String> other(Map<Mention, double[]> dates, int side, String than) {
    String best = null;
    double most = SIDE;
    for (Map.Entry<Mention, double[]> each : dates.entrySet()) {
      String norm = each.getKey().norm().orElseThrow();
      boolean order =
          side == 2
              ? When.start(than).compareTo(When.end(norm)) < 0
              : When.start(norm).compareTo(When.end(than)) < 0;
      if (order && each.getValue()[side] > most) {
        most = each.getValue()[side];
        best = norm;
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<PlaceMention> place(Draft draft, Told told) {
    List<DocumentView.PlacedPlace> best = List.of();
    double most = PLACE;
    for (List<DocumentView.PlacedPlace> place : document.places.values()) {
      double likelihood =
          model.likelihood(Decision.PLACE, places.place(draft, place, told), Decision.YES);
      if (likelihood > most) {
        most = likelihood;
        best = place;
      }
    }
    return best.stream()
        .min(Comparator.comparing(each -> Math.abs(each.view().index() - draft.view().index())))
        .map(DocumentView.PlacedPlace::place);
  }

  /** A place's name as the document writes it: the canonical one if it stands there at all. */
  String written(String canonical) {
    List<DocumentView.PlacedPlace> mentions = document.places.get(canonical);
    return mentions.stream().anyMatch(each -> each.place().name().equals(canonical))
        ? canonical
        : mentions.get(0).place().name();
  }

  private Optional<String> country(Draft draft, Told told) {
    String best = null;
    double most = COUNTRY;
    for (String code : votes.codes()) {
      double likelihood =
          model.likelihood(Decision.COUNTRY, countries.country(draft, code, told), Decision.YES);
      if (likelihood > most) {
        most = likelihood;
        best = code;
      }
    }
    return Optional.ofNullable(best);
  }
}
