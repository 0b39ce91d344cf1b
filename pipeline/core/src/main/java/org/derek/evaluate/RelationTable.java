package org.derek.evaluate;

import java.util.Locale;
import java.util.Map;

/**
 * The scores of events on other collections' relations and facts as tables for a terminal, in
 * percent.
 */
final class RelationTable {
  private final Map<String, LanguageScores> languages;
  private final StringBuilder out = new StringBuilder();

  RelationTable(Scores scores) {
    languages = scores.languages();
  }

  /** A block of relations and one of facts a language; empty where neither is annotated. */
  String table() {
    languages.forEach(
        (language, scores) -> {
          if (scores.relations().covered().cases() > 0) {
            relations(language, scores.relations());
          }
          if (!scores.facts().kinds().isEmpty()) {
            facts(language, scores.facts());
          }
        });
    return out.toString();
  }

  private void relations(String language, RelationScores scores) {
    line("");
    line(
        "%-4s %-20s %7s %7s %7s %7s %6s %6s %6s",
        "lang", "relations", "gold", "right", "found", "right", "P", "R", "F1");
    scores.kinds().forEach((kind, found) -> found(language, lower(kind), found));
    found(language, "relations", scores.all());
    line(
        "%-4s a record covers %d of %d annotated events",
        language, scores.covered().right(), scores.covered().cases());
  }

  private void found(String language, String what, RelationScores.Found found) {
    line(
        "%-4s %-20s %7d %7d %7d %7d %6.1f %6.1f %6.1f",
        language,
        what,
        found.recall().cases(),
        found.recall().right(),
        found.precision().cases(),
        found.precision().right(),
        100 * found.precision().accuracy(),
        100 * found.recall().accuracy(),
        100 * found.f1());
  }

  private void facts(String language, FactScores scores) {
    line("");
    line(
        "%-4s %-20s %7s %7s %7s %6s %6s %6s",
        "lang", "facts", "gold", "found", "right", "P", "R", "F1");
    scores
        .kinds()
        .forEach(
            (kind, found) ->
                line(
                    "%-4s %-20s %7d %7d %7.1f %6.1f %6.1f %6.1f",
                    language,
                    lower(kind) + " facts",
                    found.gold(),
                    found.found(),
                    found.right(),
                    100 * found.precision(),
                    100 * found.recall(),
                    100 * found.f1()));
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
