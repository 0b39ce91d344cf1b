package org.derek.event;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Mention;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.report.Span;

/**
 * The one event that a report is about: chosen by position, title, coverage and type, and completed
 * from the lead, the dateline and the sentences that list participants.
 */
final class MainEvent {
  /** Sentences of the lead: headline and first sentences. */
  private static final int LEAD = 3;

  /** Sentences in which a report names those who took part. */
  private static final int NEAR_LEAD = 6;

  /** Length of an EDTF day. */
  private static final int DAY = 10;

  private static final double TITLE = 2;
  private static final double POSITION = 6;
  private static final double COVERAGE = 0.5;
  private static final double MOST_COVERAGE = 2;
  private static final double VALUE = 0.6;
  private static final double OLD = -2;
  private static final double WEAK = -0.4;
  private static final double GENERIC = -1;
  private static final double PRIORITY = 2;

  private final List<SentenceView> views;
  private final EventRules rules;
  private final Attachment attachment;
  private final Whereabouts whereabouts;

  MainEvent(
      List<SentenceView> views, EventRules rules, Attachment attachment, Whereabouts whereabouts) {
    this.views = views;
    this.rules = rules;
    this.attachment = attachment;
    this.whereabouts = whereabouts;
  }

  /** Marks and returns the event that the report is about, if there is any event. */
  static Optional<Draft> choose(
      Report report,
      List<SentenceView> views,
      List<Draft> happenings,
      Map<String, EventRules> rules) {
    StringBuilder headlines = new StringBuilder(report.title().toLowerCase(Locale.ROOT));
    for (SentenceView view : views) {
      if (view.isHeadline()) {
        headlines.append(' ').append(String.join(" ", view.words()));
      }
    }
    String title = headlines.toString();
    Optional<Draft> main =
        happenings.stream()
            .max(
                Comparator.<Draft>comparingDouble(
                        draft ->
                            score(
                                draft,
                                title,
                                report.published().map(Publication::date),
                                rules.get(draft.view.sentence().language())))
                    .thenComparing(draft -> -draft.trigger().start()));
    main.ifPresent(draft -> draft.main = true);
    return main;
  }

  private static double score(
      Draft draft, String title, Optional<LocalDate> published, EventRules rules) {
    double score = PRIORITY * rules.priority(draft.type);
    score += POSITION / (1 + draft.view.rank());
    score += Math.min(MOST_COVERAGE, COVERAGE * (draft.triggers - 1));
    String trigger = String.join(" ", draft.view.words().subList(draft.from, draft.to));
    String stem = trigger.substring(0, Math.min(trigger.length(), 5));
    score += !title.isEmpty() && title.contains(stem) ? TITLE : 0;
    score += draft.date.isPresent() ? VALUE : 0;
    score +=
        draft.date.isPresent()
                && published.filter(day -> DateFit.isOld(draft.date.get(), day)).isPresent()
            ? OLD
            : 0;
    score += draft.place.isPresent() ? VALUE : 0;
    score += draft.participants.isEmpty() ? 0 : VALUE;
    return score
        + switch (draft.strength) {
          case STRONG -> 0;
          case WEAK -> WEAK;
          case GENERIC -> GENERIC;
        };
  }

  /** Fills in what the report says of its main event outside the sentences that name it. */
  void complete(Draft main, List<Draft> happenings) {
    List<SentenceView> lead = views.stream().filter(view -> view.rank() < LEAD).toList();
    for (SentenceView view : views) {
      boolean isLead = view.rank() < LEAD;
      boolean lists =
          Happenings.GATHERINGS.contains(main.type)
              && !rules.participation.find(view.words()).isEmpty();
      if (isLead && main.view.rank() < LEAD || lists) {
        attachment.addParticipants(view, main);
      } else if (Happenings.GATHERINGS.contains(main.type) || view.rank() < NEAR_LEAD) {
        attachment.addPersons(view, main);
      }
    }
    if (main.status != EventStatus.SCHEDULED) {
      main.date = main.date.filter(MainEvent::isDay);
    }
    if (main.date.isEmpty()) {
      main.date = dateOf(main, happenings);
    }
    main.date = main.date.map(day -> whole(day, lead));
    whereabouts.complete(main, LEAD);
    main.country.ifPresent(main.countries::add);
  }

  /** Whether a date says the day, of an interval the first. */
  private static boolean isDay(String edtf) {
    return Happenings.start(edtf).length() >= DAY;
  }

  /** The span of days of the lead that begins or ends on a day, else the day. */
  private static String whole(String day, List<SentenceView> lead) {
    return lead.stream()
        .flatMap(view -> view.mentions().stream())
        .filter(Attachment::isCalendar)
        .map(mention -> mention.norm().orElseThrow())
        .filter(norm -> norm.contains("/") && isDay(norm))
        .filter(norm -> Happenings.start(norm).equals(day) || Happenings.end(norm).equals(day))
        .findFirst()
        .orElse(day);
  }

  /**
   * A day of the lead that no other event has for itself, else, of what has happened, the first day
   * near that of publication.
   */
  private Optional<String> dateOf(Draft main, List<Draft> happenings) {
    Set<Span> taken = new HashSet<>();
    happenings.forEach(draft -> draft.dateSpan.ifPresent(taken::add));
    return days(LEAD)
        .filter(mention -> !taken.contains(mention.span()))
        .findFirst()
        .or(
            () ->
                days(NEAR_LEAD)
                    .filter(mention -> main.status == EventStatus.OCCURRED)
                    .filter(mention -> attachment.isNews(mention.norm().orElseThrow()))
                    .findFirst())
        .flatMap(Mention::norm);
  }

  /** The days that the first sentences name, without lines that hold only a date. */
  private Stream<Mention> days(int sentences) {
    return views.stream()
        .filter(view -> view.rank() < sentences)
        .filter(view -> !view.isHeadline() || !view.places().isEmpty())
        .flatMap(
            view ->
                view.mentions().stream()
                    .filter(Attachment::isCalendar)
                    .filter(mention -> isDay(mention.norm().orElseThrow()))
                    .filter(mention -> !attachment.isDeadline(view, mention)));
  }

  /** What is said at a meeting is part of it, not an event of its own. */
  static void dropSpeech(Draft main, List<Draft> happenings) {
    if (Happenings.GATHERINGS.contains(main.type)) {
      happenings.removeIf(draft -> draft.type == EventType.STATEMENT && draft != main);
    }
    happenings.removeIf(
        draft -> draft.type == EventType.STATEMENT && draft != main && !draft.view.isLead());
  }
}
