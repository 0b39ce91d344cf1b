package org.derek.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.derek.language.Models;
import org.derek.language.PerLanguage;
import org.derek.language.Rows;
import org.derek.report.Event;
import org.derek.report.Report;
import org.derek.report.Span;

/**
 * How many dead, injured, participants a report tells of, by the patterns of {@code counts.tsv}.
 * Only for comparing reports of one happening: what is counted is not known any better than so.
 * Immutable and safe to share between threads.
 */
public final class Counts {
  private static final String FILE = "counts.tsv";
  private static final String NUMBER = "number";
  private static final String DIGITS = "\\d{1,3}(?:[ .\\u00A0\\u202F]\\d{3})+(?!\\d)|\\d{1,7}";
  private static final String GAP = "(?:[^\\s\\d.!?]+\\s+){0,3}?";

  /** How much of its report may tell of a main event, besides its sentence. */
  private static final int LEAD = 600;

  private final PerLanguage<Patterns> patterns;

  /** The patterns of {@code models}, those of a language loaded when they are first asked for. */
  public Counts(Models models) {
    patterns = new PerLanguage<>(models, language -> Patterns.load(models, language));
  }

  /** What an event's sentence counts and, of a main event, the beginning of its report. */
  public SortedMap<String, Long> of(Report report, Event event) {
    SortedMap<String, Long> counts = new TreeMap<>();
    Optional<Patterns> ofLanguage = patterns.of(report.language());
    if (ofLanguage.isPresent()) {
      String text = report.text();
      if (event.main()) {
        ofLanguage.get().find(text.substring(0, Math.min(LEAD, text.length())), counts);
      }
      Span sentence = event.sentence();
      ofLanguage
          .get()
          .find(
              text.substring(
                  Math.min(sentence.start(), text.length()),
                  Math.min(sentence.end(), text.length())),
              counts);
    }
    return counts;
  }

  /** The patterns of a language. */
  private record Patterns(List<Rule> rules, Map<String, Long> words) {
    private record Rule(String what, Pattern pattern) {}

    static Patterns load(Models models, String language) {
      List<List<String>> rows = Rows.of(models, language, FILE, 3);
      Map<String, Long> words = new HashMap<>();
      for (List<String> row : rows) {
        if (row.get(0).equals(NUMBER)) {
          Rows.split(row.get(1), ' ').forEach(word -> words.put(word, Long.valueOf(row.get(2))));
        }
      }
      String number =
          "(?<![\\p{L}\\d.,])("
              + DIGITS
              + words.keySet().stream()
                  .sorted()
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|", "|", ""))
              + ")(?![\\p{L}\\d%])";
      List<Rule> rules = new ArrayList<>();
      for (List<String> row : rows) {
        if (!row.get(0).equals(NUMBER)) {
          rules.add(new Rule(row.get(0), compile(row.get(1), number)));
        }
      }
      return new Patterns(rules, words);
    }

    private static Pattern compile(String written, String number) {
      StringBuilder regex = new StringBuilder("(?<!\\p{L})");
      boolean isFirst = true;
      boolean afterGap = false;
      for (String word : Rows.split(written.strip(), ' ')) {
        if (!isFirst && !afterGap) {
          regex.append("\\s+");
        }
        afterGap = word.equals("…");
        if (afterGap) {
          regex.append(GAP);
        } else if (word.equals("#")) {
          regex.append(number);
        } else if (word.endsWith("*")) {
          regex.append(Pattern.quote(word.substring(0, word.length() - 1))).append("\\p{L}*");
        } else {
          regex.append(Pattern.quote(word)).append("(?!\\p{L})");
        }
        isFirst = false;
      }
      return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Adds what {@code text} counts; the first pattern of a kind that fits tells it. */
    void find(String text, SortedMap<String, Long> counts) {
      List<String> found = new ArrayList<>();
      for (Rule rule : rules) {
        if (!found.contains(rule.what())) {
          Matcher matcher = rule.pattern().matcher(text);
          if (matcher.find()) {
            found.add(rule.what());
            counts.put(rule.what(), value(matcher.group(1)));
          }
        }
      }
    }

    private long value(String number) {
      Long word = words.get(number.toLowerCase(Locale.ROOT));
      return word != null
          ? word
          : number
              .chars()
              .filter(Character::isDigit)
              .mapToLong(c -> c - '0')
              .reduce(0, Counts::next);
    }
  }

  private static long next(long number, long digit) {
    return number * 10 + digit;
  }
}
