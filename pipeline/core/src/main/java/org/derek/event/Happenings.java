package org.derek.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.report.EventStatus;
import org.derek.report.EventType;

/** Brings the mentions of one happening together, so that each happening is one record. */
final class Happenings {
  /** Events that people come together for: what they say and do there is part of them. */
  static final Set<EventType> GATHERINGS =
      Set.of(EventType.MEETING, EventType.CONFERENCE, EventType.VISIT, EventType.TRAINING);

  /** What a gathering leads to: it has the time and place of the gathering. */
  private static final Set<EventType> OUTCOMES = Set.of(EventType.AGREEMENT, EventType.AWARD);

  /** Sentences within which a mention without a time or place is of the same happening. */
  private static final int NEXT = 2;

  /** How many earlier happenings of a type a mention is compared with. */
  private static final int COMPARED = 12;

  private Happenings() {}

  /** The happenings of a document, by position of the first mention that names them well. */
  static List<Draft> merge(List<Draft> mentions) {
    Map<EventType, List<Draft>> byType = new EnumMap<>(EventType.class);
    List<Draft> happenings = new ArrayList<>();
    for (Draft draft : mentions) {
      if (draft.strength == EventRules.Strength.GENERIC) {
        continue;
      }
      List<Draft> same = byType.computeIfAbsent(draft.type, type -> new ArrayList<>());
      Optional<Draft> earlier =
          same.subList(Math.max(0, same.size() - COMPARED), same.size()).stream()
              .filter(each -> isSame(each, draft))
              .findFirst();
      if (earlier.isPresent() && tellsMore(draft, earlier.get())) {
        Draft headline = earlier.get();
        draft.absorb(headline);
        same.set(same.indexOf(headline), draft);
        happenings.set(happenings.indexOf(headline), draft);
      } else if (earlier.isPresent()) {
        earlier.get().absorb(draft);
      } else if (draft.strength == EventRules.Strength.STRONG || isSupported(draft)) {
        same.add(draft);
        happenings.add(draft);
      }
    }
    addGeneric(mentions, happenings);
    if (happenings.stream().anyMatch(each -> !each.view.isHeadline())) {
      happenings.removeIf(each -> each.view.isHeadline());
    }
    return happenings;
  }

  /** A sentence of the lead is better evidence than the headline that it spells out. */
  private static boolean tellsMore(Draft draft, Draft earlier) {
    return earlier.view.isHeadline() && !draft.view.isHeadline();
  }

  /**
   * An activity belongs to what its sentence names, else to the gathering it is part of; without
   * either it is an event itself if it has a date.
   */
  private static void addGeneric(List<Draft> mentions, List<Draft> happenings) {
    Map<Integer, Draft> bySentence = new HashMap<>();
    for (Draft happening : happenings) {
      happening.sentences.forEach(sentence -> bySentence.putIfAbsent(sentence, happening));
    }
    for (Draft draft : mentions) {
      if (draft.strength != EventRules.Strength.GENERIC) {
        continue;
      }
      Optional<Draft> whole =
          Optional.ofNullable(bySentence.get(draft.view.index()))
              .or(
                  () ->
                      happenings.stream()
                          .limit(COMPARED)
                          .filter(each -> GATHERINGS.contains(each.type) && isSame(each, draft))
                          .findFirst());
      if (whole.isPresent() && comesFirst(draft, whole.get())) {
        draft.absorb(whole.get());
        happenings.set(happenings.indexOf(whole.get()), draft);
        draft.sentences.forEach(sentence -> bySentence.replace(sentence, whole.get(), draft));
      } else if (whole.isPresent()) {
        whole.get().absorb(draft);
      } else if (isLocated(draft)
          || (draft.type != EventType.OTHER && !draft.participants.isEmpty())) {
        happenings.add(draft);
      }
    }
    happenings.sort((a, b) -> a.trigger().compareTo(b.trigger()));
  }

  /** Whether the activity opens the report and what it is part of is only named after it. */
  private static boolean comesFirst(Draft draft, Draft whole) {
    return draft.type == whole.type
        && draft.view.isLead()
        && !draft.view.isHeadline()
        && draft.view.index() < whole.view.index();
  }

  /**
   * Drops what is only touched upon: beside the main event, a happening outside the lead has a
   * date, a place, or someone in a role.
   */
  static void dropPassing(List<Draft> happenings, Optional<LocalDate> published) {
    happenings.removeIf(draft -> !draft.main && isBackground(draft, published));
    happenings.removeIf(
        draft ->
            !draft.main
                && !OUTCOMES.contains(draft.type)
                && draft.date.isEmpty()
                && draft.place.isEmpty()
                && (draft.participants.isEmpty() && draft.country.isEmpty()
                    || draft.status == EventStatus.OCCURRED
                    || draft.status == EventStatus.DENIED)
                && draft.participants.values().stream().allMatch(each -> each.role().isEmpty()));
  }

  /** Whether an event that nobody is named for happened long before the report. */
  private static boolean isBackground(Draft draft, Optional<LocalDate> published) {
    return draft.status == EventStatus.OCCURRED
        && draft.participants.isEmpty()
        && draft.date.isPresent()
        && published.filter(day -> DateFit.isOld(draft.date.get(), day)).isPresent();
  }

  private static boolean isLocated(Draft draft) {
    return draft.date.isPresent() || draft.place.isPresent() || draft.country.isPresent();
  }

  private static boolean isSupported(Draft draft) {
    return draft.date.isPresent() || draft.place.isPresent() || !draft.participants.isEmpty();
  }

  /** Whether two mentions can be of one happening: nothing that they say contradicts. */
  private static boolean isSame(Draft one, Draft other) {
    boolean oneAhead = one.status == EventStatus.SCHEDULED;
    boolean otherAhead = other.status == EventStatus.SCHEDULED;
    boolean called = one.status == EventStatus.CANCELLED || one.status == EventStatus.DENIED;
    boolean otherCalled =
        other.status == EventStatus.CANCELLED || other.status == EventStatus.DENIED;
    boolean part = other.strength == EventRules.Strength.GENERIC;
    return (part || oneAhead == otherAhead || !isLocated(oneAhead ? one : other))
        && called == otherCalled
        && compatibleDates(one.date, other.date)
        && (one.place.isEmpty() || other.place.isEmpty() || one.place.equals(other.place))
        && (one.country.isEmpty() || other.country.isEmpty() || one.country.equals(other.country))
        && related(one, other)
        && (part || one.kind.equals(other.kind));
  }

  /** One day lies in the other's month or interval, or one of them has no date. */
  private static boolean compatibleDates(Optional<String> one, Optional<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return true;
    }
    String a = one.get();
    String b = other.get();
    if (a.contains("/") || b.contains("/")) {
      return start(a).compareTo(end(b)) <= 0 && start(b).compareTo(end(a)) <= 0;
    }
    return a.startsWith(b) || b.startsWith(a);
  }

  /** Mentions with parties of their own must share one; a mention without parties fits any. */
  private static boolean related(Draft one, Draft other) {
    return switch (one.type) {
      case MEETING, CONFERENCE, VISIT, TRAINING, SPORT, CONFLICT, ELECTION, ACCIDENT, PROTEST ->
          true;
      default ->
          isNextMention(one, other)
              || one.participants.isEmpty()
              || other.participants.isEmpty()
              || one.participants.keySet().stream().anyMatch(other.participants::containsKey);
    };
  }

  /** Whether a mention follows closely and adds no time or place. */
  private static boolean isNextMention(Draft one, Draft other) {
    return !isLocated(other) && other.view.index() - one.view.index() <= NEXT;
  }

  static String start(String edtf) {
    int slash = edtf.indexOf('/');
    return slash < 0 ? edtf : edtf.substring(0, slash);
  }

  static String end(String edtf) {
    return edtf.substring(edtf.indexOf('/') + 1);
  }
}
