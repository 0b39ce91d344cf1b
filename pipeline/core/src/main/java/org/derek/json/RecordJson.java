package org.derek.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.derek.report.Derivation;
import org.derek.report.Event;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Participant;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.report.Source;
import org.derek.report.Span;

/** Writes and reads {@link Report} as one JSON object. Stateless and safe to share. */
public final class RecordJson {
  static final ObjectMapper MAPPER = new ObjectMapper();

  private RecordJson() {}

  /** One line of JSON, without a line break. */
  public static String write(Report report) {
    try {
      return MAPPER.writeValueAsString(toTree(report));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always writable", e);
    }
  }

  /** Mentions as a JSON array, without a line break. */
  public static String writeMentions(List<Mention> mentions) {
    ArrayNode array = MAPPER.createArrayNode();
    mentions.forEach(mention -> array.add(toTree(mention)));
    try {
      return MAPPER.writeValueAsString(array);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always writable", e);
    }
  }

  /**
   * The mentions of {@code text} that {@link #writeMentions} wrote.
   *
   * @throws IllegalArgumentException if {@code json} is no such array
   */
  public static List<Mention> readMentions(String json, String text) {
    try {
      List<Mention> mentions = new ArrayList<>();
      MAPPER.readTree(json).forEach(each -> mentions.add(mention(each, text)));
      return mentions;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no mentions: " + e.getOriginalMessage(), e);
    }
  }

  /** The record as a JSON tree, for an edge that adds fields of its own. */
  public static ObjectNode toTree(Report report) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", report.id());
    ObjectNode source = node.putObject("source");
    source.put("path", report.source().path());
    source.put("mediaType", report.source().mediaType());
    report.source().charset().ifPresent(charset -> source.put("charset", charset));
    source.put("bytes", report.source().bytes());
    node.put("language", report.language());
    node.put("languageConfidence", round(report.languageConfidence()));
    node.put("title", report.title());
    report
        .published()
        .ifPresent(
            published -> {
              node.put("published", published.date().toString());
              node.put("publishedFrom", published.from().word());
            });
    node.put("text", report.text());
    ArrayNode mentions = node.putArray("mentions");
    report.mentions().forEach(mention -> mentions.add(toTree(mention)));
    ArrayNode events = node.putArray("events");
    report.events().forEach(event -> events.add(toTree(event)));
    return node;
  }

  /**
   * The report that {@link #write} wrote.
   *
   * @throws IllegalArgumentException if {@code json} is not such a record; the message says where
   */
  public static Report read(String json) {
    try {
      return ofTree(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a record: " + e.getOriginalMessage(), e);
    }
  }

  /** The report that {@link #toTree(Report)} made. */
  public static Report ofTree(JsonNode node) {
    JsonNode source = required(node, "source");
    String text = required(node, "text").asText();
    List<Mention> mentions = new ArrayList<>();
    node.path("mentions").forEach(each -> mentions.add(mention(each, text)));
    List<Event> events = new ArrayList<>();
    node.path("events").forEach(each -> events.add(event(each, text)));
    return new Report(
        required(node, "id").asText(),
        new Source(
            required(source, "path").asText(),
            source.path("mediaType").asText("application/octet-stream"),
            text(source, "charset"),
            source.path("bytes").asLong()),
        node.path("language").asText(Report.UNDETERMINED),
        node.path("languageConfidence").asDouble(),
        node.path("title").asText(""),
        text(node, "published")
            .map(
                date ->
                    new Publication(
                        LocalDate.parse(date),
                        Publication.Origin.valueOf(
                            node.path("publishedFrom")
                                .asText("metadata")
                                .toUpperCase(Locale.ROOT)))),
        text,
        mentions,
        events);
  }

  /** A mention as a JSON tree. */
  public static ObjectNode toTree(Mention mention) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("type", mention.type().name());
    putSpan(node, mention.span());
    node.put("text", mention.text());
    mention.norm().ifPresent(norm -> node.put("norm", norm));
    mention.entity().ifPresent(entity -> node.put("entity", entity));
    mention.country().ifPresent(country -> node.put("country", country));
    mention.derivation().ifPresent(derivation -> node.set("derived", toTree(derivation)));
    node.put("confidence", round(mention.confidence()));
    return node;
  }

  private static ObjectNode toTree(Derivation derivation) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("rule", derivation.rule());
    derivation.anchor().ifPresent(anchor -> node.put("anchor", anchor));
    derivation.at().ifPresent(at -> putSpan(node, at));
    return node;
  }

  /** An event as a JSON tree; absent values are null, so that every event has the same fields. */
  public static ObjectNode toTree(Event event) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", event.id());
    node.put("type", event.type().name());
    node.put("plover", event.type().plover().orElse(null));
    node.put("cameo", event.type().cameo().orElse(null));
    node.put("status", event.status().word());
    node.put("main", event.main());
    node.put("confidence", round(event.confidence()));
    ObjectNode trigger = node.putObject("trigger");
    putSpan(trigger, event.trigger());
    trigger.put("text", event.triggerText());
    putSpan(node.putObject("sentence"), event.sentence());
    node.put("start", event.start().orElse(null));
    node.put("end", event.end().orElse(null));
    node.put("place", event.place().orElse(null));
    node.put("country", event.country().orElse(null));
    putEvidence(node, "when", event.when());
    putEvidence(node, "where", event.where());
    ArrayNode participants = node.putArray("participants");
    for (Participant participant : event.participants()) {
      ObjectNode each = participants.addObject();
      each.put("norm", participant.norm());
      each.put("entity", participant.entity());
      participant.role().ifPresent(role -> each.put("role", role));
      participant.evidence().ifPresent(span -> putSpan(each.putObject("evidence"), span));
    }
    ArrayNode countries = node.putArray("countries");
    event.countries().forEach(countries::add);
    return node;
  }

  private static void putEvidence(ObjectNode node, String field, Optional<Span> span) {
    span.ifPresentOrElse(each -> putSpan(node.putObject(field), each), () -> node.putNull(field));
  }

  static Mention mention(JsonNode node, String text) {
    Span span = span(node);
    if (span.end() > text.length()) {
      throw new IllegalArgumentException("mention " + span + " is outside the text");
    }
    return new Mention(
        MentionType.valueOf(required(node, "type").asText()),
        span,
        span.of(text),
        text(node, "norm"),
        text(node, "entity"),
        text(node, "country"),
        derivation(node.path("derived"), text),
        node.path("confidence").asDouble(1));
  }

  private static Optional<Derivation> derivation(JsonNode node, String text) {
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    Optional<Span> at =
        node.has("start") ? Optional.of(span(node, text, "anchor")) : Optional.empty();
    return Optional.of(new Derivation(required(node, "rule").asText(), text(node, "anchor"), at));
  }

  static Event event(JsonNode node, String text) {
    Span trigger = span(required(node, "trigger"), text, "trigger");
    List<Participant> participants = new ArrayList<>();
    for (JsonNode each : node.path("participants")) {
      participants.add(
          new Participant(
              required(each, "norm").asText(),
              each.path("entity").asText(""),
              text(each, "role"),
              evidence(each, "evidence", text)));
    }
    List<String> countries = new ArrayList<>();
    node.path("countries").forEach(each -> countries.add(each.asText()));
    return new Event(
        node.path("id").asText(""),
        EventType.valueOf(required(node, "type").asText()),
        EventStatus.ofWord(node.path("status").asText("occurred")),
        node.path("main").asBoolean(),
        node.path("confidence").asDouble(1),
        trigger,
        trigger.of(text),
        node.has("sentence") ? span(node.get("sentence")) : trigger,
        text(node, "start"),
        text(node, "end"),
        text(node, "place"),
        text(node, "country"),
        evidence(node, "when", text),
        evidence(node, "where", text),
        participants,
        countries);
  }

  static JsonNode required(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("no field \"" + field + "\"");
    }
    return value;
  }

  static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }

  private static Optional<Span> evidence(JsonNode node, String field, String text) {
    return node.hasNonNull(field)
        ? Optional.of(span(node.get(field), text, field))
        : Optional.empty();
  }

  private static Span span(JsonNode node, String text, String what) {
    Span span = span(node);
    if (span.end() > text.length()) {
      throw new IllegalArgumentException(what + " " + span + " is outside the text");
    }
    return span;
  }

  static Span span(JsonNode node) {
    return new Span(required(node, "start").asInt(), required(node, "end").asInt());
  }

  static void putSpan(ObjectNode node, Span span) {
    node.put("start", span.start());
    node.put("end", span.end());
  }

  /** Four decimals: more would be noise, and the same on every machine. */
  private static double round(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
