package org.derek.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.derek.report.DayRange;
import org.derek.report.Event;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Report;
import org.derek.report.Span;

/** Shows in the text of a report why it meets conditions that are not words. */
final class Evidence {
  private static final int MOST_SNIPPETS = 3;
  private static final int AROUND = 80;
  private static final int LONGEST = 400;

  private Evidence() {}

  /**
   * The sentences of events that meet the conditions if a type is among them, else the surroundings
   * of mentions that do; empty if there is nothing to show.
   */
  static List<Snippet> of(Report report, Conditions conditions) {
    Set<Snippet> snippets = new LinkedHashSet<>();
    if (!conditions.types().isEmpty()) {
      for (Event event : report.events()) {
        if (meets(event, report, conditions)) {
          snippets.add(snippet(report.text(), event.sentence(), event.trigger()));
        }
      }
    } else {
      for (Mention mention : report.mentions()) {
        if (isAskedFor(mention, conditions)) {
          snippets.add(around(report.text(), mention.span()));
        }
      }
    }
    return snippets.stream().limit(MOST_SNIPPETS).toList();
  }

  private static boolean meets(Event event, Report report, Conditions conditions) {
    return conditions.types().contains(event.type())
        && conditions.participants().stream()
            .allMatch(
                each ->
                    event.participants().stream()
                        .anyMatch(participant -> each.contains(participant.entity())))
        && conditions.countries().stream()
            .allMatch(
                each ->
                    event.country().filter(each::contains).isPresent()
                        || event.countries().stream().anyMatch(each::contains))
        && conditions.days().stream().allMatch(each -> isWithin(event, report, each));
  }

  private static boolean isWithin(Event event, Report report, List<DayRange> ranges) {
    Optional<DayRange> days = DayRange.of(event, report);
    return days.isPresent() && ranges.stream().anyMatch(each -> each.overlaps(days.get()));
  }

  private static boolean isAskedFor(Mention mention, Conditions conditions) {
    boolean isParticipant =
        mention.entity().isPresent()
            && conditions.participants().stream()
                .anyMatch(each -> each.contains(mention.entity().get()));
    boolean isCountry =
        mention.type() == MentionType.COUNTRY
            && mention.norm().isPresent()
            && conditions.countries().stream()
                .anyMatch(each -> each.contains(mention.norm().get()));
    return isParticipant || isCountry;
  }

  private static Snippet snippet(String text, Span sentence, Span mark) {
    int start = Math.min(sentence.start(), text.length());
    int end = Math.min(sentence.end(), text.length());
    if (end - start > LONGEST) {
      return around(text, mark);
    }
    Span span = new Span(start, end);
    return new Snippet(span, span.of(text), marks(span, mark));
  }

  private static Snippet around(String text, Span mark) {
    int start = Math.max(0, mark.start() - AROUND);
    while (start > 0 && start < mark.start() && !Character.isWhitespace(text.charAt(start - 1))) {
      start++;
    }
    int end = Math.min(text.length(), mark.end() + AROUND);
    while (end < text.length() && end > mark.end() && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    Span span = new Span(start, end);
    return new Snippet(span, span.of(text), marks(span, mark));
  }

  private static List<Span> marks(Span span, Span mark) {
    List<Span> marks = new ArrayList<>();
    if (span.contains(mark)) {
      marks.add(new Span(mark.start() - span.start(), mark.end() - span.start()));
    }
    return marks;
  }
}
