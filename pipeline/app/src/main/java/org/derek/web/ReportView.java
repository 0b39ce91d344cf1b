package org.derek.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.derek.report.Derivation;
import org.derek.report.Event;
import org.derek.report.Happening;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Report;
import org.derek.search.Hit;
import org.derek.search.Similar;

/**
 * What the page of one report shows.
 *
 * @param report the report
 * @param paths every path that holds it
 * @param similarTotal number of its near-duplicates
 * @param similar its near-duplicates, earliest first
 * @param paragraphs its text in pieces
 * @param elsewhere which other reports tell of its events, by the event's id
 * @param entities the people, organizations and countries it names, commonest first, by type
 */
public record ReportView(
    Report report,
    List<String> paths,
    int similarTotal,
    List<Similar> similar,
    List<List<MarkedText.Piece>> paragraphs,
    Map<String, Elsewhere> elsewhere,
    Map<MentionType, List<Named>> entities) {

  /** An entity, how often the report names it, and where a search for it leads. */
  public record Named(String norm, String entity, int count, String address) {}

  static ReportView of(Hit hit, Map<String, Happening> happenings) {
    Report report = hit.report();
    Map<String, Elsewhere> elsewhere = new HashMap<>();
    happenings.forEach(
        (event, happening) ->
            Elsewhere.of(happening, report.id()).ifPresent(each -> elsewhere.put(event, each)));
    Map<MentionType, List<Named>> entities = new LinkedHashMap<>();
    for (MentionType type :
        List.of(MentionType.PERSON, MentionType.ORGANIZATION, MentionType.COUNTRY)) {
      List<Named> named = named(report, type);
      if (!named.isEmpty()) {
        entities.put(type, named);
      }
    }
    return new ReportView(
        report,
        hit.paths(),
        hit.similarTotal(),
        hit.similar(),
        MarkedText.paragraphs(report),
        elsewhere,
        entities);
  }

  /** The words that stand for an event's time, from first to last day. */
  public static String when(Event event) {
    String start = event.start().orElse("");
    String end = event.end().orElse("");
    return start.equals(end) || end.isEmpty() ? start : start + " – " + end;
  }

  /** City and country of an event. */
  public static String where(Event event) {
    return List.of(event.place(), event.country()).stream()
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /** What the pointer shows over a mention: all that a correction of it needs. */
  public static String hint(Mention mention) {
    String norm = mention.norm().map(value -> " = " + value).orElse("");
    String entity = mention.entity().map(id -> " (" + id + ")").orElse("");
    return mention.type()
        + norm
        + entity
        + mention.derivation().map(ReportView::how).orElse("")
        + String.format(
            Locale.ROOT,
            ", confidence %.2f, from %d to %d",
            mention.confidence(),
            mention.span().start(),
            mention.span().end());
  }

  private static String how(Derivation derivation) {
    return ", "
        + derivation.rule()
        + derivation.anchor().map(anchor -> " from " + anchor).orElse("");
  }

  private static List<Named> named(Report report, MentionType type) {
    String parameter =
        type == MentionType.PERSON ? "person" : type == MentionType.COUNTRY ? "country" : "org";
    SearchForm none = new SearchForm(Map.of());
    Collection<Named> counted =
        report.mentions().stream()
            .filter(mention -> mention.type() == type && mention.norm().isPresent())
            .map(
                mention -> {
                  String norm = mention.norm().orElseThrow();
                  String entity = mention.entity().orElse(norm);
                  boolean country = type == MentionType.COUNTRY;
                  return new Named(
                      country ? SearchView.country(norm) : norm,
                      entity,
                      1,
                      none.with(parameter, country ? norm : entity));
                })
            .collect(
                Collectors.toMap(
                    Named::entity,
                    named -> named,
                    (a, b) -> new Named(a.norm(), a.entity(), a.count() + 1, a.address()),
                    LinkedHashMap::new))
            .values();
    return counted.stream().sorted((a, b) -> Integer.compare(b.count(), a.count())).toList();
  }
}
