package org.derek.read.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The fields of a JSON object that is a report, or holds one in a field of its own. */
final class JsonFields {
  private final RowFields fields;

  JsonFields(RowFields fields) {
    this.fields = fields;
  }

  /** Whether {@code node} is an object with a text. */
  boolean isReport(JsonNode node) {
    return report(node).isPresent();
  }

  /**
   * The row that {@code node} holds; empty if it holds no text.
   *
   * @param bytes the row as it stands in the file
   */
  Optional<RowMaker.Raw> raw(JsonNode node, String bytes) {
    Optional<JsonNode> found = report(node);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    JsonNode report = found.get();
    RowFields.Chosen chosen = fields.choose(report::fieldNames).orElseThrow();
    String text = "";
    for (String name : chosen.text()) {
      if (text.isBlank()) {
        text = text(report.get(name));
      }
    }
    return Optional.of(
        new RowMaker.Raw(
            bytes,
            chosen.title().map(name -> text(report.get(name))).orElse(""),
            text,
            value(report, chosen.date()),
            value(report, chosen.id()).or(() -> value(node, Optional.of("_id"))),
            value(report, chosen.url())));
  }

  private Optional<JsonNode> report(JsonNode node) {
    if (!node.isObject()) {
      return Optional.empty();
    }
    if (hasText(node)) {
      return Optional.of(node);
    }
    for (Iterator<JsonNode> each = node.elements(); each.hasNext(); ) {
      JsonNode inner = each.next();
      if (inner.isObject() && hasText(inner)) {
        return Optional.of(inner);
      }
    }
    return Optional.empty();
  }

  private boolean hasText(JsonNode node) {
    return fields
        .choose(node::fieldNames)
        .filter(
            chosen ->
                chosen.text().stream()
                    .anyMatch(name -> node.get(name).isTextual() || node.get(name).isArray()))
        .isPresent();
  }

  private static Optional<String> value(JsonNode node, Optional<String> name) {
    return name.map(node::get)
        .filter(value -> value.isValueNode() && !value.isNull())
        .map(JsonNode::asText)
        .filter(value -> !value.isBlank());
  }

  /** A string, or the strings of an array as paragraphs. */
  private static String text(JsonNode value) {
    if (value.isTextual()) {
      return value.asText();
    }
    List<String> parts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(
          each -> {
            if (each.isTextual()) {
              parts.add(each.asText());
            }
          });
    }
    return String.join("\n\n", parts);
  }
}
