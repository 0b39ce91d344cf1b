package org.derek.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that the report says happened, is happening or is scheduled.
 *
 * @param id stable id: the same report always gives the same ids
 * @param type what kind of thing
 * @param status whether it happened
 * @param main whether it is the one event that the report is about
 * @param confidence how likely the report tells of such an event, 0 to 1
 * @param trigger the words that name the event, in the report's text
 * @param triggerText those words
 * @param sentence the evidence: the sentence that holds the trigger
 * @param start first day as EDTF
 * @param end last day as EDTF; equal to {@code start} for an event of one day
 * @param place city or named place, canonical form in the report's language
 * @param country ISO 3166-1 alpha-2 code of where it took place
 * @param when the date in the text that says {@code start} and {@code end}
 * @param where the words in the text that say {@code place} or {@code country}
 * @param participants who took part, each entity once
 * @param countries ISO codes of the parties, each once
 */
public record Event(
    String id,
    EventType type,
    EventStatus status,
    boolean main,
    double confidence,
    Span trigger,
    String triggerText,
    Span sentence,
    Optional<String> start,
    Optional<String> end,
    Optional<String> place,
    Optional<String> country,
    Optional<Span> when,
    Optional<Span> where,
    List<Participant> participants,
    List<String> countries) {
  public Event {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(trigger, "trigger");
    Objects.requireNonNull(triggerText, "triggerText");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(where, "where");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence is between 0 and 1: " + confidence);
    }
    participants = List.copyOf(participants);
    countries = List.copyOf(countries);
  }
}
