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
  FeatureList place(Draft draft, List<DocumentView.PlacedPlace> mentions) {
    DocumentView.PlacedPlace nearest = null;
    int least = Integer.MAX_VALUE;
    boolean locative = false;
    boolean lead = false;
    for (DocumentView.PlacedPlace each : mentions) {
      int distance = PositionFeatures.distance(draft, each.view(), each.from());
      boolean in = document.rules(each.view()).isLocative(each.view(), each.place());
      locative |= in;
      lead |= each.view().isLead() && in;
      distance += in ? 0 : PositionFeatures.LONGEST_PATH;
      if (distance < least) {
        least = distance;
        nearest = each;
      }
    }
    FeatureList features = new FeatureList();
    SentenceView view = nearest.view();
    boolean in = document.rules(view).isLocative(view, nearest.place());
    String kind = nearest.place().kind().name();
    String pair = draft.main + "/" + (view.index() == draft.view().index());
    boolean opens = nearest.from() == 0 && view.words().size() > nearest.to() + 1;
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
        .addIf(
            opens && !Character.isLetterOrDigit(view.words().get(nearest.to() + 1).codePointAt(0)),
            "dateline" + draft.main)
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
    return features;
  }
}
