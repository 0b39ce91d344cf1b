package org.derek.event;

import java.util.List;
import java.util.function.Function;

/** How a thing of the text lies to an event's trigger: what tells whether it belongs to it. */
final class PositionFeatures {
  /** Most words between a trigger and what belongs to it that are seen one by one. */
  static final int LONGEST_PATH = 5;

  private final DocumentView document;

  PositionFeatures(DocumentView document) {
    this.document = document;
  }

  /** Adds how words {@code [from, to]} of a sentence lie to the trigger. */
  void add(FeatureList features, String pair, Draft draft, SentenceView view, int from, int to) {
    surroundings(features, pair, draft, view, from, to);
    if (view.index() != draft.view().index()) {
      return;
    }
    distances(features, pair, draft.candidate, view, from);
    List<String> words = view.words();
    Candidate trigger = draft.candidate;
    int side = trigger.side(from);
    features
        .add("side/ending", (side < 0) + FeatureList.ending(words.get(to), 2))
        .add("word", FeatureList.stem(trigger.head()) + (side < 0))
        .add(
            "word/before",
            FeatureList.stem(trigger.head()) + (side < 0) + view.wordOrEdge(from - 1));
    int low = side < 0 ? to + 1 : trigger.to();
    int high = side < 0 ? trigger.from() : from;
    if (high - low <= LONGEST_PATH) {
      StringBuilder path = new StringBuilder();
      for (int i = low; i < high; i++) {
        path.append(' ').append(FeatureList.stem(words.get(i)));
        features.add("path" + (side < 0), FeatureList.stem(words.get(i)));
      }
      features.add("whole-path" + (side < 0), path);
    }
  }

  /** Adds the words around a thing, and what its sentence is to the trigger's. */
  void surroundings(
      FeatureList features, String pair, Draft draft, SentenceView view, int from, int to) {
    int sentences = view.index() - draft.view().index();
    String before = view.wordOrEdge(from - 1);
    String after = FeatureList.stem(view.wordOrEdge(to + 1));
    String ending = FeatureList.ending(view.words().get(to), 2);
    features
        .add("sentences", FeatureList.few(sentences))
        .add("sentences/pair", FeatureList.few(sentences) + pair)
        .add("view-rank", FeatureList.few(view.rank()) + pair)
        .add("before", before)
        .add("before/pair", before + pair)
        .add("before-stem", FeatureList.stem(before))
        .add("before2", FeatureList.stem(view.wordOrEdge(from - 2)))
        .add("after", after)
        .add("after/pair", after + pair)
        .add("ending", ending)
        .add("ending/pair", ending + pair)
        .add("ending/type", ending + draft.type)
        .add("opens", (from == 0) + pair);
    if (sentences != 0) {
      features
          .add("alike", isAlike(draft, view) + pair)
          .add("candidates", FeatureList.few(document.candidatesOf(view).size()) + pair);
    }
  }

  /** Adds how far a thing of the trigger's sentence lies from it, and what lies nearer. */
  void distances(
      FeatureList features, String pair, Candidate trigger, SentenceView view, int from) {
    int side = trigger.side(from);
    int nearer = 0;
    int between = 0;
    for (Candidate other : document.candidatesOf(view)) {
      if (other != trigger) {
        nearer += other.distance(from) < Math.abs(side) ? 1 : 0;
        between +=
            other.from() > Math.min(trigger.from(), from)
                    && other.from() < Math.max(trigger.from(), from)
                ? 1
                : 0;
      }
    }
    features
        .add("side", FeatureList.step(side))
        .add("side/pair", FeatureList.step(side) + pair)
        .add("nearer", FeatureList.step(nearer))
        .add("nearer/pair", FeatureList.step(nearer) + pair)
        .add("between", FeatureList.step(between) + pair);
  }

  /** Whether a sentence has a word that may name an event of the type. */
  boolean isAlike(Draft draft, SentenceView view) {
    return document.candidatesOf(view).stream()
        .anyMatch(each -> each.trigger().type().equals(draft.candidate.trigger().type()));
  }

  /**
   * Where a thing stands among others of its kind, seen from the trigger: how many of them are
   * nearer in the trigger's sentence, or how many sentences with others lie between.
   *
   * @param things where the things of a sentence begin
   */
  String where(
      Draft draft, SentenceView view, int from, Function<SentenceView, List<Integer>> things) {
    boolean own = !things.apply(draft.view()).isEmpty();
    if (view == draft.view()) {
      int distance = draft.candidate.distance(from);
      long nearer =
          things.apply(view).stream()
              .filter(each -> draft.candidate.distance(each) < distance)
              .count();
      return "here" + Math.min(nearer, 2);
    }
    boolean before = view.index() < draft.view().index();
    int between = 0;
    int low = Math.min(view.index(), draft.view().index());
    int high = Math.max(view.index(), draft.view().index());
    for (int i = low + 1; i < high && between < 2; i++) {
      between += things.apply(document.sentence(i)).isEmpty() ? 0 : 1;
    }
    List<Integer> there = things.apply(view);
    boolean last = there.get(there.size() - 1) == from;
    return (before ? "before" : "after") + between + own + last;
  }

  /** What event the trigger that is nearest to a thing names: this one, or one like it. */
  String kin(Draft draft, SentenceView view, int from) {
    Candidate nearest = null;
    for (Candidate other : document.candidatesOf(view)) {
      if (nearest == null || other.distance(from) < nearest.distance(from)) {
        nearest = other;
      }
    }
    if (nearest == null) {
      return "none";
    }
    if (nearest == draft.candidate) {
      return "self";
    }
    if (FeatureList.stem(nearest.head()).equals(FeatureList.stem(draft.candidate.head()))) {
      return "word";
    }
    return nearest.trigger().type().equals(draft.candidate.trigger().type()) ? "type" : "other";
  }

  /** How far a word lies from the trigger; sentences between them count a thousand. */
  static int distance(Draft draft, SentenceView view, int word) {
    int sentences = Math.abs(view.index() - draft.view().index());
    return sentences == 0 ? draft.candidate.distance(word) : 1000 * sentences + word;
  }
}
