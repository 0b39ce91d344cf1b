package org.derek.event;

import java.util.Optional;
import org.derek.normalize.names.EntityCountries;
import org.derek.normalize.places.PlaceMention;
import org.derek.report.Mention;

/** What tells whether a country is the one where an event took place. */
final class CountryFeatures {
  private final DocumentView document;
  private final EntityCountries entityCountries;
  private final Countries votes;

  CountryFeatures(DocumentView document, EntityCountries entityCountries, Countries votes) {
    this.document = document;
    this.entityCountries = entityCountries;
    this.votes = votes;
  }

  /** For {@link Decision#COUNTRY}. */
  FeatureList country(Draft draft, String code, Told told) {
    FeatureList features = new FeatureList();
    SentenceView view = draft.view();
    boolean home = document.rules(view).home().filter(code::equals).isPresent();
    boolean named = false;
    boolean located = false;
    boolean town = false;
    for (PlaceMention place : view.places()) {
      if (place.country().equals(code)) {
        named = true;
        located |= document.rules(view).isLocative(view, place);
        town |= place.kind() != PlaceMention.Kind.COUNTRY;
      }
    }
    boolean host = false;
    int parties = 0;
    int own = 0;
    for (var participant : draft.participants.values()) {
      Optional<String> country = entityCountries.of(participant.entity());
      boolean of = country.filter(code::equals).isPresent();
      parties += country.isPresent() ? 1 : 0;
      own += of ? 1 : 0;
      host |= of && participant.role().filter("host"::equals).isPresent();
    }
    String party = own == 0 ? parties == 0 ? "unknown" : "none" : own == parties ? "all" : "some";
    String main = Told.relation(told.main(), told.main().flatMap(each -> each.country), code);
    String previous =
        Told.relation(told.previous(), told.previous().flatMap(each -> each.country), code);
    String beside =
        told.previous()
            .map(each -> FeatureList.step(draft.view().index() - each.view().index()))
            .orElse("");
    String near = nearest(draft, code);
    boolean online = !document.online(view).isEmpty();
    int order = votes.order(code);
    features
        .add("bias")
        .add("home", home)
        .add("order", order)
        .add("order/home", order + "/" + home)
        .add("share", votes.share(code))
        .add("share/home", votes.share(code) + "/" + home)
        .add("countries", FeatureList.few(votes.size()))
        .add("countries/share", FeatureList.few(votes.size()) + "/" + votes.share(code))
        .add("order/countries", order + FeatureList.few(votes.size()))
        .add("named", named)
        .add("located", located + "/" + named)
        .add("near", near)
        .add("near/home", near + home)
        .add("near/order", near + order)
        .add("near/party", near + party)
        .add("town", town)
        .add("party", party)
        .add("party/home", party + home)
        .add("party/order", party + order)
        .add("party/type", party + draft.type)
        .add("host", host)
        .add("online", online + "" + draft.type)
        .addIf(votes.first().equals(code), "first")
        .add("lead", votes.inLead(code))
        .add("type/home", draft.type + "/" + home)
        .add("type/order", draft.type + "/" + order)
        .add("main", draft.main + "/" + order + "/" + home)
        .add("main/party", draft.main + "/" + party + "/" + home)
        .add("of-main", main)
        .add("of-main/near", main + near)
        .add("of-main/party", main + party)
        .add("of-main/home", main + home)
        .add("of-main/order", main + order)
        .add("of-main/status", main + draft.status)
        .add("of-main/type", main + draft.type)
        .add(
            "of-main/types",
            main + draft.type + told.main().map(each -> each.type.name()).orElse("") + party)
        .add("of-previous", previous + beside)
        .add("of-previous/near", previous + near)
        .add("of-both", main + previous + near + party)
        .add("all", home + "" + named + located + party + order)
        .add("all/main", home + "" + near + party + main);
    return features;
  }

  /** Whether the name nearest to the trigger that belongs to a country belongs to this one. */
  private String nearest(Draft draft, String code) {
    SentenceView view = draft.view();
    int own = Integer.MAX_VALUE;
    int other = Integer.MAX_VALUE;
    for (PlaceMention place : view.places()) {
      int distance = draft.candidate.distance(view.tokenAt(place.span().start()));
      if (place.country().equals(code)) {
        own = Math.min(own, distance);
      } else {
        other = Math.min(other, distance);
      }
    }
    for (PlaceMention place : view.placesOfBodies()) {
      int distance = draft.candidate.distance(view.tokenAt(place.span().start()));
      if (place.country().equals(code)) {
        own = Math.min(own, distance);
      } else {
        other = Math.min(other, distance);
      }
    }
    for (Mention mention : view.mentions()) {
      Optional<String> country = Countries.of(mention, entityCountries);
      int distance = draft.candidate.distance(view.tokenAt(mention.span().start()));
      if (country.filter(code::equals).isPresent()) {
        own = Math.min(own, distance);
      } else if (country.isPresent()) {
        other = Math.min(other, distance);
      }
    }
    if (own == Integer.MAX_VALUE) {
      return other == Integer.MAX_VALUE ? "nothing" : "others";
    }
    return other == Integer.MAX_VALUE ? "only" : own < other ? "nearest" : "farther";
  }
}
