package org.derek.normalize.corrections;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.derek.report.Mention;
import org.derek.report.Report;

/** Finds the lines about a mention among any number of lines, by their narrowest condition. */
final class ByMention {
  /** What a line is found by: an entity or none, and a report, words or nothing more. */
  private record Key(char kind, String entity, String value) {}

  private static final char REPORT = 'R';
  private static final char WORDS = 'W';
  private static final char ANY = 'A';

  private final Map<Key, List<Correction>> lines = new HashMap<>();

  ByMention(List<Correction> all, Action action) {
    for (Correction line : all) {
      if (line.action() == action) {
        lines.computeIfAbsent(key(line), key -> new ArrayList<>(1)).add(line);
      }
    }
  }

  private static Key key(Correction line) {
    if (!line.report().isEmpty() && !line.hasPathPattern()) {
      return new Key(REPORT, line.entity(), line.report());
    }
    return line.text().isEmpty()
        ? new Key(ANY, line.entity(), "")
        : new Key(WORDS, line.entity(), line.text());
  }

  /**
   * The lines that cover a mention of one of {@code entities}.
   *
   * @param entities ids, or an empty string for lines that name no entity
   * @param matched where their numbers are noted
   */
  List<Correction> of(Report report, Mention mention, Collection<String> entities, BitSet matched) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Correction> found = new ArrayList<>(0);
    Consumer<Key> look =
        key -> {
          for (Correction line : lines.getOrDefault(key, List.of())) {
            if (line.covers(report, mention)) {
              matched.set(line.line());
              found.add(line);
            }
          }
        };
    String words = Words.folded(mention.text());
    for (String entity : entities) {
      look.accept(new Key(REPORT, entity, report.id()));
      look.accept(new Key(REPORT, entity, report.source().path()));
      look.accept(new Key(WORDS, entity, words));
      look.accept(new Key(ANY, entity, ""));
    }
    return found;
  }
}
