package org.derek.normalize.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The value of a rule: a number, the name of something the pattern captured, or a function of such,
 * for example {@code day(YEARP, MONTH, DAY)}.
 */
sealed interface Template {
  /** An argument that is left open, for example the year nearest to the anchor. */
  String FREE = "FREE";

  /**
   * The value.
   *
   * @param captured value of a captured name, null where an optional part is missing
   * @param calendar what the functions go by
   */
  Object value(Function<String, Object> captured, Calendar calendar);

  /** A number, or the name of a unit. */
  record Constant(Object constant) implements Template {
    @Override
    public Object value(Function<String, Object> captured, Calendar calendar) {
      return constant;
    }
  }

  /** What the pattern captured under {@code name}. */
  record Captured(String name) implements Template {
    @Override
    public Object value(Function<String, Object> captured, Calendar calendar) {
      return captured.apply(name);
    }
  }

  /** A function of other templates. */
  record Call(CalendarFunction function, List<Template> arguments) implements Template {
    @Override
    public Object value(Function<String, Object> captured, Calendar calendar) {
      Object[] values = new Object[arguments.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = arguments.get(i).value(captured, calendar);
      }
      return function.apply(calendar, values);
    }
  }

  /**
   * Reads a template; a word that is not in {@code captures} is the name of a unit.
   *
   * @throws IllegalArgumentException if it is not well-formed or calls a function there is not
   */
  static Template read(String text, Set<String> captures) {
    Reader reader = new Reader(text, captures);
    Template template = reader.template();
    if (reader.at < text.length()) {
      throw new IllegalArgumentException("not a value template: " + text);
    }
    return template;
  }

  /** A recursive-descent reader. */
  final class Reader {
    private final String text;
    private final Set<String> captures;
    private int at;

    private Reader(String text, Set<String> captures) {
      this.text = text;
      this.captures = captures;
    }

    private Template template() {
      int start = at;
      while (at < text.length() && ",() ".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(start, at);
      if (word.isEmpty()) {
        throw new IllegalArgumentException("not a value template: " + text);
      }
      if (at < text.length() && text.charAt(at) == '(') {
        return new Call(CalendarFunction.named(word), arguments());
      }
      char first = word.charAt(0);
      return first == '-' || Character.isDigit(first)
          ? new Constant(Integer.parseInt(word))
          : captures.contains(word)
              ? new Captured(word)
              : new Constant(word.equals(FREE) ? null : word);
    }

    private List<Template> arguments() {
      List<Template> arguments = new ArrayList<>();
      at++;
      while (at < text.length() && text.charAt(at) != ')') {
        if (text.charAt(at) == ',' || text.charAt(at) == ' ') {
          at++;
        } else {
          arguments.add(template());
        }
      }
      at++;
      return List.copyOf(arguments);
    }
  }
}
