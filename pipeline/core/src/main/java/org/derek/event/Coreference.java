package org.derek.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.derek.report.EventStatus;
import org.derek.report.EventType;

/**
 * Brings the words that name one happening together, so that each happening is one record: the
 * likeliest of its triggers stands for it.
 */
final class Coreference {
  private static final Set<EventStatus> CALLED_OFF =
      EnumSet.of(EventStatus.CANCELLED, EventStatus.DENIED);

  /** How many earlier happenings of a type one is compared with. */
  private static final int COMPARED = 12;

  private Coreference() {}

  /**
   * The happenings of a document, by position.
   *
   * @param drafts an event for each trigger, by position; at most one of them is main
   */
  static List<Draft> merge(List<Draft> drafts) {
    Map<EventType, List<Draft>> byType = new EnumMap<>(EventType.class);
    for (Draft draft : drafts) {
      List<Draft> same = byType.computeIfAbsent(draft.type, type -> new ArrayList<>());
      int earlier = -1;
      for (int i = same.size() - 1; i >= Math.max(0, same.size() - COMPARED) && earlier < 0; i--) {
        earlier = areSame(same.get(i), draft) ? i : -1;
      }
      if (earlier < 0) {
        same.add(draft);
      } else {
        same.set(earlier, united(same.get(earlier), draft));
      }
    }
    List<Draft> happenings = new ArrayList<>();
    byType.values().forEach(happenings::addAll);
    happenings.sort((a, b) -> a.candidate.number() - b.candidate.number());
    return happenings;
  }

  /** The likelier one, with what only the other says; the main event stays the main event. */
  private static Draft united(Draft one, Draft other) {
    Draft best = other.main || !one.main && other.likelihood > one.likelihood ? other : one;
    Draft rest = best == one ? other : one;
    if (best.date.isEmpty()) {
      best.date = rest.date;
      best.when = rest.when;
    }
    if (best.place.isEmpty()) {
      best.place = rest.place;
      best.where = rest.where;
      best.country = rest.country;
    }
    return best;
  }

  /**
   * Whether two triggers of a type name one happening: nothing that they say contradicts, and they
   * stand in one sentence, or share a word, or are of one kind in neighbouring sentences.
   */
  private static boolean areSame(Draft one, Draft other) {
    if (!When.areCompatible(one.date, other.date)) {
      return false;
    }
    int sentences = other.view().index() - one.view().index();
    if (sentences == 0) {
      return true;
    }
    boolean ofKind = one.candidate.trigger().kind().equals(other.candidate.trigger().kind());
    return (shareWord(one.candidate, other.candidate) || sentences == 1 && ofKind)
        && (one.status == EventStatus.SCHEDULED) == (other.status == EventStatus.SCHEDULED)
        && CALLED_OFF.contains(one.status) == CALLED_OFF.contains(other.status)
        && (one.place.isEmpty() || other.place.isEmpty() || one.place.equals(other.place));
  }

  private static boolean shareWord(Candidate one, Candidate other) {
    for (int i = one.from(); i < one.to(); i++) {
      String stem = FeatureList.stem(one.view().words().get(i));
      for (int j = other.from(); j < other.to(); j++) {
        if (FeatureList.stem(other.view().words().get(j)).equals(stem)) {
          return true;
        }
      }
    }
    return false;
  }
}
