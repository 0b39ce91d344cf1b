package org.derek.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Mention;
import org.derek.report.Participant;
import org.derek.report.Span;

/** An event in the making: one happening with all that is gathered for it so far. */
final class Draft {
  final EventType type;
  final EventRules.Strength strength;
  final String kind;
  final EventStatus status;
  final SentenceView view;
  final int from;
  final int to;
  Optional<String> date = Optional.empty();
  Optional<Span> dateSpan = Optional.empty();
  Optional<String> place = Optional.empty();
  Optional<String> country = Optional.empty();
  Optional<Span> placeSpan = Optional.empty();
  final Map<String, Participant> participants = new LinkedHashMap<>();
  final Set<String> countries = new LinkedHashSet<>();
  final Set<Integer> sentences = new LinkedHashSet<>();
  int triggers = 1;
  boolean main;

  Draft(
      EventType type,
      EventRules.Trigger trigger,
      EventStatus status,
      SentenceView view,
      int from,
      int to) {
    this.type = type;
    this.strength = trigger.strength();
    this.kind = trigger.kind();
    this.status = status;
    this.view = view;
    this.from = from;
    this.to = to;
    sentences.add(view.index());
  }

  Span trigger() {
    return view.span(from, to);
  }

  /** Adds a participant; a role that is known is kept. */
  void add(Mention mention, Optional<String> role) {
    if (mention.norm().isEmpty() || mention.entity().isEmpty()) {
      return;
    }
    participants.merge(
        mention.entity().get(),
        new Participant(
            mention.norm().get(), mention.entity().get(), role, Optional.of(mention.span())),
        (old, now) -> old.role().isPresent() ? old : now);
  }

  /** Takes in another mention of the same happening. */
  void absorb(Draft other) {
    triggers += other.triggers;
    if (other.strength == EventRules.Strength.GENERIC && !other.view.isLead()) {
      return;
    }
    if (date.isEmpty()) {
      date = other.date;
      dateSpan = other.dateSpan;
    }
    if (place.isEmpty()) {
      place = other.place;
      placeSpan = other.placeSpan;
      country = country.or(() -> other.country);
    }
    other.participants.forEach(
        (id, each) ->
            participants.merge(id, each, (old, now) -> old.role().isPresent() ? old : now));
    countries.addAll(other.countries);
    sentences.addAll(other.sentences);
  }
}
