package org.derek.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a name stands to the trigger of an event: where, in which form, governed by which word. */
final class NameFeatures {
  /** Most words between the trigger and a name that are seen one by one. */
  private static final int LONGEST_PATH = 8;

  /** Most words between a name and the preposition that governs it. */
  private static final int REACH = 8;

  private final DocumentView document;
  private final PositionFeatures positions;
  private final Map<Integer, List<NameView>> names = new HashMap<>();

  NameFeatures(DocumentView document, PositionFeatures positions) {
    this.document = document;
    this.positions = positions;
  }

  /** How the nearest mention stands to the trigger. */
  void position(FeatureList features, String kind, Draft draft, DocumentView.Placed nearest) {
    SentenceView view = nearest.view();
    int from = nearest.from();
    int to = nearest.to();
    positions.surroundings(features, kind, draft, view, from, to);
    features.add("after2", FeatureList.stem(view.wordOrEdge(to + 2)));
    if (view.index() != draft.view().index()) {
      return;
    }
    Candidate trigger = draft.candidate;
    positions.distances(features, kind, trigger, view, from);
    String where = trigger.side(from) < 0 ? "<" : ">";
    features
        .add("side/ending", where + FeatureList.ending(view.words().get(to), 2))
        .add("word", where + FeatureList.stem(trigger.head()))
        .add("word/before", where + FeatureList.stem(trigger.head()) + view.wordOrEdge(from - 1));
    path(features, trigger, view, from, to, where);
  }

  private static void path(
      FeatureList features, Candidate trigger, SentenceView view, int from, int to, String where) {
    int low = where.equals("<") ? to + 1 : trigger.to();
    int high = where.equals("<") ? trigger.from() : from;
    if (high - low <= LONGEST_PATH) {
      StringBuilder path = new StringBuilder();
      for (int i = low; i < high; i++) {
        String stem = FeatureList.stem(view.words().get(i));
        path.append(' ').append(stem);
        features.add("path" + where, stem);
      }
      features.add("whole-path" + where, path);
    }
  }

  /** The grammar of the clause: forms, prepositions, lists, the trigger's own form. */
  void clause(FeatureList features, String pair, Draft draft, DocumentView.Placed nearest) {
    SentenceView view = nearest.view();
    NameView name = name(nearest);
    NameView head = name.first();
    String form = name.form(view);
    String headForm = head.form(view);
    String marker = marker(view, head.from());
    String type = nearest.mention().type().name();
    features
        .add("form", form + type)
        .add("form/pair", form + pair)
        .add("head-form", headForm + head.mention().type() + pair)
        .add("marker", marker + type)
        .add("marker/pair", marker + pair)
        .add("marker/form", marker + headForm)
        .add("head-before", FeatureList.stem(view.words().get(Math.max(0, head.from() - 1))) + pair)
        .add("place", FeatureList.step(name.place()) + pair)
        .addIf(name.title(), "title" + pair)
        .addIf(name.titled(), "titled" + pair);
    int number = 0;
    for (NameView each : names(view)) {
      number += each.from() < name.from() ? 1 : 0;
    }
    features.add("number", FeatureList.few(number) + pair);
    if (view.index() != draft.view().index()) {
      return;
    }
    Candidate trigger = draft.candidate;
    int side = trigger.side(head.from());
    String where = side < 0 ? "<" : ">";
    int inner = 0;
    for (NameView each : names(view)) {
      inner += isBetween(each.from(), trigger.from(), head.from()) ? 1 : 0;
    }
    int marks =
        Math.abs(
            view.marks().get(Math.max(trigger.from(), head.from()))
                - view.marks().get(Math.min(trigger.to(), head.to() + 1)));
    String ending = FeatureList.ending(view.words().get(trigger.to() - 1), 3);
    String stem = FeatureList.stem(trigger.head());
    features
        .add("head-side", FeatureList.step(side) + pair)
        .add("inner", where + FeatureList.step(inner) + pair)
        .add("marks", where + FeatureList.step(marks) + pair)
        .add("marks/inner", where + FeatureList.step(marks) + "/" + FeatureList.step(inner))
        .add("side/form", where + headForm + draft.type)
        .add("side/marker", where + marker + draft.type)
        .add("side/marker/inner", where + marker + FeatureList.step(inner) + type)
        .add("trigger/form", ending + where + headForm)
        .add("trigger/marker", ending + where + marker)
        .add("word/form", stem + where + headForm)
        .add("word/marker", stem + where + marker)
        .add("word/pair", stem + where + pair)
        .add("first/side", (number == 0) + where + pair);
  }

  /** The nearest word before a name that governs it, unless another name stands between. */
  private String marker(SentenceView view, int from) {
    int low = Math.max(0, from - REACH);
    for (NameView each : names(view)) {
      if (each.to() < from) {
        low = Math.max(low, each.to() + 1);
      }
    }
    for (int i = from - 1; i >= low; i--) {
      String word = view.words().get(i);
      if (document.rules(view).governs(word)) {
        return word;
      }
    }
    return "-";
  }

  List<NameView> names(SentenceView view) {
    return names.computeIfAbsent(view.index(), key -> NameView.of(document, view));
  }

  NameView name(DocumentView.Placed placed) {
    for (NameView each : names(placed.view())) {
      if (each.mention() == placed.mention()) {
        return each;
      }
    }
    throw new IllegalArgumentException("no name of its sentence: " + placed.mention().text());
  }

  private static boolean isBetween(int word, int one, int other) {
    return word > Math.min(one, other) && word < Math.max(one, other);
  }
}
