package org.derek.read.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.derek.read.page.Paragraph.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The text that a page states for machines: {@code articleBody} of its JSON-LD. */
final class ArticleText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 4_000_000;

  private ArticleText() {}

  /** The paragraphs of the longest {@code articleBody} on the page. */
  static Optional<List<Paragraph>> of(Document page) {
    String longest = "";
    for (Element script : page.select("script[type*=ld+json]")) {
      String data = script.data();
      if (data.contains("articleBody") && data.length() < LONGEST) {
        for (JsonNode body : bodies(data)) {
          longest = body.asText().length() > longest.length() ? body.asText() : longest;
        }
      }
    }
    if (longest.isBlank()) {
      return Optional.empty();
    }
    if (longest.contains("</") || longest.contains("&lt;") || longest.contains("&nbsp;")) {
      String markup = longest.contains("</") ? longest : Jsoup.parse(longest).text();
      return Optional.of(Paragraphs.of(Jsoup.parse(markup).body()));
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String line : longest.split("\n", -1)) {
      if (!line.isBlank()) {
        paragraphs.add(new Paragraph(line.strip(), Kind.PLAIN, 0));
      }
    }
    return Optional.of(paragraphs);
  }

  /** None in a broken script, which is a page's usual fault: the visible text remains. */
  private static List<JsonNode> bodies(String script) {
    try {
      return JSON.readTree(script).findValues("articleBody");
    } catch (JsonProcessingException e) {
      return List.of();
    }
  }
}
