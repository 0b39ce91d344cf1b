package org.derek.event;

import java.util.List;

/** What tells whether a date is an event's date. */
final class DateFeatures {
  private final DocumentView document;
  private final PositionFeatures positions;

  DateFeatures(DocumentView document) {
    this.document = document;
    positions = new PositionFeatures(document);
  }

  /** For {@link Decision#DATE}. */
  FeatureList date(Draft draft, DocumentView.Placed date, Told told) {
    FeatureList features = new FeatureList();
    String norm = date.mention().norm().orElseThrow();
    String relation = When.relation(norm, document.published);
    String grain = When.grain(norm);
    String pair = draft.main + "/" + (date.view().index() == draft.view().index());
    features
        .add("pair", pair)
        .add("relation", relation)
        .add("relation/status", relation + draft.status)
        .add("relation/pair", relation + pair)
        .add("grain", grain)
        .add("grain/type", grain + draft.type)
        .add("grain/pair", grain + pair)
        .add("grain/relation", grain + relation + draft.status)
        .addIf(isDeadline(date), "deadline")
        .addIf(date.view().isHeadline(), "headline")
        .addIf(date.view().words().size() <= date.to() - date.from() + 6, "dateline")
        .add("rank", FeatureList.few(date.view().rank()))
        .add("rank/main", FeatureList.few(date.view().rank()) + draft.main)
        .add(
            "rule",
            date.mention().derivation().map(derivation -> derivation.rule()).orElse("plain"));
    int days = 0;
    int number = 0;
    for (DocumentView.Placed other : document.dates) {
      days += other.view().index() == date.view().index() ? 1 : 0;
      number += other.mention().span().start() < date.mention().span().start() ? 1 : 0;
    }
    features
        .add("dates", FeatureList.few(days))
        .add("number", FeatureList.few(number))
        .add("number/main", FeatureList.few(number) + draft.main);
    positions.add(features, pair, draft, date.view(), date.from(), date.to());
    String where = positions.where(draft, date.view(), date.from(), this::dates);
    String kin = positions.kin(draft, date.view(), date.from());
    boolean own = !dates(draft.view()).isEmpty();
    String main = Told.relation(told.main(), norm);
    String previous = Told.relation(told.previous(), norm);
    String beside =
        told.previous()
            .map(each -> FeatureList.step(draft.view().index() - each.view().index()))
            .orElse("");
    features
        .add("where", where)
        .add("where/main", where + draft.main)
        .add("where/type", where + draft.type)
        .add("where/relation", where + relation)
        .add("where/grain", where + grain)
        .add("where/status", where + draft.status)
        .add("kin", kin)
        .add("kin/where", kin + where)
        .add("kin/where/main", kin + where + draft.main)
        .add("of-main", main)
        .add("of-main/own", main + own)
        .add("of-main/where", main + where)
        .add("of-main/type", main + draft.type)
        .add(
            "of-main/types",
            main + own + draft.type + told.main().map(each -> each.type.name()).orElse(""))
        .add("of-main/status", main + draft.status)
        .add("of-previous", previous)
        .add("of-previous/own", previous + own + beside)
        .add("of-previous/where", previous + where)
        .add(
            "of-previous/types",
            previous + own + draft.type + told.previous().map(each -> each.type.name()).orElse(""))
        .add("of-both", main + previous + own)
        .add("of-both/where", main + previous + where);
    return features;
  }

  private List<Integer> dates(SentenceView view) {
    return document.dates.stream()
        .filter(date -> date.view() == view)
        .map(DocumentView.Placed::from)
        .toList();
  }

  private boolean isDeadline(DocumentView.Placed date) {
    List<String> words = date.view().words();
    return document
        .rules(date.view())
        .isDeadline(
            date.from() == 0 ? "" : words.get(date.from() - 1),
            date.to() + 1 < words.size() ? words.get(date.to() + 1) : "");
  }
}
