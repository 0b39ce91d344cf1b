package org.derek.normalize.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * What the acronyms of one language stand for ({@code acronyms.tsv}). Where heads stand last the
 * table counts for a name by itself; elsewhere an acronym can stand for several bodies, and only
 * the document tells which. Immutable and safe to share.
 */
final class Acronyms {
  private final Map<String, String> expansions = new HashMap<>();
  private final OrganizationLexicon lexicon;

  Acronyms(Models models, String language, OrganizationLexicon lexicon) {
    this.lexicon = lexicon;
    for (List<String> row : Rows.of(models, language, "acronyms.tsv", 2)) {
      expansions.putIfAbsent(row.get(0), row.get(1));
    }
  }

  /** The acronyms of the table. */
  Stream<String> all() {
    return expansions.keySet().stream();
  }

  /** What an acronym can stand for. */
  Optional<String> expansion(String acronym) {
    return Optional.ofNullable(expansions.get(acronym));
  }

  /** What an acronym stands for whatever the document says. */
  Optional<String> definite(String acronym) {
    return lexicon.headLast() ? expansion(acronym) : Optional.empty();
  }

  /**
   * A name of several words that ends in an acronym, with what that stands for whatever the
   * document says; other names as they are.
   */
  String writtenOut(String name) {
    int last = name.lastIndexOf(' ');
    String word = name.substring(last + 1);
    if (last <= 0 || lexicon.isLegalForm(word)) {
      return name;
    }
    String before = name.substring(0, last);
    return definite(word)
        .map(full -> full.startsWith(before) ? full : before + " " + full)
        .orElse(name);
  }
}
