package org.derek.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A named value of a row. Absent values are null in JSONL and empty in CSV; lists are arrays in
 * JSONL and joined by {@code "; "} in CSV.
 *
 * @param name header in CSV, field in JSONL
 * @param value the value of a row
 */
record Column<T>(String name, Function<T, JsonNode> value) {
  static <T> Column<T> text(String name, Function<T, String> value) {
    return new Column<>(name, row -> new TextNode(value.apply(row)));
  }

  static <T> Column<T> optional(String name, Function<T, Optional<String>> value) {
    return new Column<>(
        name,
        row ->
            value
                .apply(row)
                .<JsonNode>map(TextNode::new)
                .orElse(JsonNodeFactory.instance.nullNode()));
  }

  static <T> Column<T> number(String name, Function<T, Long> value) {
    return new Column<>(name, row -> new LongNode(value.apply(row)));
  }

  /** A probability, with four decimals. */
  static <T> Column<T> share(String name, Function<T, Double> value) {
    return new Column<>(name, row -> new DoubleNode(Math.round(value.apply(row) * 1e4) / 1e4));
  }

  static <T> Column<T> truth(String name, Function<T, Boolean> value) {
    return new Column<>(name, row -> BooleanNode.valueOf(value.apply(row)));
  }

  static <T> Column<T> list(String name, Function<T, List<String>> value) {
    return new Column<>(
        name,
        row -> {
          var array = JsonNodeFactory.instance.arrayNode();
          value.apply(row).forEach(array::add);
          return array;
        });
  }
}
