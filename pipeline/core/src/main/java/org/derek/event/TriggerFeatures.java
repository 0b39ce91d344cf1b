package org.derek.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.derek.normalize.places.PlaceMention;
import org.derek.report.EventStatus;
import org.derek.report.Mention;

/** What tells whether a candidate names an event, and which one. */
final class TriggerFeatures {
  private static final String NONE = "none";
  private static final int WINDOW = 6;

  private TriggerFeatures() {}

  /** For {@link Decision#TRIGGER}. */
  static FeatureList trigger(DocumentView document, Candidate candidate) {
    FeatureList features = new FeatureList();
    words(features, candidate);
    position(features, document, candidate);
    company(features, document, candidate);
    surroundings(features, document, candidate);
    ClauseFeatures.add(features, document, candidate);
    return features;
  }

  static void words(FeatureList features, Candidate candidate) {
    List<String> words = candidate.view().words();
    String type = type(candidate);
    String before = candidate.view().wordOrEdge(candidate.from() - 1);
    String after = candidate.view().wordOrEdge(candidate.to());
    String last = words.get(candidate.to() - 1);
    features
        .add("bias")
        .add("type", type)
        .add("strength", candidate.trigger().strength())
        .add("type/strength", type + candidate.trigger().strength())
        .add("word", candidate.head())
        .add("words", candidate.words())
        .add("stem", FeatureList.stem(candidate.head()))
        .add("kind", candidate.trigger().kind())
        .add("length", candidate.to() - candidate.from())
        .add("end2", FeatureList.ending(last, 2))
        .add("end3", FeatureList.ending(last, 3))
        .add("type/end2", type + FeatureList.ending(last, 2))
        .add("before", before)
        .add("before-stem", FeatureList.stem(before))
        .add("before-end", FeatureList.ending(before, 2))
        .add("after", after)
        .add("after-stem", FeatureList.stem(after))
        .add("after-end", FeatureList.ending(after, 2))
        .add("before2", FeatureList.stem(candidate.view().wordOrEdge(candidate.from() - 2)))
        .add("after2", FeatureList.stem(candidate.view().wordOrEdge(candidate.to() + 1)))
        .add("word/before", candidate.head() + "/" + FeatureList.stem(before))
        .add("word/after", candidate.head() + "/" + FeatureList.stem(after))
        .add("first", FeatureList.stem(words.get(0)))
        .addIf(candidate.quoted(), "quoted")
        .addIf(candidate.named(), "named")
        .addIf(candidate.from() == 0, "opens");
  }

  private static void position(FeatureList features, DocumentView document, Candidate candidate) {
    String type = type(candidate);
    String rank = FeatureList.few(candidate.view().rank());
    boolean headline = candidate.view().isHeadline();
    int fromEnd = document.fromEnd(candidate.view());
    features
        .add("rank", rank)
        .add("type/rank", type + rank)
        .add("strength/rank", candidate.trigger().strength() + rank)
        .add("from-end", FeatureList.few(fromEnd))
        .addIf(headline, "in-headline")
        .addIf(headline, "in-headline/" + type)
        .addIf(document.isInHeadline(candidate), "headline")
        .add("headline/rank", document.isInHeadline(candidate) + rank)
        .add("size", FeatureList.step(candidate.view().words().size()));
  }

  private static void company(FeatureList features, DocumentView document, Candidate candidate) {
    String type = type(candidate);
    int before = alike(document, candidate, 0, candidate.number());
    int after = alike(document, candidate, candidate.number() + 1, Integer.MAX_VALUE);
    List<Candidate> sentence = document.candidatesOf(candidate.view());
    int place = sentence.indexOf(candidate);
    features
        .add("same-before", FeatureList.few(before))
        .add("same-after", FeatureList.few(after))
        .add("type/same-before", type + FeatureList.few(before))
        .add("same-before/after", FeatureList.few(before) + "/" + FeatureList.few(after))
        .add("same-kind-before", FeatureList.few(ofKind(document, candidate)))
        .add("in-sentence", FeatureList.step(sentence.size()))
        .add("place", FeatureList.step(place));
    if (place > 0) {
      Candidate other = sentence.get(place - 1);
      features
          .add("previous", type(other))
          .add("previous/type", type(other) + type)
          .add("previous-word", FeatureList.stem(other.head()))
          .add("previous-at", FeatureList.step(candidate.from() - other.to()));
    }
    if (place + 1 < sentence.size()) {
      Candidate other = sentence.get(place + 1);
      features
          .add("next", type(other))
          .add("next/type", type(other) + type)
          .add("next-word", FeatureList.stem(other.head()))
          .add("next-at", FeatureList.step(other.from() - candidate.to()));
    }
    if (place >= 0) {
      long same = sentence.stream().filter(each -> type(each).equals(type)).count();
      features.addIf(same > 1, "same-in-sentence");
    }
  }

  /** Date, place, people and signs of status near a candidate. */
  static void surroundings(FeatureList features, DocumentView document, Candidate candidate) {
    SentenceView view = candidate.view();
    String type = type(candidate);
    EventRules rules = document.rules(view);
    Optional<Mention> date = Optional.empty();
    int least = Integer.MAX_VALUE;
    int person = Integer.MAX_VALUE;
    int body = Integer.MAX_VALUE;
    for (Mention mention : view.mentions()) {
      int distance = candidate.distance(view.tokenAt(mention.span().start()));
      switch (mention.type()) {
        case DATE -> {
          if (When.isCalendar(mention) && distance < least) {
            least = distance;
            date = Optional.of(mention);
          }
        }
        case PERSON -> person = Math.min(person, distance);
        case ORGANIZATION -> body = Math.min(body, distance);
        case COUNTRY -> features.add("country", FeatureList.step(distance));
      }
    }
    String relation =
        date.map(each -> When.relation(each.norm().orElseThrow(), document.published)).orElse(NONE);
    features
        .add("date", date.isPresent() ? FeatureList.step(least) : NONE)
        .add("relation", relation)
        .add("type/relation", type + relation)
        .add("grain", date.map(each -> When.grain(each.norm().orElseThrow())).orElse(NONE))
        .add("person", person == Integer.MAX_VALUE ? NONE : FeatureList.step(person))
        .add("type/person", type + (person == Integer.MAX_VALUE ? NONE : ""))
        .add("body", body == Integer.MAX_VALUE ? NONE : FeatureList.step(body));
    int town = Integer.MAX_VALUE;
    for (PlaceMention place : view.places()) {
      if (rules.isLocative(view, place)) {
        town = Math.min(town, candidate.distance(view.tokenAt(place.span().start())));
      }
    }
    features.add("town", town == Integer.MAX_VALUE ? NONE : FeatureList.step(town));
    for (PhraseIndex.Found<EventRules.Cue> cue : document.cues(view)) {
      if (applies(candidate, cue)) {
        features.add("cue", cue.value().status()).add("cue-row", cue.value().order());
      } else if (candidate.distance(cue.from()) <= 2 * WINDOW) {
        features.add("far-cue", cue.value().status());
      }
    }
  }

  /** The statuses that signs beside a candidate speak for. */
  static Set<EventStatus> signs(DocumentView document, Candidate candidate) {
    Set<EventStatus> signs = EnumSet.noneOf(EventStatus.class);
    for (PhraseIndex.Found<EventRules.Cue> cue : document.cues(candidate.view())) {
      if (applies(candidate, cue)) {
        signs.add(cue.value().status());
      }
    }
    return signs;
  }

  /** Whether a sign of status stands where it says something about a candidate. */
  private static boolean applies(Candidate candidate, PhraseIndex.Found<EventRules.Cue> cue) {
    EventRules.Cue rule = cue.value();
    boolean before = cue.from() < candidate.from();
    boolean within = cue.from() >= candidate.from() && cue.to() <= candidate.to();
    boolean side =
        within
            || rule.side() == EventRules.Side.ANY
            || (rule.side() == EventRules.Side.BEFORE) == before;
    int distance = within ? 0 : candidate.distance(before ? cue.to() - 1 : cue.from());
    return side && distance <= rule.distance();
  }

  /** How many candidates of the same type have a number within bounds. */
  static int alike(DocumentView document, Candidate candidate, int from, int to) {
    int count = 0;
    for (int i = from; i < Math.min(to, document.candidates.size()); i++) {
      Candidate other = document.candidates.get(i);
      count +=
          other != candidate && other.trigger().type().equals(candidate.trigger().type()) ? 1 : 0;
    }
    return count;
  }

  private static int ofKind(DocumentView document, Candidate candidate) {
    int count = 0;
    for (int i = 0; i < candidate.number(); i++) {
      Candidate other = document.candidates.get(i);
      count +=
          other.trigger().type().equals(candidate.trigger().type())
                  && (other.trigger().kind().equals(candidate.trigger().kind())
                      || FeatureList.stem(other.head()).equals(FeatureList.stem(candidate.head())))
              ? 1
              : 0;
    }
    return count;
  }

  private static String type(Candidate candidate) {
    return candidate.trigger().type().orElseThrow().name();
  }
}
