package org.derek.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.derek.report.MentionType;

/** Scores as a JSON tree: an object a language and one named {@code all}; shares in [0, 1]. */
public final class ScoresJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ScoresJson() {}

  /** The tree of {@code scores}. */
  public static ObjectNode toTree(Scores scores) {
    ObjectNode root = NODES.objectNode();
    scores.languages().forEach((language, each) -> root.set(language, tree(each)));
    root.set("all", tree(scores.all()));
    return root;
  }

  /** The tree of {@code clusters}: an object a language, {@code all} and {@code across}. */
  public static ObjectNode toTree(Clusters clusters) {
    return tree(clusters.scores(), "entities", "mentions");
  }

  /**
   * The tree of {@code merged}: an object for {@code all} main events, for those of {@code
   * recurring} happenings, and for those that are told {@code across} languages.
   */
  public static ObjectNode toTree(MergeEvaluation.Result merged) {
    return tree(merged.scores(), "happenings", "reports");
  }

  private static ObjectNode tree(Map<String, ClusterScore> scores, String clusters, String items) {
    ObjectNode root = NODES.objectNode();
    scores.forEach(
        (name, score) ->
            root.putObject(name)
                .put(clusters, score.entities())
                .put(items, score.mentions())
                .put("precision", round(score.precision()))
                .put("recall", round(score.recall()))
                .put("f1", round(score.f1())));
    return root;
  }

  /** The tree of {@code rules}: by language, type and rule family. */
  public static ObjectNode toTree(RuleTable rules) {
    ObjectNode root = NODES.objectNode();
    rules
        .shares()
        .forEach(
            (row, share) ->
                root.withObjectProperty(row.language())
                    .withObjectProperty(row.type().name())
                    .set(row.family(), tree(share)));
    return root;
  }

  private static ObjectNode tree(LanguageScores scores) {
    ObjectNode node = NODES.objectNode();
    node.put("documents", scores.documents());
    ObjectNode mentions = node.putObject("mentions");
    for (Map.Entry<MentionType, Tally> each : scores.mentions().entrySet()) {
      mentions.set(each.getKey().name(), tree(each.getValue()));
    }
    mentions.set("all", tree(scores.all()));
    ObjectNode values = node.putObject("values");
    scores.values().forEach((type, share) -> values.set(type.name(), tree(share)));
    ObjectNode confidence = node.putObject("confidence");
    scores.confidence().forEach((type, each) -> confidence.set(type.name(), tree(each)));
    confidence.set("all", tree(scores.allConfidence()));
    if (scores.events().documents() > 0) {
      node.set("events", tree(scores.events()));
    }
    RelationScores relations = scores.relations();
    if (relations.covered().cases() > 0) {
      ObjectNode tree = node.putObject("relations");
      tree.set("covered", tree(relations.covered()));
      relations.kinds().forEach((kind, found) -> tree.set(lower(kind), tree(found)));
      tree.set("all", tree(relations.all()));
    }
    if (!scores.facts().kinds().isEmpty()) {
      ObjectNode tree = node.putObject("facts");
      scores
          .facts()
          .kinds()
          .forEach(
              (kind, found) ->
                  tree.putObject(lower(kind))
                      .put("gold", found.gold())
                      .put("found", found.found())
                      .put("right", round(found.right()))
                      .put("precision", round(found.precision()))
                      .put("recall", round(found.recall()))
                      .put("f1", round(found.f1())));
    }
    return node;
  }

  private static ObjectNode tree(EventScores events) {
    ObjectNode tree = NODES.objectNode();
    tree.put("documents", events.documents());
    tree.set("events", tree(events.events()));
    tree.set("ofAnyType", tree(events.triggers()));
    ObjectNode types = tree.putObject("types");
    events.types().forEach((type, tally) -> types.set(type.name(), tree(tally)));
    tree.set("participants", tree(events.matched().participants()));
    tree.set("mains", tree(events.mains()));
    tree.set("main", tree(events.main()));
    tree.set("right", tree(events.matched()));
    ObjectNode statuses = tree.putObject("statuses");
    events
        .statuses()
        .forEach(
            (gold, given) -> {
              ObjectNode row = tree(events.recall(gold));
              ObjectNode counts = row.putObject("given");
              given.forEach((status, count) -> counts.put(status.word(), count));
              statuses.set(gold.word(), row);
            });
    return tree;
  }

  private static ObjectNode tree(FieldScores fields) {
    ObjectNode tree = NODES.objectNode();
    tree.set("type", tree(fields.type()));
    tree.set("status", tree(fields.status()));
    tree.set("start", tree(fields.start()));
    tree.set("end", tree(fields.end()));
    tree.set("country", tree(fields.country()));
    tree.set("place", tree(fields.place()));
    tree.set("participants", tree(fields.participants()));
    tree.set("roles", tree(fields.roles()));
    tree.set("countries", tree(fields.countries()));
    return tree;
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode tree(RelationScores.Found found) {
    ObjectNode tree = NODES.objectNode();
    tree.set("relations", tree(found.recall()));
    tree.set("held", tree(found.precision()));
    return tree.put("precision", round(found.precision().accuracy()))
        .put("recall", round(found.recall().accuracy()))
        .put("f1", round(found.f1()));
  }

  private static ObjectNode tree(Tally tally) {
    return NODES
        .objectNode()
        .put("gold", tally.gold())
        .put("found", tally.found())
        .put("right", tally.right())
        .put("precision", round(tally.precision()))
        .put("recall", round(tally.recall()))
        .put("f1", round(tally.f1()));
  }

  private static ObjectNode tree(Share share) {
    return NODES
        .objectNode()
        .put("cases", share.cases())
        .put("right", share.right())
        .put("accuracy", round(share.accuracy()));
  }

  private static ObjectNode tree(Reliability reliability) {
    return NODES
        .objectNode()
        .put("mean", round(reliability.confidence()))
        .put("expectedCalibrationError", round(reliability.expectedError()))
        .put("brier", round(reliability.brier()));
  }

  private static double round(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
