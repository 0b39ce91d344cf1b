package org.derek.read.published;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.derek.read.words.WordTable;

/**
 * Full calendar dates as people and machines write them: ISO 8601, RFC 5322, day first with
 * numerals, and with month names of every known language. Immutable and safe to share.
 */
final class DateForms {
  private static final String GAP = "[\\s\\u00A0\\u202F.,|/-]{1,4}";
  private static final int EARLIEST_YEAR = 1990;
  private static final int SHORT_YEAR_BASE = 2000;
  private static final int MONTHS = 12;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern EPOCH = Pattern.compile("\\s*(1\\d{9})(\\d{3})?\\s*");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?:T?\\d{4,6})?(?!\\d)");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<![\\d.,/])(\\d{1,2})[./](\\d{1,2})[./](\\d{2})(?![\\d./])");

  private final Map<String, Integer> months = new HashMap<>();
  private final Pattern full;
  private final Pattern yearless;
  private final Clock clock;

  /**
   * A date in a text.
   *
   * @param start where it starts
   * @param end one past its end
   */
  record Found(LocalDate date, int start, int end) {}

  DateForms(WordTable words, Clock clock) {
    this.clock = clock;
    List<String> names = new ArrayList<>();
    List<String> years = new ArrayList<>();
    for (WordTable.Row row : words.rows()) {
      if (row.kind().equals("month")) {
        months.put(row.word(), Integer.valueOf(row.value()));
        names.add(Pattern.quote(row.word()).replace(" ", "\\E[\\s\\u00A0]+\\Q"));
      } else if (row.kind().equals("year")) {
        years.add(Pattern.quote(row.word()));
      }
    }
    names.sort(Comparator.comparingInt(String::length).reversed());
    years.sort(Comparator.comparingInt(String::length).reversed());
    String month = "(" + String.join("|", names) + ")(?![\\p{L}\\d])";
    String yearWord = "(?:" + String.join("|", years) + ")";
    String year = "((?:19|20)\\d\\d)(?!\\d)";
    String day = "(?<!\\d)([0-3]?\\d)(?:st|nd|rd|th)?(?!\\d)";
    String numeral = "(?<![\\d.,/-])";
    String of = "(?:" + String.join("|", words.words("of")) + ")";
    String dayMonth = day + GAP + "(?:" + of + "[\\s\\u00A0]+)?(?<!\\p{L})" + month;
    full =
        Pattern.compile(
            numeral
                + "((?:19|20)\\d\\d)[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)"
                + "|"
                + numeral
                + "(\\d{1,2})\\s?[-./]\\s?(\\d{1,2})\\s?[-./]\\s?((?:19|20)\\d\\d)(?!\\d)"
                + "|"
                + dayMonth
                + GAP
                + "(?:"
                + yearWord
                + GAP
                + ")?"
                + year
                + "(?:[\\s\\u00A0]*"
                + yearWord
                + "(?!\\p{L}))?"
                + "|(?<!\\p{L})"
                + month
                + GAP
                + day
                + "(?:"
                + GAP
                + "|[\\s\\u00A0]+\\d{1,2}:\\d{2}(?::\\d{2})?[\\s\\u00A0]+(?:[A-Z]{1,5}[+-]?\\d*[\\s\\u00A0]+)?)"
                + year
                + "|(?<!\\d)((?:19|20)\\d\\d)"
                + "(?:[\\s\\u00A0]*"
                + yearWord
                + ")?"
                + GAP
                + dayMonth,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    yearless = Pattern.compile(dayMonth, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The dates in {@code text} that a publication can have, by position. */
  List<Found> scan(String text) {
    return scan(text, false);
  }

  private List<Found> scan(String text, boolean monthFirst) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = full.matcher(text);
    while (matcher.find()) {
      date(matcher, monthFirst)
          .ifPresent(date -> found.add(new Found(date, matcher.start(), matcher.end())));
    }
    return found;
  }

  private Optional<LocalDate> date(Matcher m, boolean monthFirst) {
    if (m.group(1) != null) {
      return of(m.group(1), number(m.group(2)), m.group(3));
    }
    if (m.group(4) != null) {
      Optional<LocalDate> dayFirst = of(m.group(6), number(m.group(5)), m.group(4));
      Optional<LocalDate> otherwise = of(m.group(6), number(m.group(4)), m.group(5));
      return monthFirst ? otherwise.or(() -> dayFirst) : dayFirst.or(() -> otherwise);
    }
    if (m.group(7) != null) {
      return of(m.group(9), month(m.group(8)), m.group(7));
    }
    if (m.group(10) != null) {
      return of(m.group(12), month(m.group(10)), m.group(11));
    }
    return of(m.group(13), month(m.group(15)), m.group(14));
  }

  private int month(String name) {
    String folded = BLANKS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return months.getOrDefault(folded, 0);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /**
   * The first date in the value of a field or attribute, where digits alone can be a date too
   * (20240312, seconds since 1970).
   *
   * @param monthFirst whether 03/12/2024 is in March
   */
  Optional<LocalDate> value(String value, boolean monthFirst) {
    String head = value.length() > 120 ? value.substring(0, 120) : value;
    List<Found> found = scan(head, monthFirst);
    if (!found.isEmpty()) {
      return Optional.of(found.get(0).date());
    }
    Matcher epoch = EPOCH.matcher(head);
    if (epoch.matches()) {
      return accepted(
          Instant.ofEpochSecond(Long.parseLong(epoch.group(1)))
              .atZone(ZoneOffset.UTC)
              .toLocalDate());
    }
    Optional<LocalDate> compact = compact(head);
    return compact.isPresent() ? compact : shortYear(head);
  }

  /** The first date written as eight digits. */
  Optional<LocalDate> compact(String text) {
    Matcher compact = COMPACT.matcher(text);
    while (compact.find()) {
      Optional<LocalDate> date = of(compact.group(1), number(compact.group(2)), compact.group(3));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The first date such as 12.03.24, day first; to be asked only where a date is expected. */
  Optional<LocalDate> shortYear(String text) {
    Matcher matcher = SHORT_YEAR.matcher(text);
    while (matcher.find()) {
      String year = Integer.toString(SHORT_YEAR_BASE + number(matcher.group(3)));
      Optional<LocalDate> date = of(year, number(matcher.group(2)), matcher.group(1));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The first day and month in {@code text} without a year, in the year that is given. */
  Optional<Found> yearless(String text, int year) {
    Matcher matcher = yearless.matcher(text);
    while (matcher.find()) {
      Optional<LocalDate> date =
          of(Integer.toString(year), month(matcher.group(2)), matcher.group(1));
      if (date.isPresent()) {
        return Optional.of(new Found(date.get(), matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> of(String year, int month, String day) {
    int dayOfMonth = number(day);
    if (month < 1 || month > MONTHS || dayOfMonth < 1) {
      return Optional.empty();
    }
    try {
      return accepted(LocalDate.of(number(year), month, dayOfMonth));
    } catch (DateTimeException e) {
      return Optional.empty(); // the 31st of a shorter month
    }
  }

  /** Days before 1990 and in the future are no publication's; east of us it is tomorrow already. */
  Optional<LocalDate> accepted(LocalDate date) {
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    return date.getYear() < EARLIEST_YEAR || date.isAfter(tomorrow)
        ? Optional.empty()
        : Optional.of(date);
  }
}
