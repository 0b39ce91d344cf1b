package org.derek.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.derek.language.Models;
import org.derek.language.PerLanguage;
import org.derek.normalize.names.EntityCountries;
import org.derek.normalize.places.PlaceMention;
import org.derek.normalize.places.Places;
import org.derek.report.Event;
import org.derek.report.EventStatus;
import org.derek.report.Report;
import org.derek.report.Span;
import org.derek.segment.Segmentation;

/**
 * Finds the events of a report whose mentions have their values.
 *
 * <p>Lists of words give candidates; models decide which of them name an event, of which type, and
 * which is the one that the report is about; then which date, place, people and bodies belong to
 * it. Linear in the length of the text. Immutable and safe to share between threads.
 */
public final class EventExtractor {
  private static final int ID_DIGITS = 16;

  private final PerLanguage<EventRules> rules;
  private final PerLanguage<EventModel> models;
  private final Places places;
  private final EntityCountries entityCountries;

  /** The event data and models of every language, loaded when a text in it comes. */
  public EventExtractor(Models models, Places places) {
    rules = new PerLanguage<>(models, language -> new EventRules(models, language));
    this.models = new PerLanguage<>(models, language -> load(models, language));
    this.places = places;
    entityCountries = new EntityCountries(models);
  }

  private static EventModel load(Models models, String language) {
    try (InputStream in = models.open(language, EventModel.FILE)) {
      return EventModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read " + models.file(language, EventModel.FILE) + ": " + e.getMessage(), e);
    }
  }

  private EventRules rules(String language) {
    return rules
        .of(language)
        .orElseThrow(() -> new IllegalArgumentException("no event data of " + language));
  }

  /** The report with its events, by position of the trigger; exactly one is main if any is. */
  public Report extract(Report report, Segmentation segmentation) {
    return extract(report, segmentation, places.find(report.text(), segmentation));
  }

  /** The same where the places that the report names are known. */
  public Report extract(Report report, Segmentation segmentation, List<PlaceMention> found) {
    Optional<EventModel> model = models.of(report.language());
    if (model.isEmpty()) {
      return report.withEvents(List.of());
    }
    List<Event> events = new ArrayList<>();
    for (DocumentView stretch : DocumentView.stretches(report, segmentation, found, this::rules)) {
      boolean withMain = events.stream().noneMatch(Event::main);
      new EventDecisions(stretch, model.get(), entityCountries)
          .events(withMain)
          .forEach(draft -> events.add(event(report, draft)));
    }
    return report.withEvents(events);
  }

  /** What a report whose events are known teaches about each decision. */
  public EventExamples examples(Report report, Segmentation segmentation, List<Event> gold) {
    DocumentView document =
        new DocumentView(
            report, segmentation, places.find(report.text(), segmentation), this::rules);
    return EventExamples.of(document, gold, entityCountries);
  }

  /** What a report teaches of {@link Decision#STATUS} whose every event has one status. */
  public EventExamples examples(Report report, Segmentation segmentation, EventStatus status) {
    return EventExamples.ofStatus(
        new DocumentView(
            report, segmentation, places.find(report.text(), segmentation), this::rules),
        status);
  }

  private static Event event(Report report, Draft draft) {
    Span trigger = draft.candidate.span();
    return new Event(
        id(report.id() + "|" + draft.type + "|" + trigger.start()),
        draft.type,
        draft.status,
        draft.main,
        draft.likelihood,
        trigger,
        trigger.of(report.text()),
        draft.view().sentence().span(),
        draft.start(),
        draft.end(),
        draft.place,
        draft.country,
        draft.when,
        draft.where,
        List.copyOf(draft.participants.values()),
        List.copyOf(draft.countries));
  }

  private static String id(String key) {
    return DigestUtils.sha256Hex(key).substring(0, ID_DIGITS);
  }
}
