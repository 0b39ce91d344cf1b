package org.derek.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.derek.normalize.names.EntityCountries;
import org.derek.normalize.places.PlaceMention;
import org.derek.report.EventType;
import org.derek.report.Mention;
import org.derek.report.MentionType;

/** What tells whether a date, a place, a country, a person or a body belongs to an event. */
final class PartFeatures {
  private static final int LONGEST_PATH = 5;

  private final DocumentView document;
  private final EntityCountries entityCountries;

  PartFeatures(DocumentView document, EntityCountries entityCountries) {
    this.document = document;
    this.entityCountries = entityCountries;
  }

  /** For {@link Decision#PARTICIPANT} and {@link Decision#ROLE}. */
  FeatureList participant(Draft draft, List<DocumentView.Placed> mentions) {
    DocumentView.Placed nearest = nearest(draft, mentions);
    FeatureList features = new FeatureList();
    String type = nearest.mention().type().name();
    String pair = draft.type + "/" + type;
    features.add("pair", pair).add("main", draft.main + pair).add("status", draft.status);
    position(features, pair + draft.main, draft, nearest.view(), nearest.from(), nearest.to());
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

  /** For {@link Decision#DATE}. */
  FeatureList date(Draft draft, DocumentView.Placed date) {
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
        .add("rank", FeatureList.step(date.view().rank()))
        .add("rank/main", FeatureList.step(date.view().rank()) + draft.main)
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
        .add("dates", FeatureList.step(days))
        .add("number", FeatureList.step(number))
        .add("number/main", FeatureList.step(number) + draft.main);
    position(features, pair, draft, date.view(), date.from(), date.to());
    return features;
  }

  /** For {@link Decision#PLACE}. */
  FeatureList place(Draft draft, List<DocumentView.PlacedPlace> mentions) {
    DocumentView.PlacedPlace nearest = null;
    int least = Integer.MAX_VALUE;
    boolean locative = false;
    boolean lead = false;
    for (DocumentView.PlacedPlace each : mentions) {
      int distance = distance(draft, each.view(), each.from());
      boolean in = document.rules(each.view()).isLocative(each.view(), each.place());
      locative |= in;
      lead |= each.view().isLead() && in;
      distance += in ? 0 : LONGEST_PATH;
      if (distance < least) {
        least = distance;
        nearest = each;
      }
    }
    FeatureList features = new FeatureList();
    SentenceView view = nearest.view();
    boolean in = document.rules(view).isLocative(view, nearest.place());
    String kind = nearest.place().kind().name();
    String pair = draft.main + "/" + (view.index() == draft.view().index());
    boolean opens = nearest.from() == 0 && view.words().size() > nearest.to() + 1;
    features
        .add("pair", pair)
        .add("kind", kind)
        .add("kind/pair", kind + pair)
        .add("in", in + pair)
        .add("in/kind", in + kind)
        .add("in/type", in + draft.type.name())
        .add("any-in", locative + pair)
        .add("lead", lead + pair)
        .add("times", FeatureList.step(mentions.size()))
        .add("times/main", FeatureList.step(mentions.size()) + draft.main)
        .add("rank", FeatureList.step(view.rank()))
        .add("rank/main", FeatureList.step(view.rank()) + draft.main)
        .addIf(view.isHeadline(), "headline" + draft.main)
        .addIf(
            opens && !Character.isLetterOrDigit(view.words().get(nearest.to() + 1).codePointAt(0)),
            "dateline" + draft.main)
        .add("places", FeatureList.step(document.places.size()))
        .add("others", FeatureList.step(view.places().size()));
    int number = 0;
    for (String canonical : document.places.keySet()) {
      if (canonical.equals(nearest.place().canonical())) {
        break;
      }
      number++;
    }
    features.add("number", FeatureList.step(number)).add("number/main", number + "" + draft.main);
    position(features, pair, draft, view, nearest.from(), nearest.to());
    return features;
  }

  /** For {@link Decision#COUNTRY}. */
  FeatureList country(Draft draft, String code, Countries votes) {
    FeatureList features = new FeatureList();
    SentenceView view = draft.view();
    boolean home = document.rules(view).home().filter(code::equals).isPresent();
    boolean named = false;
    boolean located = false;
    boolean town = false;
    for (PlaceMention place : view.places()) {
      if (place.country().equals(code)) {
        named = true;
        located |= document.rules(view).isLocative(view, place);
        town |= place.kind() != PlaceMention.Kind.COUNTRY;
      }
    }
    boolean party = false;
    boolean host = false;
    for (var participant : draft.participants.values()) {
      boolean of = entityCountries.of(participant.entity()).filter(code::equals).isPresent();
      party |= of;
      host |= of && participant.role().filter("host"::equals).isPresent();
    }
    features
        .add("bias")
        .add("home", home)
        .add("order", votes.order(code))
        .add("order/home", votes.order(code) + "/" + home)
        .add("share", votes.share(code))
        .add("share/home", votes.share(code) + "/" + home)
        .add("countries", FeatureList.step(votes.size()))
        .add("order/countries", votes.order(code) + FeatureList.step(votes.size()))
        .add("named", named)
        .add("located", located + "/" + named)
        .add("town", town)
        .add("party", party)
        .add("host", host)
        .addIf(votes.first().equals(code), "first")
        .add("lead", votes.inLead(code))
        .add("type/order", draft.type + "/" + votes.order(code))
        .add("main", draft.main + "/" + votes.order(code) + "/" + home)
        .add("all", home + "" + named + located + party + votes.order(code));
    return features;
  }

  private boolean isDeadline(DocumentView.Placed date) {
    List<String> words = date.view().words();
    return document
        .rules(date.view())
        .isDeadline(
            date.from() == 0 ? "" : words.get(date.from() - 1),
            date.to() + 1 < words.size() ? words.get(date.to() + 1) : "");
  }

  /** How a thing of a sentence lies to the event's trigger. */
  private void position(
      FeatureList features, String pair, Draft draft, SentenceView view, int from, int to) {
    List<String> words = view.words();
    int sentences = view.index() - draft.view().index();
    String before = from == 0 ? "<" : words.get(from - 1);
    String before2 = from < 2 ? "<" : words.get(from - 2);
    String after = to + 1 >= words.size() ? ">" : words.get(to + 1);
    String ending = FeatureList.ending(words.get(to), 2);
    features
        .add("sentences", FeatureList.step(sentences))
        .add("sentences/pair", FeatureList.step(sentences) + pair)
        .add("view-rank", FeatureList.step(view.rank()) + pair)
        .add("before", before)
        .add("before/pair", before + pair)
        .add("before-stem", FeatureList.stem(before))
        .add("before2", FeatureList.stem(before2))
        .add("after", FeatureList.stem(after))
        .add("after/pair", FeatureList.stem(after) + pair)
        .add("ending", ending)
        .add("ending/pair", ending + pair)
        .add("ending/type", ending + draft.type)
        .add("opens", (from == 0) + pair);
    if (sentences != 0) {
      Candidate alike = null;
      for (Candidate other : document.candidatesOf(view)) {
        if (other.trigger().type().equals(draft.candidate.trigger().type())) {
          alike = other;
        }
      }
      features
          .add("alike", (alike != null) + pair)
          .add("candidates", FeatureList.step(document.candidatesOf(view).size()) + pair);
      return;
    }
    Candidate trigger = draft.candidate;
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
        .add("side/ending", (side < 0) + ending)
        .add("nearer", FeatureList.step(nearer))
        .add("nearer/pair", FeatureList.step(nearer) + pair)
        .add("between", FeatureList.step(between) + pair)
        .add("word", FeatureList.stem(trigger.head()) + (side < 0))
        .add("word/before", FeatureList.stem(trigger.head()) + (side < 0) + before);
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

  /** The mention that lies nearest to the trigger. */
  DocumentView.Placed nearest(Draft draft, List<DocumentView.Placed> mentions) {
    DocumentView.Placed nearest = mentions.get(0);
    int least = Integer.MAX_VALUE;
    for (DocumentView.Placed each : mentions) {
      int distance = distance(draft, each.view(), each.from());
      if (distance < least) {
        least = distance;
        nearest = each;
      }
    }
    return nearest;
  }

  private static int distance(Draft draft, SentenceView view, int word) {
    int sentences = Math.abs(view.index() - draft.view().index());
    return sentences == 0 ? draft.candidate.distance(word) : 1000 * sentences + word;
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
