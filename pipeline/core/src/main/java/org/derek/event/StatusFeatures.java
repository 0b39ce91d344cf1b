package org.derek.event;

import java.util.List;

/** What tells whether an event happened, is going on, is to come or was called off. */
final class StatusFeatures {
  private static final int WINDOW = 6;

  private StatusFeatures() {}

  /** For {@link Decision#STATUS}: the type is known. */
  static FeatureList status(DocumentView document, Candidate candidate, String type) {
    FeatureList features = new FeatureList().add("type", type);
    List<String> words = candidate.view().words();
    TriggerFeatures.words(features, candidate);
    TriggerFeatures.surroundings(features, document, candidate);
    for (int i = Math.max(0, candidate.from() - WINDOW);
        i < Math.min(words.size(), candidate.to() + WINDOW);
        i++) {
      String side = i < candidate.from() ? "before" : i < candidate.to() ? "in" : "after";
      features.add(side, words.get(i)).add(side + "-end", FeatureList.ending(words.get(i), 3));
    }
    int last = words.size() - 1;
    while (last > 0 && !Character.isLetterOrDigit(words.get(last).codePointAt(0))) {
      last--;
    }
    features
        .add("last", words.get(last))
        .add("last-end", FeatureList.ending(words.get(last), 4))
        .addIf(candidate.view().isHeadline(), "in-headline")
        .add("rank", FeatureList.few(candidate.view().rank()));
    return features;
  }
}
