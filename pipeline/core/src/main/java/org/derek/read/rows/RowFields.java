package org.derek.read.rows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.read.words.Letters;
import org.derek.read.words.WordTable;

/** Which field of a row is its text, headline, date, id or address. Immutable and shareable. */
final class RowFields {
  private static final String FILE = "columns.tsv";
  private static final Set<String> KINDS = Set.of("text", "summary", "title", "date", "id", "url");

  private final Map<String, Map<String, Integer>> ranks = new HashMap<>();

  private RowFields(WordTable words) {
    int rank = 0;
    for (WordTable.Row row : words.rows()) {
      ranks
          .computeIfAbsent(row.kind(), k -> new HashMap<>())
          .putIfAbsent(Letters.of(row.word()), rank++);
    }
  }

  /**
   * The names that the languages in folder {@code models} use.
   *
   * @throws java.io.UncheckedIOException if a file can't be read
   */
  static RowFields load(Path models) {
    return new RowFields(WordTable.load(models, FILE, KINDS));
  }

  /**
   * The fields of a row that Derek reads, by name; absent ones are empty.
   *
   * @param text names of the fields that can hold the text, best first; never empty
   */
  record Chosen(
      List<String> text,
      Optional<String> title,
      Optional<String> date,
      Optional<String> id,
      Optional<String> url) {}

  /** The choice among {@code names}; empty if none of them holds a text. */
  Optional<Chosen> choose(Iterable<String> names) {
    List<String> texts = ranked("text", names);
    Optional<String> date = ranked("date", names).stream().findFirst();
    Optional<String> url = ranked("url", names).stream().findFirst();
    List<String> summaries = ranked("summary", names);
    if (texts.isEmpty() && date.isEmpty() && url.isEmpty()) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>(texts);
    all.addAll(summaries);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Chosen(
            all,
            ranked("title", names).stream().findFirst(),
            date,
            ranked("id", names).stream().findFirst(),
            url));
  }

  private List<String> ranked(String kind, Iterable<String> names) {
    Map<String, Integer> known = ranks.getOrDefault(kind, Map.of());
    List<String> found = new ArrayList<>();
    for (String name : names) {
      if (known.containsKey(Letters.of(name))) {
        found.add(name);
      }
    }
    found.sort((a, b) -> Integer.compare(known.get(Letters.of(a)), known.get(Letters.of(b))));
    return found;
  }
}
