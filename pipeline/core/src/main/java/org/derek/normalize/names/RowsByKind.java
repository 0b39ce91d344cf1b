package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * The rows of a data file whose first column says what a row tells, by that column. Immutable.
 *
 * <p>{@code organizations.tsv} has such rows. Who reads which: {@link OrganizationLexicon} the
 * words, {@link Suffixes} the endings that are split off, {@link Government} what governs a case,
 * {@link ListedNames} the lists of names, {@link Shorthand} and {@link EntityIds} the short forms
 * of words, {@link ImpliedParts} what is left to the document.
 */
final class RowsByKind {
  private static final String ORGANIZATIONS = "organizations.tsv";
  private static final Set<String> OF_ORGANIZATIONS =
      Set.of(
          "head",
          "compound",
          "proper",
          "generic",
          "head-position",
          "legal-form",
          "stands-for",
          "parent",
          "own",
          "fixed",
          "home",
          "named-after",
          "demonym",
          "intro",
          "and",
          "dangling",
          "names",
          "governs",
          "oblique",
          "whole",
          "joined",
          "abbreviation",
          "shorthand",
          "same-id",
          "level",
          "of-level",
          "of-parent");

  private final Map<String, List<List<String>>> rows = new HashMap<>();

  private RowsByKind(Models models, String language, String file, Set<String> kinds) {
    for (List<String> row : Rows.of(models, language, file, 2)) {
      String kind = row.get(0);
      if (!kinds.contains(kind)) {
        throw new IllegalArgumentException(models.file(language, file) + ": unknown kind " + kind);
      }
      rows.computeIfAbsent(kind, key -> new ArrayList<>()).add(row);
    }
  }

  /** The words of a language's names of organizations. */
  static RowsByKind ofOrganizations(Models models, String language) {
    return new RowsByKind(models, language, ORGANIZATIONS, OF_ORGANIZATIONS);
  }

  /** The rows of a kind, in order. */
  List<List<String>> of(String kind) {
    return rows.getOrDefault(kind, List.of());
  }

  /** The second column of the rows of a kind, in order. */
  Stream<String> values(String kind) {
    return of(kind).stream().map(row -> row.get(1));
  }

  /** The words, with spaces between them, of the rows of a kind. */
  Set<String> words(String kind) {
    return values(kind)
        .flatMap(words -> Rows.split(words, ' ').stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The patterns of the rows of a kind. */
  List<Pattern> patterns(String kind) {
    return values(kind).map(Pattern::compile).toList();
  }

  /** The value of the only row of a kind; of several, the last. */
  Optional<String> value(String kind) {
    return values(kind).reduce((one, other) -> other);
  }
}
