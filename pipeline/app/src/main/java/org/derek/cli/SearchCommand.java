package org.derek.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.derek.json.RecordJson;
import org.derek.language.Models;
import org.derek.report.EventType;
import org.derek.report.Report;
import org.derek.report.Span;
import org.derek.search.Facet;
import org.derek.search.FacetCount;
import org.derek.search.Hit;
import org.derek.search.ReportSearch;
import org.derek.search.SearchPage;
import org.derek.search.SearchRequest;
import org.derek.search.Snippet;
import org.derek.search.Sort;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code derek search}: results with snippets and counts, for people or as JSON. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Searches the index in every language at once; all words must occur.",
      "QUERY knows \"phrases\", OR, -not, and the fields title: person: org: country: type: date:"
          + " lang: path:, for example type:MEETING country:KZ date:2024-01..2024-03"
    },
    footer = {
      "",
      "Examples:",
      "  derek search 'Байменов' --type MEETING --from 2024-01-01",
      "  derek search 'ha noi' --lang vi --json",
      "  derek search --country KZ --person 'Алихан Байменов'"
    })
final class SearchCommand implements Callable<Integer> {
  private static final int SIMILAR_LISTED = 5;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "QUERY",
      defaultValue = "",
      description = "What to search for; empty for all reports.")
  private String query;

  @Mixin private IndexOption index;

  @Option(names = "--lang", paramLabel = "LANG", description = "Reports in this language.")
  private String language;

  @Option(names = "--type", paramLabel = "TYPE", description = "With an event of this type.")
  private EventType type;

  @Option(names = "--person", paramLabel = "NAME", description = "A name or an entity id.")
  private String person;

  @Option(names = "--org", paramLabel = "NAME", description = "A name or an entity id.")
  private String organization;

  @Option(names = "--country", paramLabel = "CODE", description = "ISO code or a name.")
  private String country;

  @Option(names = "--from", paramLabel = "DATE", description = "First day.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day.")
  private LocalDate to;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Results to show. Default: ${DEFAULT-VALUE}.")
  private int limit = 10;

  @Option(names = "--offset", paramLabel = "N", description = "Results to skip.")
  private int offset;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Sort sort = Sort.RELEVANCE;

  @Option(
      names = "--unfolded",
      description = "Show near-duplicates as results of their own, not behind the best of them.")
  private boolean unfolded;

  @Option(names = "--json", description = "One record a line instead of text.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    try (ReportSearch search = ReportSearch.open(index.folder(), Models.standard())) {
      SearchPage page =
          search.search(
              new SearchRequest(
                  query,
                  Optional.ofNullable(language),
                  Optional.ofNullable(type),
                  Optional.ofNullable(person),
                  Optional.ofNullable(organization),
                  Optional.ofNullable(country),
                  Optional.ofNullable(from),
                  Optional.ofNullable(to),
                  offset,
                  limit,
                  sort,
                  !unfolded));
      if (json) {
        page.hits().forEach(hit -> System.out.println(json(hit)));
      } else {
        print(page);
      }
      return ExitCode.OK;
    }
  }

  /** The record, with the ids of its near-duplicates where it has some. */
  private static String json(Hit hit) {
    ObjectNode record = RecordJson.toTree(hit.report());
    if (hit.similarTotal() > 0) {
      hit.group().ifPresent(group -> record.put("group", group));
      ArrayNode similar = record.putArray("similar");
      hit.similar().forEach(each -> similar.add(each.id()));
    }
    return record.toString();
  }

  private void print(SearchPage page) {
    System.out.printf(
        Locale.ROOT,
        "%,d reports%s, %d ms%n",
        page.total(),
        page.folded() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                " (%,d of them near-duplicates, --unfolded shows each)",
                page.folded()),
        page.took().toMillis());
    int rank = offset;
    for (Hit hit : page.hits()) {
      Report report = hit.report();
      rank++;
      String date = report.published().map(day -> day.date().toString()).orElse("no date");
      String title = report.title().isEmpty() ? "(no title)" : report.title();
      System.out.printf(Locale.ROOT, "%n%d. %s%n", rank, mark(title, hit.titleHighlights()));
      System.out.printf(
          Locale.ROOT, "   %s, %s, %s%n", date, report.language(), String.join(" = ", hit.paths()));
      for (Snippet snippet : hit.snippets()) {
        System.out.println("   … " + mark(snippet.text(), snippet.highlights()).strip() + " …");
      }
      printSimilar(hit);
    }
    System.out.println();
    for (Facet facet : Facet.values()) {
      List<FacetCount> counts = page.facets().getOrDefault(facet, List.of());
      if (!counts.isEmpty()) {
        System.out.printf(
            Locale.ROOT,
            "%-13s %s%n",
            facet.name().toLowerCase(Locale.ROOT),
            counts.stream()
                .limit(6)
                .map(count -> count.label() + " " + count.count())
                .collect(Collectors.joining(", ")));
      }
    }
  }

  private static void printSimilar(Hit hit) {
    if (hit.similarTotal() == 0) {
      return;
    }
    System.out.printf(
        Locale.ROOT,
        "   + %,d similar report%s%n",
        hit.similarTotal(),
        hit.similarTotal() == 1 ? "" : "s");
    hit.similar().stream()
        .limit(SIMILAR_LISTED)
        .forEach(
            each ->
                System.out.printf(
                    Locale.ROOT,
                    "     %s, %s, %s%n",
                    each.published().map(LocalDate::toString).orElse("no date"),
                    printable(each.title().isEmpty() ? "(no title)" : each.title()),
                    each.path()));
    if (hit.similarTotal() > SIMILAR_LISTED) {
      System.out.println("     …");
    }
  }

  /** Bold on a terminal, brackets elsewhere. */
  private static String mark(String text, List<Span> spans) {
    boolean terminal = Boolean.getBoolean("derek.terminal.out");
    String open = terminal ? "\033[1m" : "[";
    String close = terminal ? "\033[0m" : "]";
    StringBuilder marked = new StringBuilder(printable(text));
    List<Span> fromEnd = new ArrayList<>(spans);
    fromEnd.sort((a, b) -> b.compareTo(a));
    for (Span span : fromEnd) {
      marked.insert(span.end(), close).insert(span.start(), open);
    }
    return marked.toString();
  }

  /** Control characters of a hostile text must not reach the terminal. */
  private static String printable(String text) {
    StringBuilder safe = new StringBuilder(text);
    for (int i = 0; i < safe.length(); i++) {
      if (Character.isISOControl(safe.charAt(i))) {
        safe.setCharAt(i, ' ');
      }
    }
    return safe.toString();
  }
}
