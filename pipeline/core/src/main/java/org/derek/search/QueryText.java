package org.derek.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.derek.search.Node.Condition;
import org.derek.search.Node.FieldName;
import org.derek.search.Node.How;
import org.derek.search.Node.Where;
import org.derek.search.Node.Words;

/**
 * Reads the query language of {@link ReportSearch}. Whatever is no well-formed part of it is read
 * as words: an unbalanced quote, a parenthesis without its partner, an unknown field.
 */
final class QueryText {
  private static final int MOST_PARTS = 200;
  private static final int LONGEST = 10_000;
  private static final int DEEPEST = 20;
  private static final String QUOTES = "\"“”„‟«»″";
  private static final Map<String, FieldName> FIELDS =
      Map.ofEntries(
          Map.entry("person", FieldName.PERSON),
          Map.entry("org", FieldName.ORGANIZATION),
          Map.entry("organization", FieldName.ORGANIZATION),
          Map.entry("country", FieldName.COUNTRY),
          Map.entry("type", FieldName.TYPE),
          Map.entry("date", FieldName.DATE),
          Map.entry("lang", FieldName.LANGUAGE),
          Map.entry("language", FieldName.LANGUAGE),
          Map.entry("path", FieldName.PATH));

  private final String text;
  private int at;
  private int parts;

  private QueryText(String text) {
    this.text = text;
  }

  /**
   * The query that {@code text} says.
   *
   * @throws QueryException if it has more parts than anybody types
   */
  static Node.All parse(String text) {
    if (text.length() > LONGEST) {
      throw new QueryException(
          "the query is longer than " + LONGEST + " characters; search for a few of its words");
    }
    QueryText query = new QueryText(text);
    List<Node> nodes = new ArrayList<>();
    while (query.at < text.length()) {
      nodes.addAll(query.sequence(0));
      query.at++; // a closing parenthesis without an opening one
    }
    return new Node.All(nodes);
  }

  private List<Node> sequence(int depth) {
    List<Node> nodes = new ArrayList<>();
    boolean or = false;
    while (true) {
      skipSpace();
      if (at >= text.length() || text.charAt(at) == ')') {
        return nodes;
      }
      if (isOr()) {
        at += text.charAt(at) == '|' ? 1 : 2;
        or = !nodes.isEmpty();
        continue;
      }
      Node node = node(depth);
      if (node == null) {
        continue;
      }
      if (++parts > MOST_PARTS) {
        throw new QueryException(
            "the query has more than " + MOST_PARTS + " words; search for fewer");
      }
      if (or) {
        nodes.add(either(nodes.remove(nodes.size() - 1), node));
        or = false;
      } else {
        nodes.add(node);
      }
    }
  }

  private static Node either(Node first, Node second) {
    List<Node> alternatives = new ArrayList<>();
    if (first instanceof Node.Any any) {
      alternatives.addAll(any.parts());
    } else {
      alternatives.add(first);
    }
    alternatives.add(second);
    return new Node.Any(alternatives);
  }

  private boolean isOr() {
    if (text.charAt(at) == '|') {
      return true;
    }
    return text.startsWith("OR", at)
        && (at + 2 == text.length() || isSpaceOrParenthesis(text.charAt(at + 2)));
  }

  private Node node(int depth) {
    char c = text.charAt(at);
    if (c == '+') {
      at++;
      return null;
    }
    if (c == '-' || c == '−' || c == '–') {
      at++;
      if (at >= text.length()
          || (isSpaceOrParenthesis(text.charAt(at)) && text.charAt(at) != '(')) {
        return null;
      }
      Node negated = depth < DEEPEST ? node(depth + 1) : null;
      return negated == null ? null : new Node.Not(negated);
    }
    if (c == '(') {
      at++;
      if (depth >= DEEPEST) {
        return null;
      }
      List<Node> inner = sequence(depth + 1);
      at++;
      return inner.isEmpty() ? null : inner.size() == 1 ? inner.get(0) : new Node.All(inner);
    }
    return leaf();
  }

  private Node leaf() {
    int start = at;
    int colon = fieldEnd();
    if (colon > 0) {
      String name = text.substring(start, colon).toLowerCase(Locale.ROOT);
      at = colon + 1;
      String value = value();
      if (!value.isBlank()) {
        if (name.equals("title")) {
          return words(value, Where.TITLE, text.charAt(at - 1));
        }
        return new Condition(FIELDS.get(name), alternatives(value, FIELDS.get(name)));
      }
      at = start;
      return new Words(plain(), Where.ANYWHERE, How.WORD);
    }
    String value = value();
    return value.isBlank() ? null : words(value, Where.ANYWHERE, text.charAt(at - 1));
  }

  private static Words words(String value, Where where, char last) {
    if (isQuote(last)) {
      return new Words(value, where, How.PHRASE);
    }
    if (value.length() > 1 && value.endsWith("*")) {
      return new Words(value.substring(0, value.length() - 1), where, How.PREFIX);
    }
    return new Words(value, where, How.WORD);
  }

  private static List<String> alternatives(String value, FieldName field) {
    if (field == FieldName.PATH) {
      return List.of(value);
    }
    List<String> values = new ArrayList<>();
    for (String each : value.split(",", -1)) {
      if (!each.isBlank()) {
        values.add(each.strip());
      }
    }
    return values.isEmpty() ? List.of(value) : values;
  }

  /** Index of the colon after a field's name that begins here and has a value, or -1. */
  private int fieldEnd() {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (end == at || end + 1 >= text.length() || text.charAt(end) != ':') {
      return -1;
    }
    String name = text.substring(at, end).toLowerCase(Locale.ROOT);
    boolean known = name.equals("title") || FIELDS.containsKey(name);
    return known && !isSpaceOrParenthesis(text.charAt(end + 1)) ? end : -1;
  }

  /** A phrase in quotes, or the characters up to the next space; steps over it. */
  private String value() {
    if (isQuote(text.charAt(at))) {
      int close = at + 1;
      while (close < text.length() && !isQuote(text.charAt(close))) {
        close++;
      }
      if (close < text.length()) {
        String phrase = text.substring(at + 1, close);
        at = close + 1;
        return phrase;
      }
      at++; // a quote without its partner
    }
    return at < text.length() ? plain() : "";
  }

  private String plain() {
    int start = at;
    while (at < text.length()
        && !isSpaceOrParenthesis(text.charAt(at))
        && !(isQuote(text.charAt(at)) && at > start)) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isSpaceOrParenthesis(char c) {
    return isSpace(c) || c == '(' || c == ')';
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }
}
