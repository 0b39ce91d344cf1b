package org.derek.normalize.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.derek.language.Rows;
import org.derek.normalize.dates.DateValue.Standing;

/**
 * A rule of {@code dates.tsv}: {@code symbol name, pattern, value}, tab-separated, and examples
 * that run as tests.
 *
 * @param family what kind of expression the rule reads
 * @param symbol what the rule makes: {@code DATE}, or a part that other patterns use
 * @param name name of the rule, for explanation
 * @param pattern its elements
 * @param value its value
 * @param examples expressions with their values
 */
record DateRule(
    DateFamily family,
    String symbol,
    String name,
    List<Element> pattern,
    Template value,
    List<Example> examples) {
  private static final int RULE_FIELDS = 3;

  /**
   * One place of a pattern.
   *
   * @param capture name under which the value is known: the class with an index, {@code DAY2}
   * @param type class or symbol, {@code DAY}; empty for literal words
   * @param words literal words, one of which must stand here
   * @param optional whether the place may be empty
   */
  record Element(String capture, String type, List<String> words, boolean optional) {}

  /**
   * An expression and the value that it must get. In the file the expression stands in brackets if
   * words of its sentence are given with it; the date at the head of the sentence follows {@code
   * =}, one behind other words of its first clause, or before a semicolon, {@code ~}.
   *
   * @param expression the words
   * @param around the sentence around them
   * @param anchor publication date and earlier dates
   * @param expected EDTF, empty if it must get none
   */
  record Example(String expression, Surroundings around, DateAnchor anchor, String expected) {}

  DateRule {
    pattern = List.copyOf(pattern);
  }

  /**
   * Reads the rules; a row that begins with {@code +} is a further example of the rule before it, a
   * row {@code = family} names the family of the rules after it.
   */
  static List<DateRule> read(List<List<String>> rows, String file) {
    List<DateRule> rules = new ArrayList<>();
    DateFamily family = null;
    for (List<String> row : rows) {
      try {
        if (row.get(0).startsWith("= ")) {
          family = DateFamily.named(row.get(0).substring(2));
        } else if (row.get(0).equals("+")) {
          rules.get(rules.size() - 1).examples.add(example(row, 1));
        } else {
          rules.add(rule(Objects.requireNonNull(family, "a row = family"), row));
        }
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(
            file
                + ": needs symbol and name, pattern, value[, example, anchor, expected]: "
                + String.join("\t", row),
            e);
      }
    }
    return rules;
  }

  /** This rule with its literal words in another spelling. */
  DateRule spelled(UnaryOperator<String> spelling) {
    return new DateRule(
        family,
        symbol,
        name,
        pattern.stream()
            .map(
                part ->
                    new Element(
                        part.capture(),
                        part.type(),
                        part.words().stream().map(spelling).toList(),
                        part.optional()))
            .toList(),
        value,
        examples);
  }

  private static DateRule rule(DateFamily family, List<String> row) {
    String[] head = row.get(0).split(" ", 2);
    List<Element> pattern = new ArrayList<>();
    for (String element : Rows.split(row.get(1), ' ')) {
      boolean optional = element.endsWith("?");
      String text = optional ? element.substring(0, element.length() - 1) : element;
      if (Character.isUpperCase(text.charAt(0))) {
        pattern.add(new Element(text, withoutIndex(text), List.of(), optional));
      } else {
        pattern.add(new Element("", "", Rows.split(text, '|'), optional));
      }
    }
    Set<String> captures = pattern.stream().map(Element::capture).collect(Collectors.toSet());
    List<Example> examples = new ArrayList<>();
    if (row.size() > RULE_FIELDS) {
      examples.add(example(row, RULE_FIELDS));
    }
    return new DateRule(
        family, head[0], head[1], pattern, Template.read(row.get(2), captures), examples);
  }

  private static String withoutIndex(String capture) {
    int end = capture.length();
    while (Character.isDigit(capture.charAt(end - 1))) {
      end--;
    }
    return capture.substring(0, end);
  }

  private static Example example(List<String> row, int from) {
    List<String> anchor = Rows.split(row.get(from + 1), ';');
    List<String> earlier = anchor.subList(1, anchor.size());
    String words = row.get(from);
    int open = words.indexOf('[');
    int close = words.indexOf(']');
    return new Example(
        open < 0 ? words : words.substring(open + 1, close),
        open < 0
            ? Surroundings.NONE
            : new Surroundings(words.substring(0, open), words.substring(close + 1)),
        anchor(anchor.get(0), earlier),
        row.get(from + 2).equals("-") ? "" : row.get(from + 2));
  }

  private static DateAnchor anchor(String published, List<String> earlier) {
    int head = 0;
    while (head < earlier.size() && "=~".indexOf(earlier.get(head).charAt(0)) < 0) {
      head++;
    }
    boolean governed = head < earlier.size();
    return new DateAnchor(
        published.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(published)),
        earlier.stream().map(DateRule::withoutMark).toList(),
        governed ? head : -1,
        governed ? head + 1 : 0,
        governed && earlier.get(head).charAt(0) == '~',
        standings(earlier));
  }

  private static String withoutMark(String date) {
    return "=~^&".indexOf(date.charAt(0)) < 0 ? date : date.substring(1);
  }

  private static Map<Integer, Standing> standings(List<String> earlier) {
    Map<Integer, Standing> standings = new HashMap<>();
    for (int i = 0; i < earlier.size(); i++) {
      if (earlier.get(i).charAt(0) == '^') {
        standings.put(i, Standing.AHEAD);
      } else if (earlier.get(i).charAt(0) == '&') {
        standings.put(i, Standing.ASIDE);
      }
    }
    return standings;
  }
}
