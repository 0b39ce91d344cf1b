package org.derek.export;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.derek.report.Derivation;
import org.derek.report.Event;
import org.derek.report.Happening;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Outcome;
import org.derek.report.Participant;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.search.EntitySummary;
import org.derek.search.GroupedReport;

/** The columns of each table. Their names and order never change meaning; new ones come last. */
final class Columns {
  /** A mention in its report. */
  record MentionRow(Report report, Mention mention) {
    /** The mentions of a report, by position. */
    static Stream<MentionRow> of(Report report) {
      return report.mentions().stream().map(mention -> new MentionRow(report, mention));
    }
  }

  /** An event in its report. */
  record EventRow(Report report, Event event) {
    /** The events of a report, by position of the trigger. */
    static Stream<EventRow> of(Report report) {
      return report.events().stream().map(event -> new EventRow(report, event));
    }
  }

  /** A report's facts; the text itself is in the JSONL record only. */
  static final List<Column<GroupedReport>> REPORTS =
      List.of(
          Column.text("report", each -> each.report().id()),
          Column.text("path", each -> each.report().source().path()),
          Column.text("title", each -> each.report().title()),
          Column.optional("published", each -> published(each.report())),
          Column.optional(
              "published_from", each -> each.report().published().map(date -> date.from().word())),
          Column.text("language", each -> each.report().language()),
          Column.share("language_confidence", each -> each.report().languageConfidence()),
          Column.text("media_type", each -> each.report().source().mediaType()),
          Column.optional("charset", each -> each.report().source().charset()),
          Column.number("bytes", each -> each.report().source().bytes()),
          Column.number("characters", each -> (long) each.report().text().length()),
          Column.number("persons", each -> count(each.report(), MentionType.PERSON)),
          Column.number("organizations", each -> count(each.report(), MentionType.ORGANIZATION)),
          Column.number("dates", each -> count(each.report(), MentionType.DATE)),
          Column.number("countries", each -> count(each.report(), MentionType.COUNTRY)),
          Column.number("events", each -> (long) each.report().events().size()),
          Column.optional("main_event", each -> mainEvent(each.report())),
          Column.optional("group", GroupedReport::group));

  static final List<Column<MentionRow>> MENTIONS =
      List.of(
          Column.text("report", each -> each.report().id()),
          Column.text("path", each -> each.report().source().path()),
          Column.text("title", each -> each.report().title()),
          Column.optional("published", each -> published(each.report())),
          Column.text("language", each -> each.report().language()),
          Column.text("type", each -> each.mention().type().name()),
          Column.text("text", each -> each.mention().text()),
          Column.optional("norm", each -> each.mention().norm()),
          Column.optional("entity", each -> each.mention().entity()),
          Column.optional("country", each -> each.mention().country()),
          Column.optional("rule", each -> each.mention().derivation().map(Derivation::rule)),
          Column.optional(
              "anchor", each -> each.mention().derivation().flatMap(Derivation::anchor)),
          Column.number("start", each -> (long) each.mention().span().start()),
          Column.number("end", each -> (long) each.mention().span().end()),
          Column.share("confidence", each -> each.mention().confidence()),
          Column.text("context", each -> Context.of(each.report().text(), each.mention().span())));

  static final List<Column<EventRow>> EVENTS =
      List.of(
          Column.text("event", each -> each.event().id()),
          Column.text("type", each -> each.event().type().name()),
          Column.optional("plover", each -> each.event().type().plover()),
          Column.optional("cameo", each -> each.event().type().cameo()),
          Column.text("status", each -> each.event().status().word()),
          Column.truth("main", each -> each.event().main()),
          Column.share("confidence", each -> each.event().confidence()),
          Column.optional("start", each -> each.event().start()),
          Column.optional("end", each -> each.event().end()),
          Column.optional("place", each -> each.event().place()),
          Column.optional("country", each -> each.event().country()),
          Column.list("participants", each -> participants(each.event())),
          Column.list(
              "participant_entities",
              each -> each.event().participants().stream().map(Participant::entity).toList()),
          Column.list("countries", each -> each.event().countries()),
          Column.text("trigger", each -> each.event().triggerText()),
          Column.text("sentence", each -> sentence(each)),
          Column.text("report", each -> each.report().id()),
          Column.text("path", each -> each.report().source().path()),
          Column.text("title", each -> each.report().title()),
          Column.optional("published", each -> published(each.report())),
          Column.text("language", each -> each.report().language()),
          Column.number("trigger_start", each -> (long) each.event().trigger().start()),
          Column.number("trigger_end", each -> (long) each.event().trigger().end()));

  /** What a contradiction may be about besides what is counted. */
  private static final Set<String> FIELDS = Set.of("start", "end", "place", "country", "status");

  /** The sources whole are in the JSONL record only. */
  static final List<Column<Happening>> HAPPENINGS =
      List.of(
          Column.text("happening", Happening::id),
          Column.text("type", each -> each.type().name()),
          Column.text("status", each -> each.status().word()),
          Column.optional("start", Happening::start),
          Column.optional("end", Happening::end),
          Column.optional("place", Happening::place),
          Column.optional("country", Happening::country),
          Column.list("participants", each -> participants(each.participants())),
          Column.list(
              "participant_entities",
              each -> each.participants().stream().map(Participant::entity).toList()),
          Column.list("countries", Happening::countries),
          Column.number("reports", each -> (long) each.reports()),
          Column.number("independent_reports", each -> (long) each.independentSources()),
          Column.list(
              "languages",
              each ->
                  each.sources().stream()
                      .map(Happening.Source::language)
                      .distinct()
                      .sorted()
                      .toList()),
          Column.optional("first_published", each -> published(each, Comparator.naturalOrder())),
          Column.optional("last_published", each -> published(each, Comparator.reverseOrder())),
          Column.list("contradiction_start", each -> versions(each, "start"::equals)),
          Column.list("contradiction_end", each -> versions(each, "end"::equals)),
          Column.list("contradiction_place", each -> versions(each, "place"::equals)),
          Column.list("contradiction_country", each -> versions(each, "country"::equals)),
          Column.list("contradiction_status", each -> versions(each, "status"::equals)),
          Column.list(
              "contradiction_counts", each -> versions(each, field -> !FIELDS.contains(field))),
          Column.list("paths", each -> paths(each)));

  static final List<Column<EntitySummary>> ENTITIES =
      List.of(
          Column.text("entity", EntitySummary::entity),
          Column.text("type", each -> each.type().name()),
          Column.text("name", EntitySummary::name),
          Column.list("variants", EntitySummary::variants),
          Column.number("mentions", EntitySummary::mentions),
          Column.number("reports", EntitySummary::reports),
          Column.optional("first_published", each -> each.first().map(Object::toString)),
          Column.optional("last_published", each -> each.last().map(Object::toString)));

  /** The columns of a file of corrections; rows without an action mean nothing yet. */
  static final List<Column<EntitySummary>> CORRECTIONS =
      List.of(
          Column.text("action", each -> ""),
          Column.text("entity", EntitySummary::entity),
          Column.text("into", each -> ""),
          Column.text("name", each -> ""),
          Column.text("language", each -> ""),
          Column.text("report", each -> ""),
          Column.text("text", each -> ""),
          Column.text("type", each -> ""),
          Column.text("start", each -> ""),
          Column.text("end", each -> ""),
          Column.text("note", Columns::calledAndCounted));

  static final List<Column<Outcome>> OUTCOMES =
      List.of(
          Column.text("path", Outcome::path),
          Column.text("outcome", each -> each.category().name()),
          Column.text("detail", Outcome::detail),
          Column.optional("report", Outcome::report),
          Column.number("bytes", Outcome::bytes));

  private Columns() {}

  private static String calledAndCounted(EntitySummary entity) {
    String names =
        entity.variants().isEmpty()
            ? entity.name()
            : entity.name() + "; " + String.join("; ", entity.variants());
    return String.format(
        Locale.ROOT, "%s (%d mentions, %d reports)", names, entity.mentions(), entity.reports());
  }

  private static Optional<String> published(Report report) {
    return report.published().map(Publication::date).map(Object::toString);
  }

  private static long count(Report report, MentionType type) {
    return report.mentions().stream().filter(each -> each.type() == type).count();
  }

  private static Optional<String> mainEvent(Report report) {
    return report.events().stream().filter(Event::main).findFirst().map(each -> each.type().name());
  }

  /** The first day of publication in an order. */
  private static Optional<String> published(Happening happening, Comparator<LocalDate> order) {
    return happening.sources().stream()
        .flatMap(source -> source.published().stream())
        .min(order)
        .map(LocalDate::toString);
  }

  /** Values, each with the number of events that give it. */
  private static List<String> versions(Happening happening, Predicate<String> wanted) {
    return happening.contradictions().stream()
        .filter(each -> wanted.test(each.field()))
        .flatMap(
            each ->
                each.versions().stream()
                    .map(
                        version ->
                            (FIELDS.contains(each.field()) ? "" : each.field() + " ")
                                + version.value()
                                + " ("
                                + version.events().size()
                                + ")"))
        .toList();
  }

  private static List<String> paths(Happening happening) {
    return happening.sources().stream().map(Happening.Source::path).distinct().toList();
  }

  private static List<String> participants(Event event) {
    return participants(event.participants());
  }

  /** Names, each with its role in parentheses where there is one. */
  private static List<String> participants(List<Participant> participants) {
    return participants.stream()
        .map(each -> each.norm() + each.role().map(role -> " (" + role + ")").orElse(""))
        .toList();
  }

  private static String sentence(EventRow row) {
    String text = row.report().text();
    int start = Math.min(row.event().sentence().start(), text.length());
    int end = Math.min(row.event().sentence().end(), text.length());
    return Context.oneLine(text.substring(start, end));
  }
}
