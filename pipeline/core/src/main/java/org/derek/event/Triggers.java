package org.derek.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.derek.report.EventStatus;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Span;

/** Finds the words of a sentence that name events, and whether the events happened. */
final class Triggers {
  private Triggers() {}

  /** The events that a sentence names; none of a line of one or two words. */
  static List<Draft> find(SentenceView view, EventRules rules, Quotations quotations) {
    List<Draft> drafts = new ArrayList<>();
    if (view.words().size() < 3) {
      return drafts;
    }
    List<PhraseIndex.Found<EventRules.Cue>> cues = null;
    for (PhraseIndex.Found<EventRules.Trigger> found : rules.triggers.findLongest(view.words())) {
      EventRules.Trigger trigger = found.value();
      Span span = view.span(found.from(), found.to());
      if (trigger.type().isEmpty() || quotations.cover(span) || isPartOfName(span, view)) {
        continue;
      }
      if (cues == null) {
        cues = rules.cues.find(view.words());
      }
      EventStatus status = status(view, found, cues);
      drafts.add(new Draft(trigger.type().get(), trigger, status, view, found.from(), found.to()));
    }
    return drafts;
  }

  private static boolean isPartOfName(Span span, SentenceView view) {
    Set<MentionType> names = Set.of(MentionType.PERSON, MentionType.ORGANIZATION, MentionType.DATE);
    for (Mention mention : view.mentions()) {
      if (names.contains(mention.type())
          && mention.span().overlaps(span)
          && !span.contains(mention.span())) {
        return true;
      }
    }
    return false;
  }

  private static EventStatus status(
      SentenceView view,
      PhraseIndex.Found<EventRules.Trigger> trigger,
      List<PhraseIndex.Found<EventRules.Cue>> cues) {
    EventStatus status = EventStatus.OCCURRED;
    int order = Integer.MAX_VALUE;
    for (PhraseIndex.Found<EventRules.Cue> cue : cues) {
      EventRules.Cue rule = cue.value();
      boolean before = cue.from() < trigger.from();
      boolean within = cue.from() >= trigger.from() && cue.to() <= trigger.to();
      boolean side =
          within
              || rule.side() == EventRules.Side.ANY
              || (rule.side() == EventRules.Side.BEFORE) == before;
      int distance =
          within
              ? 0
              : before
                  ? view.distance(cue.to() - 1, trigger.from())
                  : view.distance(trigger.to() - 1, cue.from());
      if (side && distance <= rule.distance() && rule.order() < order) {
        order = rule.order();
        status = rule.status();
      }
    }
    return status;
  }
}
