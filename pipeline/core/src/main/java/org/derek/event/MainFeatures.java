package org.derek.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.derek.report.EventType;

/**
 * What tells whether a candidate is the event that its report is about, once the type and the
 * likelihood of all candidates are known.
 */
final class MainFeatures {
  private static final String NONE = "none";

  /** Likelihoods that differ less are alike. */
  private static final double STEP = 1.5;

  private static final int MOST_STEPS = 8;
  private static final double LEAST = 1e-4;

  private final DocumentView document;

  /** The likelihoods of all candidates, rising. */
  private final double[] likelihoods;

  private final Map<EventType, Double> topics = new HashMap<>();
  private double likeliestTopic;
  private Draft title;

  MainFeatures(DocumentView document, List<Draft> drafts, EventModel model) {
    this.document = document;
    likelihoods = drafts.stream().mapToDouble(draft -> draft.likelihood).sorted().toArray();
    double[] each = model.likelihoods(Decision.TOPIC, TopicFeatures.topic(document));
    for (int i = 0; i < each.length; i++) {
      topics.put(EventType.valueOf(model.outcome(Decision.TOPIC, i)), each[i]);
      likeliestTopic = Math.max(likeliestTopic, each[i]);
    }
    for (Draft draft : drafts) {
      if ((draft.view().rank() == 0 || draft.view().isHeadline())
          && (title == null || draft.likelihood > title.likelihood)) {
        title = draft;
      }
    }
  }

  /** For {@link Decision#MAIN}. */
  FeatureList main(Draft draft) {
    FeatureList features = new FeatureList();
    addPlace(features, draft);
    addTitle(features, draft);
    addTopic(features, draft);
    TriggerFeatures.surroundings(features, document, draft.candidate);
    return features;
  }

  private void addPlace(FeatureList features, Draft draft) {
    Candidate candidate = draft.candidate;
    String type = draft.type.name();
    String likely = String.valueOf((int) (draft.likelihood * 10));
    boolean headline = document.isInHeadline(candidate);
    String rank = FeatureList.few(candidate.view().rank());
    features
        .add("type", type)
        .add("likely", likely)
        .add("order", FeatureList.few(order(draft)))
        .add("rank", rank)
        .add("type/rank", type + rank)
        .add("likely/rank", likely + rank)
        .addIf(headline, "headline")
        .addIf(headline, "headline/" + type)
        .add("headline/rank", headline + rank)
        .add("strength", candidate.trigger().strength())
        .add("word", FeatureList.stem(candidate.head()))
        .add(
            "same",
            FeatureList.few(TriggerFeatures.alike(document, candidate, 0, Integer.MAX_VALUE)))
        .add(
            "same-before",
            FeatureList.few(TriggerFeatures.alike(document, candidate, 0, candidate.number())))
        .addIf(candidate.view().isHeadline(), "in-headline")
        .addIf(candidate.quoted(), "quoted")
        .add(
            "in-sentence",
            candidate.number() - document.candidatesOf(candidate.view()).get(0).number());
  }

  /** How many candidates are likelier. */
  private int order(Draft draft) {
    int at = Arrays.binarySearch(likelihoods, draft.likelihood);
    while (at + 1 < likelihoods.length && likelihoods[at + 1] == draft.likelihood) {
      at++;
    }
    return likelihoods.length - 1 - at;
  }

  /** How a candidate goes with the likeliest one of the title. */
  private void addTitle(FeatureList features, Draft draft) {
    String rank = FeatureList.few(draft.view().rank());
    boolean ofType = title != null && title.type == draft.type;
    String likely = title == null ? NONE : tenths(title.likelihood);
    features
        .add("title-same", ofType)
        .add("title-same/rank", ofType + rank)
        .add("title-likely", likely)
        .add("title-likely/same", likely + ofType)
        .add("title-type", (title == null ? NONE : title.type.name()) + draft.type)
        .add("title-word", (title != null && stem(title).equals(stem(draft))) + rank);
  }

  /** How a candidate goes with what the words of title and lead speak of. */
  private void addTopic(FeatureList features, Draft draft) {
    double topic = topics.getOrDefault(draft.type, 0.0);
    boolean best = topic == likeliestTopic;
    features
        .add("topic", tenths(topic))
        .add("topic-odds", odds(topic))
        .add("topic-best", best)
        .add("topic-best/rank", best + FeatureList.few(draft.view().rank()))
        .add("topic-best/most", best + tenths(likeliestTopic));
  }

  private static String stem(Draft draft) {
    return FeatureList.stem(draft.candidate.head());
  }

  private static String tenths(double likelihood) {
    return String.valueOf(Math.round(likelihood * 10));
  }

  /** The logarithm of the odds, in steps. */
  private static String odds(double likelihood) {
    double odds = Math.log(Math.max(LEAST, likelihood) / Math.max(LEAST, 1 - likelihood));
    return String.valueOf(Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(odds * STEP))));
  }
}
