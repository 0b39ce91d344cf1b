package org.derek.event;

import java.util.List;

/** What tells whether an event happened, is going on, is to come or was called off. */
final class StatusFeatures {
  private static final int WINDOW = 6;

  private StatusFeatures() {}

  /** For {@link Decision#STATUS}: the type is known. */
  static FeatureList status(DocumentView document, Draft draft) {
    Candidate candidate = draft.candidate;
    String type = draft.type.name();
    FeatureList features = new FeatureList().add("type", type);
    List<String> words = candidate.view().words();
    TriggerFeatures.words(features, candidate);
    TriggerFeatures.surroundings(features, document, candidate);
    for (int i = Math.max(0, candidate.from() - WINDOW);
        i < Math.min(words.size(), candidate.to() + WINDOW);
        i++) {
      String side = i < candidate.from() ? "before" : i < candidate.to() ? "in" : "after";
      features
          .add(side, words.get(i))
          .add(side + "-stem", FeatureList.stem(words.get(i)))
          .add(side + "-end", FeatureList.ending(words.get(i), 3));
    }
    int last = words.size() - 1;
    while (last > 0 && !Character.isLetterOrDigit(words.get(last).codePointAt(0))) {
      last--;
    }
    String end = FeatureList.ending(words.get(last), 4);
    String when = when(document, draft);
    features
        .add("last", words.get(last))
        .add("last-end", end)
        .add("when", when)
        .add("when/type", when + type)
        .add("when/main", when + draft.main)
        .add("when/word", when + FeatureList.stem(candidate.head()))
        .add("when/end", when + FeatureList.ending(words.get(candidate.to() - 1), 3))
        .add("when/last-end", when + end)
        .add("main/type", draft.main + type)
        .addIf(candidate.view().isHeadline(), "in-headline")
        .add("rank", FeatureList.few(candidate.view().rank()));
    TriggerFeatures.signs(document, candidate)
        .forEach(sign -> features.add("sign/when", sign + when));
    return features;
  }

  /**
   * How the nearest date of the sentence lies to the publication, and whether a date of the
   * document lasts beyond it.
   */
  private static String when(DocumentView document, Draft draft) {
    String nearest = "none";
    int least = Integer.MAX_VALUE;
    boolean lasting = false;
    for (DocumentView.Placed date : document.dates) {
      String norm = date.mention().norm().orElseThrow();
      String relation = When.relation(norm, document.published);
      boolean interval = norm.indexOf('/') >= 0 && When.isDay(norm);
      lasting |= interval && relation.equals("today");
      if (date.view() == draft.view()) {
        int distance = draft.candidate.distance(date.from());
        if (distance < least) {
          least = distance;
          nearest = relation + (interval ? "-interval" : "");
        }
      }
    }
    return nearest + (lasting ? "/lasting" : "");
  }
}
