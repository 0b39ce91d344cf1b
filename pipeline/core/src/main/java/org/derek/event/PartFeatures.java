package org.derek.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.derek.report.EventType;
import org.derek.report.Mention;
import org.derek.report.MentionType;

/** What tells whether a person or a body takes part in an event, and as what. */
final class PartFeatures {
  private final DocumentView document;
  private final PositionFeatures positions;

  PartFeatures(DocumentView document) {
    this.document = document;
    positions = new PositionFeatures(document);
  }

  /** For {@link Decision#PARTICIPANT} and {@link Decision#ROLE}. */
  FeatureList participant(Draft draft, List<DocumentView.Placed> mentions) {
    DocumentView.Placed nearest = nearest(draft, mentions);
    FeatureList features = new FeatureList();
    String type = nearest.mention().type().name();
    String pair = draft.type + "/" + type;
    features.add("pair", pair).add("main", draft.main + pair).add("status", draft.status);
    positions.add(features, pair + draft.main, draft, nearest.view(), nearest.from(), nearest.to());
    Set<String> any = new HashSet<>();
    boolean title = false;
    int first = Integer.MAX_VALUE;
    for (DocumentView.Placed each : mentions) {
      any.addAll(roles(draft.type, each));
      title |= each.view().isHeadline();
      first = Math.min(first, each.view().rank());
    }
    List<String> here = roles(draft.type, nearest);
    for (String role : here) {
      features.add("role", role).add("role/pair", role + pair);
    }
    for (String role : any) {
      features.add("any-role", role).add("any-role/main", role + draft.main + pair);
    }
    features
        .add("roles", here.isEmpty() + pair)
        .add("times", FeatureList.step(mentions.size()))
        .add("times/main", FeatureList.step(mentions.size()) + draft.main + pair)
        .add("first", FeatureList.step(first))
        .add("first/main", FeatureList.step(first) + draft.main + pair)
        .addIf(title, "headline" + draft.main + pair);
    boolean lists = false;
    for (DocumentView.Placed each : mentions) {
      lists |= document.lists(each.view());
    }
    features.addIf(lists, "lists" + draft.main + pair);
    neighbours(features, pair, nearest);
    return features;
  }

  /** The mention that lies nearest to the trigger. */
  DocumentView.Placed nearest(Draft draft, List<DocumentView.Placed> mentions) {
    DocumentView.Placed nearest = mentions.get(0);
    int least = Integer.MAX_VALUE;
    for (DocumentView.Placed each : mentions) {
      int distance = PositionFeatures.distance(draft, each.view(), each.from());
      if (distance < least) {
        least = distance;
        nearest = each;
      }
    }
    return nearest;
  }

  /** What stands directly beside a name: a body before a person is the body of a title. */
  private static void neighbours(FeatureList features, String pair, DocumentView.Placed placed) {
    Mention previous = null;
    Mention next = null;
    for (Mention each : placed.view().mentions()) {
      if (each.type() != MentionType.DATE) {
        if (each.span().end() <= placed.mention().span().start()) {
          previous = each;
        } else if (next == null && each.span().start() >= placed.mention().span().end()) {
          next = each;
        }
      }
    }
    if (previous != null) {
      int at = placed.view().tokenAt(previous.span().end() - 1);
      features.add(
          "previous",
          previous.type() + FeatureList.step(placed.view().distance(at, placed.from())) + pair);
    }
    if (next != null) {
      int at = placed.view().tokenAt(next.span().start());
      features.add(
          "next", next.type() + FeatureList.step(placed.view().distance(placed.to(), at)) + pair);
    }
  }

  /** The roles that signs around a mention say, the nearest sign of each kind. */
  List<String> roles(EventType event, DocumentView.Placed placed) {
    List<String> roles = new ArrayList<>();
    for (PhraseIndex.Found<EventRules.RoleCue> cue : document.roles(placed.view())) {
      EventRules.RoleCue rule = cue.value();
      boolean before = cue.to() <= placed.from();
      boolean after = cue.from() > placed.to();
      int distance = before ? placed.from() - cue.to() + 1 : after ? cue.from() - placed.to() : 0;
      boolean side =
          rule.side() == EventRules.Side.ANY
              || (rule.side() == EventRules.Side.BEFORE ? before : after);
      if (side
          && distance > 0
          && distance <= rule.distance()
          && (rule.types().isEmpty() || rule.types().contains(event))
          && !roles.contains(rule.role())) {
        roles.add(rule.role());
      }
    }
    return roles;
  }
}
