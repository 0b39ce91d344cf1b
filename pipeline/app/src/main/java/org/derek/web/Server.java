package org.derek.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.derek.json.HappeningJson;
import org.derek.json.RecordJson;
import org.derek.search.Facet;
import org.derek.search.Hit;
import org.derek.search.QueryException;
import org.derek.search.ReportSearch;
import org.derek.search.SearchPage;
import org.derek.search.Similar;
import org.derek.search.Snippet;

/**
 * Serves the search page, the reports and the JSON interface. Thread-safe after {@link #start}.
 *
 * <p>{@code GET /} search page; {@code /report/ID} a report; {@code /api/search} and {@code
 * /api/report/ID} the same as JSON, with the page's parameters.
 */
public final class Server implements AutoCloseable {
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js";
  private static final String STYLE = "/org/derek/web/style.css";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ReportSearch search;
  private final List<String> languages;
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Javalin javalin;

  /**
   * @param languages codes of the languages to offer
   */
  public Server(ReportSearch search, List<String> languages) {
    this.search = search;
    this.languages = List.copyOf(languages);
    byte[] style = resource(STYLE);
    byte[] htmx = resource(HTMX);
    this.javalin =
        Javalin.create(
                config -> {
                  config.showJavalinBanner = false;
                  config.startupWatcherEnabled = false;
                })
            .before(Server::harden)
            .get("/", this::searchPage)
            .get("/report/{id}", this::reportPage)
            .get("/api/search", this::searchJson)
            .get("/api/report/{id}", this::reportJson)
            .get("/style.css", context -> file(context, "text/css", style))
            .get("/htmx.js", context -> file(context, "text/javascript", htmx))
            .error(HttpStatus.NOT_FOUND, this::notFound)
            .exception(IOException.class, this::broken);
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any free port
   * @return the port
   */
  public int start(String host, int port) {
    return javalin.start(host, port).port();
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private void searchPage(Context context) throws IOException {
    SearchForm form = SearchForm.of(context::queryParam);
    SearchView view = view(form, context);
    boolean part =
        context.header("HX-Request") != null
            && context.header("HX-History-Restore-Request") == null;
    context.header("Vary", "HX-Request");
    render(context, part ? "results.jte" : "search.jte", view);
  }

  private SearchView view(SearchForm form, Context context) throws IOException {
    try {
      SearchPage page = search.search(form.request(SearchForm.PAGE));
      return SearchView.of(form, languages, page);
    } catch (QueryException e) {
      context.status(HttpStatus.BAD_REQUEST);
      return SearchView.failed(form, languages, e.getMessage());
    }
  }

  private void reportPage(Context context) throws IOException {
    Optional<Hit> hit = search.report(context.pathParam("id"));
    if (hit.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
    } else {
      render(
          context,
          "report.jte",
          ReportView.of(hit.get(), search.happenings(hit.get().report().id())));
    }
  }

  private void searchJson(Context context) throws IOException {
    ObjectNode answer = JSON.createObjectNode();
    try {
      SearchPage page = search.search(SearchForm.of(context::queryParam).request(SearchForm.PAGE));
      answer.put("total", page.total());
      answer.put("folded", page.folded());
      answer.put("millis", page.took().toMillis());
      ArrayNode results = answer.putArray("results");
      page.hits().forEach(hit -> results.add(json(hit)));
      ObjectNode facets = answer.putObject("facets");
      for (Facet facet : Facet.values()) {
        ArrayNode counts = facets.putArray(facet.name().toLowerCase(Locale.ROOT));
        page.facets()
            .getOrDefault(facet, List.of())
            .forEach(
                count ->
                    counts
                        .addObject()
                        .put("value", count.value())
                        .put("label", count.label())
                        .put("count", count.count()));
      }
    } catch (QueryException e) {
      context.status(HttpStatus.BAD_REQUEST);
      answer.put("error", e.getMessage());
    }
    json(context, answer);
  }

  private void reportJson(Context context) throws IOException {
    Optional<Hit> hit = search.report(context.pathParam("id"));
    if (hit.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      json(context, JSON.createObjectNode().put("error", "no report with this id"));
    } else {
      ObjectNode answer = json(hit.get());
      ObjectNode happenings = answer.putObject("happenings");
      search
          .happenings(hit.get().report().id())
          .forEach((event, happening) -> happenings.set(event, HappeningJson.toTree(happening)));
      json(context, answer);
    }
  }

  private static ObjectNode json(Hit hit) {
    ObjectNode node = RecordJson.toTree(hit.report());
    ArrayNode paths = node.putArray("paths");
    hit.paths().forEach(paths::add);
    hit.group().ifPresent(group -> node.put("group", group));
    node.put("similarTotal", hit.similarTotal());
    ArrayNode similar = node.putArray("similar");
    for (Similar each : hit.similar()) {
      ObjectNode one = similar.addObject();
      one.put("id", each.id()).put("title", each.title()).put("path", each.path());
      each.published().ifPresent(day -> one.put("published", day.toString()));
    }
    ArrayNode snippets = node.putArray("snippets");
    for (Snippet snippet : hit.snippets()) {
      ObjectNode each = snippets.addObject();
      each.put("start", snippet.span().start()).put("text", snippet.text());
      ArrayNode highlights = each.putArray("highlights");
      snippet.highlights().forEach(span -> highlights.addArray().add(span.start()).add(span.end()));
    }
    return node;
  }

  private static void json(Context context, ObjectNode node) {
    context.contentType("application/json; charset=utf-8").result(node.toString());
  }

  private void render(Context context, String template, Object view) {
    StringOutput page = new StringOutput();
    templates.render(template, view, page);
    context.html(page.toString());
  }

  private void notFound(Context context) {
    if (!context.path().startsWith("/api/")) {
      render(context, "message.jte", "There is nothing at this address.");
    }
  }

  private void broken(IOException e, Context context) {
    context.status(HttpStatus.INTERNAL_SERVER_ERROR);
    render(context, "message.jte", "The index can't be read: " + e.getMessage());
  }

  /** Nothing but our own style and script runs on a page that shows hostile texts. */
  private static void harden(Context context) {
    context.header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
  }

  private static void file(Context context, String type, byte[] bytes) {
    context.header("Cache-Control", "max-age=3600");
    context.contentType(type + "; charset=utf-8").result(bytes);
  }

  private static byte[] resource(String name) {
    try (InputStream stream = Server.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + name, e);
    }
  }
}
