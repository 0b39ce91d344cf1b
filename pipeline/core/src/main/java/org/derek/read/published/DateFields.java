package org.derek.read.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which metadata fields hold which kind of date. */
final class DateFields {
  /** What happened on the date of a field. */
  enum Kind {
    PUBLISHED,
    CREATED,
    CHANGED
  }

  private static final String RESOURCE = "fields.tsv";
  private static final Map<String, Kind> KINDS = load();

  private DateFields() {}

  private static Map<String, Kind> load() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    try (InputStream in = DateFields.class.getResourceAsStream(RESOURCE)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] cells = line.strip().split("\t", 2);
          kinds.put(cells[1], Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
    }
    return kinds;
  }

  /** The values of all fields of a kind, the most trusted field first. */
  static List<String> values(Map<String, List<String>> metadata, Kind kind) {
    Map<String, List<String>> folded = new LinkedHashMap<>();
    metadata.forEach(
        (name, values) ->
            folded
                .computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                .addAll(values));
    List<String> values = new ArrayList<>();
    KINDS.forEach(
        (name, its) -> {
          if (its == kind) {
            values.addAll(folded.getOrDefault(name, List.of()));
          }
        });
    return values;
  }
}
