package org.derek.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.derek.report.EventType;
import org.derek.search.Facet;
import org.derek.search.QueryException;
import org.derek.search.SearchRequest;
import org.derek.search.Sort;

/**
 * What the page's address asks for: parameter names and values as they were given, empty ones left
 * out.
 *
 * @param values value of each parameter that is given
 */
public record SearchForm(Map<String, String> values) {
  static final int PAGE = 20;
  private static final String ALL = "all";

  private static final String[] NAMES = {
    "q", "lang", "type", "person", "org", "country", "from", "to", "sort", "similar", "page"
  };

  public SearchForm {
    values = Map.copyOf(values);
  }

  /** Reads the parameters with {@code parameter}, which returns null for one that is not given. */
  static SearchForm of(Function<String, String> parameter) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : NAMES) {
      String value = parameter.apply(name);
      if (value != null && !value.isBlank()) {
        values.put(name, value.strip());
      }
    }
    return new SearchForm(values);
  }

  /** Value of a parameter; empty if it is not given. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Number of the page, from 1. */
  public int page() {
    return number("page", 1);
  }

  /**
   * The request that the form stands for.
   *
   * @throws QueryException if a value can't be meant; the message says the remedy
   */
  SearchRequest request(int limit) {
    return new SearchRequest(
        value("q"),
        optional("lang"),
        optional("type").map(SearchForm::eventType),
        optional("person"),
        optional("org"),
        optional("country"),
        optional("from").map(SearchForm::day),
        optional("to").map(SearchForm::day),
        (int) Math.min((page() - 1L) * limit, Integer.MAX_VALUE),
        limit,
        optional("sort").map(SearchForm::sort).orElse(Sort.RELEVANCE),
        !showsSimilar());
  }

  /** Whether near-duplicates are results of their own. */
  public boolean showsSimilar() {
    return value("similar").equals(ALL);
  }

  /** Address of the same search with near-duplicates as results of their own. */
  public String withSimilar() {
    return with("similar", ALL);
  }

  /** Address of the same search with one parameter changed, back on its first page. */
  public String with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (String each : NAMES) {
      String kept = each.equals(name) ? value : each.equals("page") ? "" : value(each);
      if (!kept.isEmpty()) {
        changed.put(each, kept);
      }
    }
    return changed.entrySet().stream()
        .map(
            entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "/?", ""));
  }

  /** Address of the same search without a parameter. */
  public String without(String name) {
    return with(name, "");
  }

  /** Address that narrows the search to a value of a facet; taken back if it is chosen already. */
  String toggle(Facet facet, String value) {
    if (facet == Facet.MONTH) {
      LocalDate first = LocalDate.parse(value + "-01");
      Map<String, String> from = new LinkedHashMap<>(values);
      from.put("from", first.toString());
      return new SearchForm(from).with("to", first.plusMonths(1).minusDays(1).toString());
    }
    String name = parameter(facet);
    return value(name).equals(value) ? without(name) : with(name, value);
  }

  /** The parameter that filters by a facet. */
  static String parameter(Facet facet) {
    return switch (facet) {
      case LANGUAGE -> "lang";
      case TYPE -> "type";
      case COUNTRY -> "country";
      case PERSON -> "person";
      case ORGANIZATION -> "org";
      case MONTH -> "from";
    };
  }

  private Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private int number(String name, int otherwise) {
    try {
      return Math.max(1, Integer.parseInt(values.getOrDefault(name, "" + otherwise)));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static EventType eventType(String word) {
    try {
      return EventType.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new QueryException("no event type \"" + word + "\"; choose one from the list");
    }
  }

  private static Sort sort(String word) {
    try {
      return Sort.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new QueryException("no order \"" + word + "\": relevance, newest or oldest");
    }
  }

  private static LocalDate day(String word) {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeParseException e) {
      throw new QueryException("\"" + word + "\" is no day; write it as 2024-03-12");
    }
  }
}
