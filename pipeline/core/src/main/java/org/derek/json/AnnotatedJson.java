package org.derek.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.report.AnnotatedDocument;
import org.derek.report.AnnotatedRelation;
import org.derek.report.Event;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Span;

/**
 * Reads and writes annotated documents, one JSON object a line: {@code
 * {"id","lang","split"?,"published"?,"types"?,"text","mentions":[{"start","end","type","norm"?}],"events"?}}.
 *
 * <p>Nested mentions are allowed in the data; the outermost one counts. {@code tokens} and {@code
 * sentences}, lists of {@code [start, end]}, are read where they are given; so are {@code
 * relations} ({@code [{"type","from","to"}]} between ids of {@code entities}, {@code
 * {"T1":{"id":"T1","type","start","end"}}}) and {@code facts} (a text in the form of
 * factRuEval-2016), which are for measuring and not written again.
 */
public final class AnnotatedJson {
  private AnnotatedJson() {}

  /**
   * All documents of a file.
   *
   * @throws IOException if the file can't be read or a line is not such a document; the message
   *     names file and line
   */
  public static List<AnnotatedDocument> read(Path file) throws IOException {
    List<AnnotatedDocument> documents = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          try {
            documents.add(read(line));
          } catch (IllegalArgumentException e) {
            throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
          }
        }
      }
    }
    return documents;
  }

  /**
   * One document.
   *
   * @throws IllegalArgumentException if {@code json} is not such a document
   */
  public static AnnotatedDocument read(String json) {
    JsonNode node;
    try {
      node = RecordJson.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    String text = RecordJson.required(node, "text").asText();
    List<Mention> mentions = new ArrayList<>();
    node.path("mentions").forEach(each -> mentions.add(RecordJson.mention(each, text)));
    Optional<List<Event>> events = Optional.empty();
    // other corpora keep event spans of their own form under this name: ours have a trigger
    if (node.has("events")
        && (node.get("events").isEmpty() || node.at("/events/0").has("trigger"))) {
      List<Event> list = new ArrayList<>();
      node.get("events").forEach(each -> list.add(RecordJson.event(each, text)));
      events = Optional.of(list);
    }
    Set<MentionType> types = EnumSet.noneOf(MentionType.class);
    node.path("types").forEach(each -> types.add(MentionType.valueOf(each.asText())));
    return new AnnotatedDocument(
        RecordJson.required(node, "id").asText(),
        RecordJson.required(node, "lang").asText(),
        node.path("split").asText(""),
        RecordJson.text(node, "published").map(LocalDate::parse),
        types.isEmpty() ? EnumSet.allOf(MentionType.class) : types,
        text,
        outermost(mentions),
        events,
        spans(node.path("sentences")),
        spans(node.path("tokens")),
        relations(node, text),
        RecordJson.text(node, "facts").map(AnnotatedFacts::read));
  }

  private static Optional<List<AnnotatedRelation>> relations(JsonNode node, String text) {
    if (!node.has("relations")) {
      return Optional.empty();
    }
    Map<String, AnnotatedRelation.Argument> ends = new HashMap<>();
    for (JsonNode each : node.path("entities")) {
      Span span = new Span(each.path("start").asInt(), each.path("end").asInt());
      if (span.end() > text.length()) {
        throw new IllegalArgumentException("entity " + span + " is outside the text");
      }
      ends.put(
          RecordJson.required(each, "id").asText(),
          new AnnotatedRelation.Argument(RecordJson.required(each, "type").asText(), span));
    }
    List<AnnotatedRelation> relations = new ArrayList<>();
    for (JsonNode each : node.get("relations")) {
      relations.add(
          new AnnotatedRelation(
              RecordJson.required(each, "type").asText(),
              end(ends, RecordJson.required(each, "from").asText()),
              end(ends, RecordJson.required(each, "to").asText())));
    }
    return Optional.of(relations);
  }

  private static AnnotatedRelation.Argument end(
      Map<String, AnnotatedRelation.Argument> ends, String id) {
    AnnotatedRelation.Argument end = ends.get(id);
    if (end == null) {
      throw new IllegalArgumentException("a relation names " + id + ", which is no entity");
    }
    return end;
  }

  /** One line of JSON, without a line break, that {@link #read(String)} reads. */
  public static String write(AnnotatedDocument document) {
    ObjectNode node = RecordJson.MAPPER.createObjectNode();
    node.put("id", document.id());
    node.put("lang", document.language());
    if (!document.split().isEmpty()) {
      node.put("split", document.split());
    }
    document.published().ifPresent(day -> node.put("published", day.toString()));
    if (document.types().size() < MentionType.values().length) {
      ArrayNode types = node.putArray("types");
      document.types().stream().sorted().forEach(type -> types.add(type.name()));
    }
    node.put("text", document.text());
    ArrayNode mentions = node.putArray("mentions");
    for (Mention mention : document.mentions()) {
      ObjectNode each = mentions.addObject();
      RecordJson.putSpan(each, mention.span());
      each.put("type", mention.type().name());
      mention.norm().ifPresent(norm -> each.put("norm", norm));
      mention.entity().ifPresent(entity -> each.put("entity", entity));
      mention.country().ifPresent(country -> each.put("country", country));
    }
    document
        .events()
        .ifPresent(
            events -> {
              ArrayNode list = node.putArray("events");
              events.forEach(event -> list.add(RecordJson.toTree(event)));
            });
    write(node, "sentences", document.sentences());
    write(node, "tokens", document.tokens());
    return node.toString();
  }

  private static void write(ObjectNode node, String field, List<Span> spans) {
    if (!spans.isEmpty()) {
      ArrayNode list = node.putArray(field);
      spans.forEach(span -> list.addArray().add(span.start()).add(span.end()));
    }
  }

  private static List<Mention> outermost(List<Mention> mentions) {
    List<Mention> kept = new ArrayList<>();
    List<Mention> sorted = new ArrayList<>(mentions);
    sorted.sort((a, b) -> a.span().compareTo(b.span()));
    for (Mention mention : sorted) {
      if (kept.isEmpty() || kept.get(kept.size() - 1).span().end() <= mention.span().start()) {
        kept.add(mention);
      }
    }
    return kept;
  }

  private static List<Span> spans(JsonNode list) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode each : list) {
      spans.add(new Span(each.get(0).asInt(), each.get(1).asInt()));
    }
    return spans;
  }
}
