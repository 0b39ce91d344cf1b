package org.derek.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.derek.search.Facet;
import org.derek.search.FacetCount;
import org.derek.search.Hit;
import org.derek.search.SearchPage;
import org.derek.search.Similar;

/**
 * What the search page shows.
 *
 * @param form what was asked for
 * @param languages codes of the languages that Derek has models for
 * @param error why there are no results; empty if the search went well
 * @param total number of all results
 * @param folded number of those that stand behind a near-duplicate that is shown
 * @param millis time the search took
 * @param results the results of this page
 * @param facets what the results can be narrowed by
 * @param active the filters that are set
 */
public record SearchView(
    SearchForm form,
    List<String> languages,
    String error,
    long total,
    long folded,
    long millis,
    List<Result> results,
    List<FacetView> facets,
    List<Choice> active) {

  /** A report in the list of results; {@code title} and the {@code snippets} in pieces. */
  public record Result(
      String id,
      List<MarkedText.Highlight> title,
      String date,
      String language,
      List<String> paths,
      List<List<MarkedText.Highlight>> snippets,
      List<String> events,
      int similarTotal,
      List<Similar> similar) {}

  /** A facet with its commonest values. */
  public record FacetView(String name, List<Choice> choices) {}

  /** A value to filter by: what to print, how many reports have it, where the choice leads. */
  public record Choice(String label, long count, String address, boolean chosen) {}

  /** Rank of the first result of this page, from 1. */
  public int firstRank() {
    return (form.page() - 1) * SearchForm.PAGE + 1;
  }

  /** Address of the page of results before this one. */
  public Optional<String> previous() {
    return form.page() > 1
        ? Optional.of(form.with("page", String.valueOf(form.page() - 1)))
        : Optional.empty();
  }

  /** Address of the next page of results. */
  public Optional<String> next() {
    return (long) form.page() * SearchForm.PAGE < total - folded
        ? Optional.of(form.with("page", String.valueOf(form.page() + 1)))
        : Optional.empty();
  }

  static SearchView failed(SearchForm form, List<String> languages, String error) {
    return new SearchView(form, languages, error, 0, 0, 0, List.of(), List.of(), active(form));
  }

  static SearchView of(SearchForm form, List<String> languages, SearchPage page) {
    List<FacetView> facets = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<FacetCount> counts = page.facets().getOrDefault(facet, List.of());
      if (!counts.isEmpty()) {
        facets.add(
            new FacetView(
                facet.name().toLowerCase(Locale.ROOT),
                counts.stream().map(count -> choice(form, facet, count)).toList()));
      }
    }
    return new SearchView(
        form,
        languages,
        "",
        page.total(),
        page.folded(),
        page.took().toMillis(),
        page.hits().stream().map(SearchView::result).toList(),
        facets,
        active(form));
  }

  private static Choice choice(SearchForm form, Facet facet, FacetCount count) {
    boolean chosen =
        facet != Facet.MONTH && form.value(SearchForm.parameter(facet)).equals(count.value());
    return new Choice(
        label(facet, count), count.count(), form.toggle(facet, count.value()), chosen);
  }

  private static String label(Facet facet, FacetCount count) {
    return switch (facet) {
      case TYPE -> count.label().toLowerCase(Locale.ROOT);
      case COUNTRY -> country(count.value());
      case LANGUAGE -> Locale.forLanguageTag(count.value()).getDisplayLanguage(Locale.ENGLISH);
      case PERSON, ORGANIZATION, MONTH -> count.label();
    };
  }

  /** Name of a country for people; the code itself where Java knows no name for it. */
  static String country(String code) {
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
  }

  private static List<Choice> active(SearchForm form) {
    return form.values().entrySet().stream()
        .filter(entry -> !List.of("q", "page", "sort", "similar").contains(entry.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                new Choice(
                    entry.getKey() + ": " + entry.getValue(),
                    0,
                    form.without(entry.getKey()),
                    true))
        .toList();
  }

  private static Result result(Hit hit) {
    String title = hit.report().title();
    return new Result(
        hit.report().id(),
        title.isBlank()
            ? List.of(new MarkedText.Highlight("(no title)", false))
            : MarkedText.highlights(title, hit.titleHighlights()),
        hit.report().published().map(day -> day.date().toString()).orElse(""),
        hit.report().language(),
        hit.paths(),
        hit.snippets().stream()
            .map(snippet -> MarkedText.highlights(snippet.text(), snippet.highlights()))
            .toList(),
        hit.report().events().stream()
            .map(event -> event.type().name().toLowerCase(Locale.ROOT))
            .distinct()
            .limit(5)
            .toList(),
        hit.similarTotal(),
        hit.similar());
  }
}
