package org.derek.event;

import org.derek.normalize.names.EntityCountries;
import org.derek.normalize.places.PlaceMention;

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
  FeatureList country(Draft draft, String code) {
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
    boolean party = false;
    boolean host = false;
    for (var participant : draft.participants.values()) {
      boolean of = entityCountries.of(participant.entity()).filter(code::equals).isPresent();
      party |= of;
      host |= of && participant.role().filter("host"::equals).isPresent();
    }
    features
        .add("bias")
        .add("home", home)
        .add("order", votes.order(code))
        .add("order/home", votes.order(code) + "/" + home)
        .add("share", votes.share(code))
        .add("share/home", votes.share(code) + "/" + home)
        .add("countries", FeatureList.few(votes.size()))
        .add("order/countries", votes.order(code) + FeatureList.few(votes.size()))
        .add("named", named)
        .add("located", located + "/" + named)
        .add("town", town)
        .add("party", party)
        .add("host", host)
        .addIf(votes.first().equals(code), "first")
        .add("lead", votes.inLead(code))
        .add("type/order", draft.type + "/" + votes.order(code))
        .add("main", draft.main + "/" + votes.order(code) + "/" + home)
        .add("all", home + "" + named + located + party + votes.order(code));
    return features;
  }
}
