package org.derek.event;

import java.util.List;

/** What tells whether a place is where an event took place. */
final class PlaceFeatures {
  private final DocumentView document;
  private final PositionFeatures positions;

  PlaceFeatures(DocumentView document) {
    this.document = document;
    positions = new PositionFeatures(document);
  }

  /** For {@link Decision#PLACE}. */
  FeatureList place(Draft draft, List<DocumentView.PlacedPlace> mentions, Told told) {
    DocumentView.PlacedPlace nearest = null;
    int least = Integer.MAX_VALUE;
    boolean locative = false;
    boolean lead = false;
    for (DocumentView.PlacedPlace each : mentions) {
      int distance = PositionFeatures.distance(draft, each.view(), each.from());
      boolean in = isLocative(each);
      locative |= in;
      lead |= each.view().isLead() && in;
      distance += in && !each.named() ? 0 : PositionFeatures.LONGEST_PATH;
      if (distance < least) {
        least = distance;
        nearest = each;
      }
    }
    FeatureList features = new FeatureList();
    SentenceView view = nearest.view();
    boolean in = isLocative(nearest);
    String kind = nearest.place().kind().name();
    String pair = draft.main + "/" + (view.index() == draft.view().index());
    features
        .add("pair", pair)
        .add("kind", kind)
        .add("kind/pair", kind + pair)
        .add("in", in + pair)
        .add("in/kind", in + kind)
        .add("in/type", in + draft.type.name())
        .add("any-in", locative + pair)
        .add("lead", lead + pair)
        .add("times", FeatureList.few(mentions.size()))
        .add("times/main", FeatureList.few(mentions.size()) + draft.main)
        .add("rank", FeatureList.few(view.rank()))
        .add("rank/main", FeatureList.few(view.rank()) + draft.main)
        .addIf(view.isHeadline(), "headline" + draft.main)
        .addIf(isDateline(nearest), "dateline" + draft.main)
        .add("places", FeatureList.few(document.places.size()))
        .add("others", FeatureList.few(view.places().size()));
    int number = 0;
    for (String canonical : document.places.keySet()) {
      if (canonical.equals(nearest.place().canonical())) {
        break;
      }
      number++;
    }
    features
        .add("number", FeatureList.few(number))
        .add("number/main", FeatureList.few(number) + draft.main);
    positions.add(features, pair, draft, view, nearest.from(), nearest.to());
    String where = positions.where(draft, view, nearest.from(), this::places);
    String kin = positions.kin(draft, view, nearest.from());
    boolean own = !places(draft.view()).isEmpty();
    String canonical = nearest.place().canonical();
    String main = Told.relation(told.main(), told.main().flatMap(each -> each.place), canonical);
    String previous =
        Told.relation(told.previous(), told.previous().flatMap(each -> each.place), canonical);
    String beside =
        told.previous()
            .map(each -> FeatureList.step(draft.view().index() - each.view().index()))
            .orElse("");
    boolean sameDay =
        told.main().filter(each -> When.areCompatible(each.date, draft.date)).isPresent();
    features
        .add("named", nearest.named() + pair)
        .add("named/in", nearest.named() + "" + in)
        .add("named/type", nearest.named() + draft.type.name())
        .add("where", where)
        .add("where/in", where + in)
        .add("where/kind", where + kind)
        .add("where/main", where + draft.main)
        .add("where/main/in", where + draft.main + in)
        .add("where/type", where + draft.type)
        .add("kin", kin)
        .add("kin/where", kin + where)
        .add("kin/in", kin + in + locative)
        .add("finer", grains(nearest))
        .add("finer/where", grains(nearest) + where)
        .add("of-main", main + draft.main)
        .add("of-main/own", main + own)
        .add("of-main/day", main + own + sameDay)
        .add("of-main/where", main + where)
        .add("of-main/type", main + draft.type)
        .add(
            "of-main/types",
            main + own + draft.type + told.main().map(each -> each.type.name()).orElse(""))
        .add("of-main/status", main + draft.status)
        .add("of-main/status/own", main + draft.status + own)
        .add("of-previous", previous)
        .add("of-previous/own", previous + own + beside)
        .add("of-previous/where", previous + where)
        .add(
            "of-previous/types",
            previous + own + draft.type + told.previous().map(each -> each.type.name()).orElse(""))
        .add("of-both", main + previous + own)
        .add("of-both/status", main + previous + own + draft.status)
        .add("of-both/where", main + previous + where);
    return features;
  }

  private static boolean isDateline(DocumentView.PlacedPlace place) {
    List<String> words = place.view().words();
    return place.from() == 0
        && words.size() > place.to() + 1
        && !Character.isLetterOrDigit(words.get(place.to() + 1).codePointAt(0));
  }

  private boolean isLocative(DocumentView.PlacedPlace place) {
    return document.rules(place.view()).isLocative(place.view(), place.place());
  }

  private List<Integer> places(SentenceView view) {
    return document.placesOf(view).stream().map(DocumentView.PlacedPlace::from).toList();
  }

  /** Whether the sentence names a town beside a region, or a region beside a town. */
  private String grains(DocumentView.PlacedPlace place) {
    boolean finer = false;
    boolean coarser = false;
    for (DocumentView.PlacedPlace other : document.placesOf(place.view())) {
      if (other.place().country().equals(place.place().country())) {
        finer |= grain(other) < grain(place);
        coarser |= grain(other) > grain(place);
      }
    }
    return grain(place) + "/" + finer + "/" + coarser;
  }

  private static int grain(DocumentView.PlacedPlace place) {
    return switch (place.place().kind()) {
      case CAPITAL, CITY -> 0;
      case DISTRICT -> 1;
      case REGION -> 2;
      case COUNTRY -> 3;
    };
  }
}
