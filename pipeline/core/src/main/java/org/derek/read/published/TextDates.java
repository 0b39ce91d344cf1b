package org.derek.read.published;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The date of publication in a report's text: a line that is nothing but a date, a label with a
 * date, a dateline before the first sentence, or the day that the opening calls today.
 */
final class TextDates {
  /** Lines at each end of the text in which a date line is looked for. */
  private static final int LINES = 6;

  private static final int DATE_LINE = 90;
  private static final int DATELINE = 90;
  private static final int OPENING = 160;

  /** Letters that a date line may have beside the date: a time zone, a place, an author. */
  private static final int OTHER_LETTERS = 14;

  private static final int BEFORE = 24;

  /** What ends a dateline: a dash, a slash, or an agency's name between slashes or in brackets. */
  private static final Pattern DATELINE_END =
      Pattern.compile("^[\\s\\u00A0]*[.,]?[\\s\\u00A0]*(?:[-\\u2013\\u2014]|/|\\(|:)");

  private static final Pattern PLACE =
      Pattern.compile("^[\\p{L}\\p{M} .,()\\u00A0-]{2,50}[,.(]\\s*$");

  /** A dateline that ends like a sentence: then only the capitalized words of a place before it. */
  private static final Pattern DATELINE_STOP = Pattern.compile("^\\.[\\s\\u00A0]+\\p{Lu}");

  private static final Pattern CAPITALIZED_PLACE =
      Pattern.compile("^(?:\\p{Lu}[\\p{L}\\p{M}-]*[\\s\\u00A0]?){1,4},[\\s\\u00A0]*$");

  private final DateForms forms;
  private final DateWords words;

  TextDates(DateForms forms, DateWords words) {
    this.forms = forms;
    this.words = words;
  }

  /**
   * The date of publication in {@code text}.
   *
   * @param year the year where a dateline has none, if it is known
   */
  Optional<LocalDate> find(String text, OptionalInt year) {
    List<String> lines = ends(text);
    for (String line : lines) {
      Optional<LocalDate> date = dateLine(line);
      if (date.isPresent()) {
        return date;
      }
    }
    for (String line : lines.subList(0, Math.min(LINES, lines.size()))) {
      Optional<LocalDate> date = dateline(line, year).or(() -> today(line));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The first and last lines that are not blank. */
  private static List<String> ends(String text) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length() && lines.size() < LINES) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      add(text, at, end, lines);
      at = end + 1;
    }
    int first = at;
    int last = text.length();
    int limit = lines.size() + 2;
    while (last > first && lines.size() < limit) {
      int start = Math.max(first, text.lastIndexOf('\n', last - 1) + 1);
      add(text, start, last, lines);
      last = start - 1;
    }
    return lines;
  }

  private static void add(String text, int start, int end, List<String> lines) {
    String line = text.substring(start, Math.min(end, start + 2 * OPENING)).strip();
    if (!line.isEmpty()) {
      lines.add(line);
    }
  }

  /** The date of a line that holds nothing else but a time, a weekday, a place or a name. */
  Optional<LocalDate> dateLine(String line) {
    if (line.length() > DATE_LINE) {
      return Optional.empty();
    }
    List<DateForms.Found> found = forms.scan(line);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder rest = new StringBuilder(line);
    for (int i = found.size() - 1; i >= 0; i--) {
      rest.replace(found.get(i).start(), found.get(i).end(), " ");
    }
    boolean labelled = words.hasPublished(line);
    boolean sentence =
        line.endsWith(".") && words.otherLetters(line.substring(0, found.get(0).start())) > 0;
    if (sentence && !labelled) {
      return Optional.empty();
    }
    boolean last = found.get(found.size() - 1).end() == line.length() && line.contains(",");
    int most = labelled ? 3 * OTHER_LETTERS : last ? 2 * OTHER_LETTERS : OTHER_LETTERS;
    if (words.otherLetters(rest.toString()) > most) {
      return Optional.empty();
    }
    return notUpdated(line, found).map(DateForms.Found::date);
  }

  /** The first date that no word for a change stands before, else the first. */
  Optional<DateForms.Found> notUpdated(String text, List<DateForms.Found> found) {
    int from = 0;
    for (DateForms.Found each : found) {
      String before = text.substring(Math.max(from, each.start() - BEFORE), each.start());
      if (!words.hasUpdated(before)) {
        return Optional.of(each);
      }
      from = each.end();
    }
    return found.stream().findFirst();
  }

  private Optional<LocalDate> dateline(String line, OptionalInt year) {
    String head = line.substring(0, Math.min(line.length(), DATELINE));
    List<DateForms.Found> found = new ArrayList<>(forms.scan(head));
    if (found.isEmpty() && year.isPresent()) {
      forms.yearless(head, year.getAsInt()).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    DateForms.Found first = found.get(0);
    String place = head.substring(0, first.start());
    String rest = line.substring(first.end());
    boolean dateline =
        (DATELINE_END.matcher(rest).find() && PLACE.matcher(place).find())
            || (DATELINE_STOP.matcher(rest).find() && CAPITALIZED_PLACE.matcher(place).find());
    return dateline ? Optional.of(first.date()) : Optional.empty();
  }

  /** The date that an opening such as "today, 12 March 2024," names. */
  private Optional<LocalDate> today(String line) {
    String head = line.substring(0, Math.min(line.length(), OPENING));
    List<DateForms.Found> found = forms.scan(head);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    DateForms.Found first = found.get(0);
    String before = head.substring(Math.max(0, first.start() - BEFORE), first.start());
    return words.hasToday(before) ? Optional.of(first.date()) : Optional.empty();
  }
}
