package org.derek.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.derek.normalize.names.EntityCountries;
import org.derek.normalize.places.PlaceMention;
import org.derek.report.Mention;
import org.derek.report.MentionType;

/**
 * Gives what stands in a sentence to the events that the sentence names: each date, place,
 * participant and country goes to the trigger that it lies nearest to, a comma counting as several
 * words.
 */
final class Attachment {
  private static final Pattern POINT_OR_INTERVAL = Pattern.compile("[0-9X]{4}.*");

  private final EventRules rules;
  private final EntityCountries entityCountries;
  private final Optional<LocalDate> published;

  Attachment(EventRules rules, EntityCountries entityCountries, Optional<LocalDate> published) {
    this.rules = rules;
    this.entityCountries = entityCountries;
    this.published = published;
  }

  /**
   * Whether a value says when: a calendar date or interval, not a duration or a vague reference.
   */
  static boolean isCalendar(Mention mention) {
    return mention.type() == MentionType.DATE
        && mention.norm().filter(norm -> POINT_OR_INTERVAL.matcher(norm).matches()).isPresent();
  }

  void attach(SentenceView view, List<Draft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    List<PhraseIndex.Found<EventRules.RoleCue>> cues = rules.roles.find(view.words());
    Map<Draft, List<Mention>> dates = new HashMap<>();
    for (Mention mention : view.mentions()) {
      int at = view.tokenAt(mention.span().start());
      switch (mention.type()) {
        case DATE -> {
          if (isCalendar(mention) && !isDeadline(view, mention)) {
            nearest(view, at, drafts)
                .ifPresent(
                    draft -> dates.computeIfAbsent(draft, key -> new ArrayList<>()).add(mention));
          }
        }
        case COUNTRY ->
            nearest(view, at, drafts)
                .ifPresent(draft -> mention.norm().ifPresent(draft.countries::add));
        case PERSON, ORGANIZATION ->
            nearest(view, at, drafts).ifPresent(draft -> participate(view, mention, draft, cues));
      }
    }
    dates.forEach((draft, candidates) -> date(view, draft, candidates));
    for (PlaceMention place : view.places()) {
      int at = view.tokenAt(place.span().start());
      if (rules.isLocative(view, place)) {
        nearest(view, at, drafts).ifPresent(draft -> locate(draft, place));
      }
    }
  }

  /** Adds the participants of a sentence that does not name the event itself. */
  void addParticipants(SentenceView view, Draft draft) {
    List<PhraseIndex.Found<EventRules.RoleCue>> cues = rules.roles.find(view.words());
    for (Mention mention : view.mentions()) {
      if (mention.type() == MentionType.PERSON || mention.type() == MentionType.ORGANIZATION) {
        participate(view, mention, draft, cues);
      } else if (mention.type() == MentionType.COUNTRY) {
        mention.norm().ifPresent(draft.countries::add);
      }
    }
  }

  /** Adds the persons of a sentence, but not the bodies that they come from. */
  void addPersons(SentenceView view, Draft draft) {
    List<PhraseIndex.Found<EventRules.RoleCue>> cues = rules.roles.find(view.words());
    for (Mention mention : view.mentions()) {
      if (mention.type() == MentionType.PERSON) {
        participate(view, mention, draft, cues);
      }
    }
  }

  /** Whether a date is one that a report of its day of publication tells of as new. */
  boolean isNews(String edtf) {
    return published.filter(day -> DateFit.isNews(edtf, day)).isPresent();
  }

  /** Whether a date says until when, not when. */
  boolean isDeadline(SentenceView view, Mention date) {
    int first = view.tokenAt(date.span().start());
    int last = view.tokenAt(date.span().end() - 1);
    return rules.isDeadline(
        first == 0 ? "" : view.words().get(first - 1),
        last + 1 < view.words().size() ? view.words().get(last + 1) : "");
  }

  static void locate(Draft draft, PlaceMention place) {
    if (place.kind() == PlaceMention.Kind.COUNTRY) {
      if (draft.place.isEmpty()) {
        draft.country = draft.country.or(() -> Optional.of(place.country()));
      }
    } else if (draft.place.isEmpty()) {
      draft.place = Optional.of(place.canonical());
      draft.placeSpan = Optional.of(place.span());
      draft.country = Optional.of(place.country());
    }
  }

  /** Gives an event the likeliest of the dates that lie nearest to it. */
  private void date(SentenceView view, Draft draft, List<Mention> candidates) {
    Mention best = null;
    int least = Integer.MAX_VALUE;
    for (Mention mention : candidates) {
      int at = view.tokenAt(mention.span().start());
      int cost =
          view.distance(at, at < draft.from ? draft.from : draft.to - 1)
              + DateFit.cost(mention.norm().orElseThrow(), draft.status, published);
      if (cost < least) {
        least = cost;
        best = mention;
      }
    }
    draft.date = best.norm();
    draft.dateSpan = Optional.of(best.span());
  }

  private static Optional<Draft> nearest(SentenceView view, int at, List<Draft> drafts) {
    Draft best = null;
    int least = Integer.MAX_VALUE;
    for (Draft draft : drafts) {
      int distance = view.distance(at, at < draft.from ? draft.from : draft.to - 1);
      if (distance < least) {
        least = distance;
        best = draft;
      }
    }
    return Optional.ofNullable(best);
  }

  private void participate(
      SentenceView view,
      Mention mention,
      Draft draft,
      List<PhraseIndex.Found<EventRules.RoleCue>> cues) {
    if (draft.view.index() == view.index() && draft.trigger().contains(mention.span())) {
      return;
    }
    draft.add(mention, role(view, mention, draft, cues));
    mention
        .country()
        .or(() -> mention.entity().flatMap(entityCountries::of))
        .ifPresent(draft.countries::add);
  }

  private static Optional<String> role(
      SentenceView view,
      Mention mention,
      Draft draft,
      List<PhraseIndex.Found<EventRules.RoleCue>> cues) {
    int start = view.tokenAt(mention.span().start());
    int end = view.tokenAt(mention.span().end() - 1);
    List<PhraseIndex.Found<EventRules.RoleCue>> fitting = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    for (PhraseIndex.Found<EventRules.RoleCue> cue : cues) {
      EventRules.RoleCue rule = cue.value();
      boolean before = cue.to() <= start;
      boolean after = cue.from() > end;
      int distance = before ? start - cue.to() + 1 : after ? cue.from() - end : 0;
      boolean side =
          rule.side() == EventRules.Side.ANY
              || (rule.side() == EventRules.Side.BEFORE ? before : after);
      boolean type = rule.types().isEmpty() || rule.types().contains(draft.type);
      if (side && type && distance > 0 && distance <= rule.distance() && distance <= least) {
        if (distance < least) {
          fitting.clear();
        }
        least = distance;
        fitting.add(cue);
      }
    }
    return fitting.stream().findFirst().map(cue -> cue.value().role());
  }
}
