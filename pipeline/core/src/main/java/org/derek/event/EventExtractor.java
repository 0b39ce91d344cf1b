package org.derek.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.derek.language.Models;
import org.derek.normalize.names.EntityCountries;
import org.derek.normalize.places.PlaceMention;
import org.derek.normalize.places.Places;
import org.derek.report.Event;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.report.Span;
import org.derek.segment.Segmentation;

/**
 * Finds the events of a report whose mentions have their values.
 *
 * <p>Triggers give drafts; dates, places and participants attach to the nearest trigger of their
 * sentence; mentions of one happening merge; the main event is chosen and completed. Linear in the
 * length of the text. Immutable and safe to share between threads.
 */
public final class EventExtractor {
  private static final int ID_DIGITS = 16;

  private final Map<String, EventRules> rules = new HashMap<>();
  private final Places places;
  private final EntityCountries entityCountries;

  /** Loads the event data of every language. */
  public EventExtractor(Models models, Places places) {
    for (String language : models.languages()) {
      rules.put(language, new EventRules(models, language));
    }
    this.places = places;
    entityCountries = new EntityCountries(models);
  }

  /** The report with its events, by position of the trigger; exactly one is main if any is. */
  public Report extract(Report report, Segmentation segmentation) {
    return extract(report, segmentation, places.find(report.text(), segmentation));
  }

  /** The same where the places that the report names are known. */
  public Report extract(Report report, Segmentation segmentation, List<PlaceMention> found) {
    List<SentenceView> views = SentenceView.of(report, segmentation, found);
    Optional<LocalDate> published = report.published().map(Publication::date);
    Quotations quotations = new Quotations(report.text());
    List<Draft> drafts = new ArrayList<>();
    for (SentenceView view : views) {
      EventRules ofLanguage = rules.get(view.sentence().language());
      List<Draft> ofSentence = Triggers.find(view, ofLanguage, quotations);
      new Attachment(ofLanguage, entityCountries, published).attach(view, ofSentence);
      drafts.addAll(ofSentence);
    }
    List<Draft> happenings = Happenings.merge(drafts);
    MainEvent.choose(report, views, happenings, rules)
        .ifPresent(
            main -> {
              EventRules ofLanguage = rules.get(main.view.sentence().language());
              new MainEvent(
                      views,
                      ofLanguage,
                      new Attachment(ofLanguage, entityCountries, published),
                      new Whereabouts(views, ofLanguage, entityCountries))
                  .complete(main, happenings);
              MainEvent.dropSpeech(main, happenings);
              Happenings.dropPassing(happenings, published);
            });
    return report.withEvents(happenings.stream().map(draft -> event(report, draft)).toList());
  }

  private static Event event(Report report, Draft draft) {
    Span trigger = draft.trigger();
    return new Event(
        id(report.id() + "|" + draft.type + "|" + trigger.start()),
        draft.type,
        draft.status,
        draft.main,
        1,
        trigger,
        trigger.of(report.text()),
        draft.view.sentence().span(),
        draft.date.map(Happenings::start),
        draft.date.map(Happenings::end),
        draft.place,
        draft.country,
        draft.dateSpan,
        draft.placeSpan,
        List.copyOf(draft.participants.values()),
        List.copyOf(draft.countries));
  }

  private static String id(String key) {
    return DigestUtils.sha256Hex(key).substring(0, ID_DIGITS);
  }
}
