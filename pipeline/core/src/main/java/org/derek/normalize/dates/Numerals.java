package org.derek.normalize.dates;

import java.util.ArrayList;
import java.util.List;
import org.derek.normalize.dates.Lexicon.Hit;
import org.derek.normalize.forms.Word;

/**
 * Reads numbers: digits with or without an ordinal suffix, Roman numerals, number words. The words
 * are data: class {@code CARDINAL} adds its value, {@code MULTIPLIER} multiplies what stands before
 * it, {@code ORDINAL} ends a number and makes it ordinal, {@code ORDSUFFIX} after digits does.
 *
 * <p>A number is of every class it can be: {@code NUM} any, {@code ORD} ordinal, {@code DAY} 1 to
 * 31, {@code MON} 1 to 12 in digits, {@code YEAR} 1000 to 2999, {@code YYY} three digits, {@code
 * YY} two digits, {@code ROMAN}.
 */
final class Numerals {
  private static final int MAX_DIGITS = 6;
  private static final int MAX_ROMAN = 39;

  private final List<Word> words;
  private final List<List<Hit>> known;
  private final Lexicon lexicon;

  /**
   * A reader of one expression.
   *
   * @param known the words of the lexicon at each place
   */
  Numerals(List<Word> words, List<List<Hit>> known, Lexicon lexicon) {
    this.words = words;
    this.known = known;
    this.lexicon = lexicon;
  }

  /** The numbers that begin at word {@code from}. */
  List<Hit> at(int from) {
    List<Hit> hits = new ArrayList<>();
    String form = words.get(from).form();
    if (Character.isDigit(form.charAt(0))) {
      digits(from, hits);
    } else if (Character.isLetter(form.charAt(0))) {
      int roman = roman(form);
      if (roman > 0) {
        hits.add(new Hit("ROMAN", from + 1, roman));
        ordinalEnd(from + 1).forEach(end -> hits.add(new Hit("ROMAN", end, roman)));
      }
      words(from, hits);
    }
    return hits;
  }

  private void digits(int from, List<Hit> hits) {
    String form = words.get(from).form();
    if (form.length() > MAX_DIGITS || !form.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return;
    }
    int value = Integer.parseInt(form);
    for (int end : ordinalEnd(from + 1)) {
      classes(value, form.length(), end, true, hits);
    }
    classes(value, form.length(), from + 1, false, hits);
    hits.add(new Hit("DIGITS", from + 1, value));
    if (value >= 1 && value <= 12 && form.length() <= 2) {
      hits.add(new Hit("MON", from + 1, value));
    }
    if (form.length() == 2) {
      hits.add(new Hit("YY", from + 1, value));
    }
  }

  private static void classes(int value, int length, int end, boolean ordinal, List<Hit> hits) {
    if (value >= 1 && value <= 31 && length <= 2) {
      hits.add(new Hit("DAY", end, value));
    }
    if (value >= 1000 && value <= 2999 && (length == 4 || length == 0)) {
      hits.add(new Hit("YEAR", end, value));
    }
    if (value >= 100 && value <= 999 && length == 3) {
      hits.add(new Hit("YYY", end, value));
    }
    if (ordinal) {
      hits.add(new Hit("ORD", end, value));
    } else {
      hits.add(new Hit("NUM", end, value));
    }
  }

  /** Where an ordinal suffix after digits can end: joined, or after a hyphen. */
  private List<Integer> ordinalEnd(int at) {
    List<Integer> ends = new ArrayList<>();
    if (at >= words.size() || !words.get(at).joined()) {
      return ends;
    }
    boolean hyphen = words.get(at).form().equals("-");
    int suffix = hyphen ? at + 1 : at;
    if (suffix >= words.size() || !words.get(suffix).joined()) {
      return ends;
    }
    for (Hit hit : known.get(suffix)) {
      if (hit.type().equals("ORDSUFFIX")) {
        ends.add(hit.end());
      }
    }
    if (hyphen) {
      if (lexicon.hasHyphenedSuffix(words, at)) {
        ends.add(at + 2);
      }
      if (Character.isLetter(words.get(suffix).form().charAt(0))) {
        ends.add(at + 1);
      }
    }
    return ends;
  }

  private void words(int from, List<Hit> hits) {
    int total = 0;
    int current = 0;
    int last = 0;
    int room = Integer.MAX_VALUE;
    int at = from;
    while (at < words.size()) {
      Hit part = null;
      for (Hit hit : known.get(at)) {
        boolean numeral =
            hit.type().equals("CARDINAL")
                || hit.type().equals("MULTIPLIER")
                || hit.type().equals("ORDINAL");
        if (numeral && hit.type().equals("ORDINAL")) {
          int value = (Integer) hit.value();
          if (value < room) {
            wordClasses(total + current + value, hit.end(), true, hits);
          } else if (value >= 100 && at > from) {
            int before = current == 0 ? total : current;
            wordClasses(
                current == 0 ? total * value : total + before * value, hit.end(), true, hits);
          }
        } else if (numeral && part == null) {
          part = hit;
        }
      }
      if (part == null) {
        return;
      }
      int value = (Integer) part.value();
      if (part.type().equals("MULTIPLIER")) {
        if (value >= 1000) {
          total += Math.max(current, 1) * value;
          current = 0;
          last = 0;
        } else {
          current = current - last + Math.max(last, 1) * value;
          last = Math.max(last, 1) * value;
        }
        room = value;
      } else {
        if (value >= room) {
          return;
        }
        current += value;
        last = value;
        room = value == 0 || value >= 100 ? 100 : value >= 20 || value == 10 ? 10 : 0;
        if (room == 0 && !nextMultiplies(part.end())) {
          wordClasses(total + current, part.end(), false, hits);
          return;
        }
        room = room == 0 ? 1 : room;
      }
      wordClasses(total + current, part.end(), false, hits);
      at = part.end();
    }
  }

  private boolean nextMultiplies(int at) {
    return at < words.size()
        && known.get(at).stream()
            .anyMatch(
                hit ->
                    hit.type().equals("MULTIPLIER")
                        || (hit.type().equals("ORDINAL") && (Integer) hit.value() >= 100));
  }

  private static void wordClasses(int value, int end, boolean ordinal, List<Hit> hits) {
    classes(value, value < 100 ? 1 : value < 1000 ? 3 : 0, end, ordinal, hits);
  }

  /** Value of a Roman numeral up to 39, with Latin or Cyrillic letters; 0 for anything else. */
  private static int roman(String form) {
    int value = 0;
    int before = 0;
    for (int i = form.length() - 1; i >= 0; i--) {
      int digit =
          switch (form.charAt(i)) {
            case 'i', '\u0456' -> 1;
            case 'v' -> 5;
            case 'x', '\u0445' -> 10;
            default -> 0;
          };
      if (digit == 0) {
        return 0;
      }
      value += digit < before ? -digit : digit;
      before = Math.max(before, digit);
    }
    return value <= MAX_ROMAN ? value : 0;
  }
}
