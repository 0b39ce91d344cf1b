package org.derek.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.derek.report.Event;
import org.derek.report.Mention;
import org.derek.report.Report;
import org.derek.report.Span;

/** Cuts texts into pieces that are marked in one way each, for a template to print in order. */
public final class MarkedText {
  private MarkedText() {}

  /**
   * A stretch of text.
   *
   * @param text the characters
   * @param marked whether it is highlighted
   */
  public record Highlight(String text, boolean marked) {}

  /**
   * A stretch of a report's text.
   *
   * @param text the characters
   * @param mention the mention it belongs to
   * @param event number of the event, from 1, whose trigger it belongs to; 0 if none
   * @param first whether the event's trigger begins here
   */
  public record Piece(String text, Optional<Mention> mention, int event, boolean first) {}

  /** Pieces of {@code text}, of which those in {@code spans} are marked. */
  static List<Highlight> highlights(String text, List<Span> spans) {
    List<Highlight> pieces = new ArrayList<>();
    int end = 0;
    for (Span span : spans) {
      if (span.start() > end) {
        pieces.add(new Highlight(text.substring(end, span.start()), false));
      }
      if (span.end() > Math.max(end, span.start())) {
        pieces.add(new Highlight(text.substring(Math.max(end, span.start()), span.end()), true));
        end = span.end();
      }
    }
    if (end < text.length()) {
      pieces.add(new Highlight(text.substring(end), false));
    }
    return pieces;
  }

  /** Paragraphs of a report's text, each as its pieces; blank ones are left out. */
  static List<List<Piece>> paragraphs(Report report) {
    String text = report.text();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    for (Mention mention : report.mentions()) {
      cuts.add(mention.span().start());
      cuts.add(mention.span().end());
    }
    for (Event event : report.events()) {
      cuts.add(event.trigger().start());
      cuts.add(event.trigger().end());
    }
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      cuts.add(i);
      cuts.add(i + 1);
    }
    List<List<Piece>> paragraphs = new ArrayList<>();
    List<Piece> paragraph = new ArrayList<>();
    int nextMention = 0;
    int nextEvent = 0;
    int start = 0;
    for (int end : cuts.tailSet(1, true)) {
      List<Mention> mentions = report.mentions();
      while (nextMention < mentions.size() && mentions.get(nextMention).span().end() <= start) {
        nextMention++;
      }
      while (nextEvent < report.events().size()
          && report.events().get(nextEvent).trigger().end() <= start) {
        nextEvent++;
      }
      if (end - start == 1 && text.charAt(start) == '\n') {
        addUnlessBlank(paragraph, paragraphs);
        paragraph = new ArrayList<>();
      } else {
        Span span = new Span(start, end);
        Optional<Mention> mention =
            nextMention < mentions.size() && mentions.get(nextMention).span().contains(span)
                ? Optional.of(mentions.get(nextMention))
                : Optional.empty();
        paragraph.add(piece(span, text, mention, report.events(), nextEvent));
      }
      start = end;
    }
    addUnlessBlank(paragraph, paragraphs);
    return paragraphs;
  }

  /** A piece of the text; {@code event} is the index of the first one not yet over. */
  private static Piece piece(
      Span span, String text, Optional<Mention> mention, List<Event> events, int event) {
    if (event < events.size() && events.get(event).trigger().contains(span)) {
      boolean first = events.get(event).trigger().start() == span.start();
      return new Piece(span.of(text), mention, event + 1, first);
    }
    return new Piece(span.of(text), mention, 0, false);
  }

  private static void addUnlessBlank(List<Piece> paragraph, List<List<Piece>> paragraphs) {
    if (paragraph.stream().anyMatch(piece -> !piece.text().isBlank())) {
      paragraphs.add(paragraph);
    }
  }
}
