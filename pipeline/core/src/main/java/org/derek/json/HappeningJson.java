package org.derek.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.derek.report.Contradiction;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Happening;
import org.derek.report.Participant;

/** Writes and reads {@link Happening} as one JSON object. Stateless and safe to share. */
public final class HappeningJson {
  private HappeningJson() {}

  /** One line of JSON, without a line break. */
  public static String write(Happening happening) {
    try {
      return RecordJson.MAPPER.writeValueAsString(toTree(happening));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always writable", e);
    }
  }

  /**
   * The happening that {@link #write} wrote.
   *
   * @throws IllegalArgumentException if {@code json} is no such record
   */
  public static Happening read(String json) {
    try {
      return ofTree(RecordJson.MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a happening: " + e.getOriginalMessage(), e);
    }
  }

  /** The happening as a JSON tree; absent values are null. */
  public static ObjectNode toTree(Happening happening) {
    ObjectNode node = RecordJson.MAPPER.createObjectNode();
    node.put("id", happening.id());
    node.put("type", happening.type().name());
    node.put("status", happening.status().word());
    node.put("start", happening.start().orElse(null));
    node.put("end", happening.end().orElse(null));
    node.put("place", happening.place().orElse(null));
    node.put("country", happening.country().orElse(null));
    ArrayNode participants = node.putArray("participants");
    for (Participant each : happening.participants()) {
      ObjectNode participant = participants.addObject();
      participant.put("norm", each.norm()).put("entity", each.entity());
      each.role().ifPresent(role -> participant.put("role", role));
    }
    ArrayNode countries = node.putArray("countries");
    happening.countries().forEach(countries::add);
    ArrayNode sources = node.putArray("sources");
    for (Happening.Source each : happening.sources()) {
      ObjectNode source = sources.addObject();
      source.put("report", each.report()).put("event", each.event()).put("main", each.main());
      source.put("path", each.path()).put("title", each.title()).put("language", each.language());
      source.put("published", each.published().map(LocalDate::toString).orElse(null));
      source.put("group", each.group());
    }
    ArrayNode contradictions = node.putArray("contradictions");
    for (Contradiction each : happening.contradictions()) {
      ObjectNode contradiction = contradictions.addObject();
      contradiction.put("field", each.field());
      ArrayNode versions = contradiction.putArray("versions");
      for (Contradiction.Version version : each.versions()) {
        ArrayNode events = versions.addObject().put("value", version.value()).putArray("events");
        version.events().forEach(events::add);
      }
    }
    return node;
  }

  private static Happening ofTree(JsonNode node) {
    List<Participant> participants = new ArrayList<>();
    for (JsonNode each : node.path("participants")) {
      participants.add(
          new Participant(
              RecordJson.required(each, "norm").asText(),
              each.path("entity").asText(""),
              RecordJson.text(each, "role"),
              Optional.empty()));
    }
    List<Happening.Source> sources = new ArrayList<>();
    for (JsonNode each : node.path("sources")) {
      sources.add(
          new Happening.Source(
              RecordJson.required(each, "report").asText(),
              RecordJson.required(each, "event").asText(),
              each.path("main").asBoolean(),
              each.path("path").asText(""),
              each.path("title").asText(""),
              each.path("language").asText(""),
              RecordJson.text(each, "published").map(LocalDate::parse),
              each.path("group").asText("")));
    }
    List<Contradiction> contradictions = new ArrayList<>();
    for (JsonNode each : node.path("contradictions")) {
      List<Contradiction.Version> versions = new ArrayList<>();
      for (JsonNode version : each.path("versions")) {
        versions.add(
            new Contradiction.Version(
                RecordJson.required(version, "value").asText(), words(version.path("events"))));
      }
      contradictions.add(new Contradiction(RecordJson.required(each, "field").asText(), versions));
    }
    return new Happening(
        RecordJson.required(node, "id").asText(),
        EventType.valueOf(RecordJson.required(node, "type").asText().toUpperCase(Locale.ROOT)),
        EventStatus.ofWord(RecordJson.required(node, "status").asText()),
        RecordJson.text(node, "start"),
        RecordJson.text(node, "end"),
        RecordJson.text(node, "place"),
        RecordJson.text(node, "country"),
        participants,
        words(node.path("countries")),
        sources,
        contradictions);
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(each -> words.add(each.asText()));
    return words;
  }
}
