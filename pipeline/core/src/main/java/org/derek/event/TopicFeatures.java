package org.derek.event;

import java.util.Set;
import java.util.TreeSet;

/** What a report is about, by the words and candidates of its title and lead. */
final class TopicFeatures {
  private static final int LEAD = 3;

  private TopicFeatures() {}

  /** For {@link Decision#TOPIC}. */
  static FeatureList topic(DocumentView document) {
    Set<String> seen = new TreeSet<>();
    for (SentenceView view : document.sentences) {
      if (view.rank() >= LEAD) {
        break;
      }
      boolean title = view.rank() == 0 || view.isHeadline();
      for (String word : view.words()) {
        if (Character.isLetter(word.codePointAt(0))) {
          String stem = FeatureList.stem(word);
          seen.add("word=" + stem);
          if (title) {
            seen.add("title=" + stem);
          }
        }
      }
      for (Candidate candidate : document.candidatesOf(view)) {
        String type = candidate.trigger().type().orElseThrow().name();
        seen.add("lead-type=" + type);
        seen.add("lead-trigger=" + FeatureList.stem(candidate.head()));
        if (view.rank() == 0) {
          seen.add("first-type=" + type);
        }
      }
    }
    for (Candidate candidate : document.candidates) {
      seen.add("type=" + candidate.trigger().type().orElseThrow());
    }
    FeatureList features = new FeatureList().add("bias");
    seen.forEach(features::add);
    return features;
  }
}
