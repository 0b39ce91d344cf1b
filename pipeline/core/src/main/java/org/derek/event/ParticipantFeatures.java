package org.derek.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.report.EventType;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Participant;

/**
 * What tells whether a person or a body takes part in an event, and in which role: how its mention
 * next to the trigger stands to it, what is said of it elsewhere, and which other events compete.
 */
final class ParticipantFeatures {
  private static final int SENTENCE = 1000;

  private final DocumentView document;
  private final List<Draft> events;
  private final PositionFeatures positions;
  private final NameFeatures nameFeatures;
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();

  /**
   * Features in a document.
   *
   * @param events its events, by position; that of the main one is asked first
   */
  ParticipantFeatures(DocumentView document, List<Draft> events) {
    this.document = document;
    this.events = events;
    positions = new PositionFeatures(document);
    nameFeatures = new NameFeatures(document, positions);
    Map<MentionType, Integer> ofType = new HashMap<>();
    document.entities.forEach(
        (entity, mentions) -> {
          order.put(entity, order.size());
          ranks.put(entity, ofType.merge(mentions.get(0).mention().type(), 1, Integer::sum) - 1);
        });
  }

  /** For {@link Decision#PARTICIPANT} and {@link Decision#ROLE}. */
  FeatureList participant(Draft draft, String entity) {
    List<DocumentView.Placed> mentions = document.entities.get(entity);
    DocumentView.Placed nearest = nearest(draft, mentions);
    String kind = draft.type + "/" + nearest.mention().type();
    String pair = kind + draft.main;
    FeatureList features = new FeatureList();
    features.add("pair", kind).add("main", draft.main + kind).add("status", draft.status);
    nameFeatures.position(features, kind, draft, nearest);
    everywhere(features, pair, kind, draft, mentions, nearest);
    features.add("rank", FeatureList.few(ranks.get(entity)) + pair);
    nameFeatures.clause(features, pair, draft, nearest);
    features.addIf(document.quotations.cover(nearest.mention().span()), "quoted" + pair);
    competition(features, pair, draft, mentions, nearest);
    ofMain(features, pair, draft, entity);
    mates(features, pair, kind, draft, entity, nearest);
    itself(features, kind, draft, nearest.mention());
    return features;
  }

  /** What all mentions say together. */
  private void everywhere(
      FeatureList features,
      String pair,
      String kind,
      Draft draft,
      List<DocumentView.Placed> mentions,
      DocumentView.Placed nearest) {
    Set<String> any = new HashSet<>();
    boolean headline = false;
    boolean lists = false;
    boolean free = false;
    boolean spoken = true;
    boolean alike = false;
    int first = Integer.MAX_VALUE;
    int here = 0;
    for (DocumentView.Placed each : mentions) {
      any.addAll(roles(draft.type, each));
      headline |= each.view().isHeadline();
      lists |= document.lists(each.view());
      first = Math.min(first, each.view().rank());
      free |= !nameFeatures.name(each).title();
      spoken &= document.quotations.cover(each.mention().span());
      alike |= positions.isAlike(draft, each.view());
      here += each.view().index() == draft.view().index() ? 1 : 0;
      features
          .add("any-before", each.view().wordOrEdge(each.from() - 1))
          .add("any-after", FeatureList.stem(each.view().wordOrEdge(each.to() + 1)));
    }
    for (String role : roles(draft.type, nearest)) {
      features.add("role", role).add("role/pair", role + kind);
    }
    for (String role : any) {
      features.add("any-role", role).add("any-role/main", role + pair);
    }
    features
        .add("roles", roles(draft.type, nearest).isEmpty() + kind)
        .add("times", FeatureList.few(mentions.size()))
        .add("times/main", FeatureList.few(mentions.size()) + pair)
        .add("first", FeatureList.few(first))
        .add("first/main", FeatureList.few(first) + pair)
        .addIf(headline, "headline" + pair)
        .addIf(lists, "lists" + pair)
        .add("any-alike", alike + pair)
        .add("free", free + pair)
        .add("free/here", free + "/" + FeatureList.step(here) + nearest.mention().type())
        .addIf(spoken, "spoken" + pair);
  }

  /** Which other events the person or body may belong to instead. */
  private void competition(
      FeatureList features,
      String pair,
      Draft draft,
      List<DocumentView.Placed> mentions,
      DocumentView.Placed nearest) {
    int best = Integer.MAX_VALUE;
    int own = Integer.MAX_VALUE;
    Set<Integer> others = new HashSet<>();
    for (DocumentView.Placed each : mentions) {
      own = Math.min(own, distance(draft, each));
    }
    for (Draft other : events) {
      if (other != draft) {
        for (DocumentView.Placed each : mentions) {
          int distance = distance(other, each);
          best = Math.min(best, distance);
          if (distance < SENTENCE) {
            others.add(other.candidate.number());
          }
        }
      }
    }
    Draft last = null;
    int inSentence = 0;
    for (Draft other : events) {
      boolean here = other.view().index() == nearest.view().index();
      inSentence += here && other != draft ? 1 : 0;
      if (other.view().index() < nearest.view().index()
          || here && other.candidate.from() <= nearest.from()) {
        last = other;
      }
    }
    String owner = own < best ? "own" : own == best ? "same" : "other";
    String segment = last == null ? "none" : last == draft ? "own" : last.main ? "main" : "other";
    features
        .add("owner", owner + pair)
        .add("owner/near", owner + (own < SENTENCE) + (best < SENTENCE))
        .add("owner/near/pair", owner + (own < SENTENCE) + (best < SENTENCE) + pair)
        .add("segment", segment + pair)
        .add("segment/near", segment + (own < SENTENCE) + (best < SENTENCE) + draft.main)
        .add("others", FeatureList.few(others.size()) + pair)
        .add("rivals", FeatureList.few(inSentence) + pair)
        .add("events", FeatureList.few(events.size()) + pair);
  }

  /** Whether it takes part in the main event. */
  private void ofMain(FeatureList features, String pair, Draft draft, String entity) {
    if (draft.main) {
      return;
    }
    for (Draft other : events) {
      if (other.main) {
        Optional<Participant> there = Optional.ofNullable(other.participants.get(entity));
        String role = there.map(each -> each.role().orElse("some")).orElse("-");
        int sentences = draft.view().index() - other.view().index();
        features
            .add("of-main", there.isPresent() + pair)
            .add("of-main/type", there.isPresent() + pair + other.type)
            .add("of-main/role", role + draft.type)
            .add("of-main/sentences", there.isPresent() + FeatureList.few(sentences) + pair)
            .add("of-main/status", there.isPresent() + "" + draft.status + other.status);
      }
    }
  }

  /** What was decided of the names that stand before it in its list and title. */
  private void mates(
      FeatureList features,
      String pair,
      String kind,
      Draft draft,
      String entity,
      DocumentView.Placed nearest) {
    NameView name = nameFeatures.name(nearest);
    NameView before = null;
    for (NameView each : nameFeatures.names(nearest.view())) {
      boolean joined = each.from() < name.from() && each.first() == name.first();
      if (joined && isDecided(each, entity)) {
        String part = each.place() == name.place() ? "title" : "list";
        Optional<Participant> mate = each.mention().entity().map(id -> draft.participants.get(id));
        features
            .add("mate", part + mate.isPresent() + pair)
            .add("mate/types", part + mate.isPresent() + each.mention().type() + kind);
        before = each.place() == name.place() ? before : each;
      }
    }
    if (before != null) {
      String role =
          before
              .mention()
              .entity()
              .map(id -> draft.participants.get(id))
              .map(each -> each.role().orElse("some"))
              .orElse("-");
      features.add("mate-role", role).add("mate-role/kind", role + kind);
    }
  }

  private boolean isDecided(NameView name, String entity) {
    return name.mention()
        .entity()
        .map(order::get)
        .filter(place -> place < order.get(entity))
        .isPresent();
  }

  /** The words of the name. */
  private static void itself(FeatureList features, String kind, Draft draft, Mention mention) {
    String norm = mention.norm().orElseThrow().toLowerCase(Locale.ROOT);
    List<String> words = List.of(norm.split(" "));
    features.add("length", FeatureList.few(words.size()) + kind);
    if (mention.type() == MentionType.ORGANIZATION) {
      for (String word : words) {
        features
            .add("named", FeatureList.stem(word))
            .add("named/type", FeatureList.stem(word) + draft.type);
      }
    }
  }

  /** The mention that lies nearest to the trigger. */
  static DocumentView.Placed nearest(Draft draft, List<DocumentView.Placed> mentions) {
    DocumentView.Placed nearest = mentions.get(0);
    for (DocumentView.Placed each : mentions) {
      if (distance(draft, each) < distance(draft, nearest)) {
        nearest = each;
      }
    }
    return nearest;
  }

  private static int distance(Draft draft, DocumentView.Placed placed) {
    int sentences = Math.abs(placed.view().index() - draft.view().index());
    return sentences == 0
        ? draft.candidate.distance(placed.from())
        : SENTENCE * sentences + placed.from();
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
