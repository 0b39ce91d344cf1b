package org.derek.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.derek.report.Event;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Participant;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.report.Source;
import org.derek.report.Span;

/** Makes reports for tests. */
public final class Samples {
  private Samples() {}

  /** A report without mentions and events; its id is {@code id}. */
  public static Report report(String id, String path, String language, String title, String text) {
    return Report.read(
            id,
            new Source(path, "text/plain", Optional.of("UTF-8"), text.length()),
            title,
            Optional.empty(),
            text)
        .withLanguage(language, 0.9);
  }

  /** {@code report} with a day of publication. */
  public static Report published(Report report, String day) {
    return report.withPublished(new Publication(LocalDate.parse(day), Publication.Origin.METADATA));
  }

  /** {@code report} with one more mention: the first place where {@code words} stand. */
  public static Report mention(
      Report report, MentionType type, String words, String norm, String entity) {
    int start = report.text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("\"" + words + "\" is not in: " + report.text());
    }
    List<Mention> mentions = new ArrayList<>(report.mentions());
    mentions.add(
        Mention.of(type, new Span(start, start + words.length()), report.text(), 0.9)
            .withNorm(norm)
            .withEntity(entity));
    mentions.sort((a, b) -> a.span().compareTo(b.span()));
    return report.withMentions(mentions);
  }

  /** {@code report} with one more event, which the first place of {@code trigger} names. */
  public static Report event(
      Report report,
      EventType type,
      String trigger,
      String start,
      String end,
      String country,
      String... entities) {
    int at = Math.max(0, report.text().indexOf(trigger));
    List<Participant> participants = new ArrayList<>();
    for (String entity : entities) {
      participants.add(
          new Participant(
              entity.substring(entity.indexOf('/') + 1),
              entity,
              Optional.empty(),
              Optional.empty()));
    }
    List<Event> events = new ArrayList<>(report.events());
    events.add(
        new Event(
            report.id() + "-" + events.size(),
            type,
            EventStatus.OCCURRED,
            events.isEmpty(),
            1,
            new Span(at, at + trigger.length()),
            trigger,
            new Span(0, report.text().length()),
            Optional.ofNullable(start),
            Optional.ofNullable(end),
            Optional.empty(),
            Optional.ofNullable(country),
            Optional.empty(),
            Optional.empty(),
            participants,
            List.of()));
    return report.withEvents(events);
  }
}
