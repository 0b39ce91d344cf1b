package org.derek.read.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.derek.read.words.DataRow;

/** Which metadata fields hold which kind of date. */
final class DateFields {
  /** What happened on the date of a field. */
  enum Kind {
    PUBLISHED,
    CREATED,
    CHANGED
  }

  private static final Map<String, Kind> KINDS = load();

  private DateFields() {}

  private static Map<String, Kind> load() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (DataRow row : DataRow.beside(DateFields.class, "fields.tsv")) {
      kinds.put(row.get(1), Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)));
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
