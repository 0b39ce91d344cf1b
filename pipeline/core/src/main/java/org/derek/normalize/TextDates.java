package org.derek.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.derek.normalize.dates.DateAnchor;
import org.derek.normalize.dates.DateValue;
import org.derek.normalize.dates.DateValue.Standing;
import org.derek.report.Derivation;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.report.Span;

/**
 * The dates of a report that later ones can rest on, and where they stand. Used once, by one
 * thread.
 */
final class TextDates {
  /** Dates further back are forgotten, so that work stays linear, but for the last full one. */
  private static final int REMEMBERED = 12;

  private static final Pattern FULL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final String text;
  private final Optional<Publication> published;
  private final List<Dated> earlier = new ArrayList<>();
  private Optional<Span> dateline = Optional.empty();

  private record Dated(String edtf, Span at, boolean governs, Standing standing) {}

  TextDates(Report report) {
    text = report.text();
    published = report.published();
  }

  /**
   * What the next date can rest on.
   *
   * @param head where the head of its sentence lies: a year that begins there governs it, or else
   *     the nearest one of its first clause
   * @param at where it stands itself
   */
  DateAnchor anchor(Span head, Span at) {
    int governing = -1;
    int inSentence = 0;
    while (inSentence < earlier.size() && earlier.get(inSentence).at().start() >= head.start()) {
      Dated dated = earlier.get(inSentence);
      boolean first = dated.at().start() < head.end();
      governing = first || (dated.governs() && governing < 0) ? inSentence : governing;
      inSentence++;
    }
    boolean loosely =
        governing >= 0
            && (earlier.get(governing).at().start() >= head.end()
                || text.substring(earlier.get(governing).at().end(), at.start()).contains(";"));
    Map<Integer, Standing> standings = new HashMap<>();
    for (int i = 0; i < earlier.size(); i++) {
      if (earlier.get(i).standing() != Standing.TOLD) {
        standings.put(i, earlier.get(i).standing());
      }
    }
    return new DateAnchor(
        published.map(Publication::date),
        earlier.stream().map(Dated::edtf).toList(),
        governing,
        inSentence,
        loosely,
        standings);
  }

  /**
   * The next date of the text.
   *
   * @param governs whether it stands where a year governs later dates of its sentence
   * @param standing how it stands in what the text tells
   */
  void add(String edtf, Span at, boolean governs, Standing standing) {
    if (dateline.isEmpty() && edtf.equals(publicationDay()) && isReadFromText()) {
      dateline = Optional.of(at);
    }
    earlier.add(0, new Dated(edtf, at, governs, standing));
    if (earlier.size() > REMEMBERED) {
      boolean lastAnchor =
          isFull(earlier.get(REMEMBERED))
              && earlier.subList(0, REMEMBERED).stream().noneMatch(TextDates::isFull);
      earlier.remove(lastAnchor ? REMEMBERED - 1 : REMEMBERED);
    }
  }

  private static boolean isFull(Dated date) {
    return FULL.matcher(date.edtf()).matches();
  }

  /** How a value was derived that {@link #anchor} was given for. */
  Derivation derivation(DateValue value) {
    String rule = value.family().label() + "/" + value.rule();
    return switch (value.basis()) {
      case EXPRESSION, NOTHING -> Derivation.of(rule);
      case PUBLISHED -> new Derivation(rule, Optional.of(publicationDay()), dateline);
      case EARLIER -> {
        OptionalInt which = value.earlier();
        Dated dated = earlier.get(which.orElseThrow());
        yield new Derivation(rule, Optional.of(dated.edtf()), Optional.of(dated.at()));
      }
    };
  }

  private boolean isReadFromText() {
    return published.filter(day -> day.from() == Publication.Origin.TEXT).isPresent();
  }

  private String publicationDay() {
    return published.map(each -> each.date().toString()).orElse("");
  }
}
