package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.report.MentionType;

/**
 * A well-known person or body and the names it goes by.
 *
 * @param id entity id
 * @param type PERSON or ORGANIZATION
 * @param country ISO code of the country it belongs to
 * @param names names in all languages; none of them a surname alone
 * @param marked names that are its own only beside its country's name, or in a report about it
 * @param office office that a person holds or held: president, prime-minister, ...
 */
record Alias(
    String id,
    MentionType type,
    Optional<String> country,
    List<String> names,
    List<String> marked,
    Optional<String> office) {
  private static final String FILE = "aliases.tsv";
  private static final int FIRST_LANGUAGE = 2;
  private static final int OFFICE = 6;
  private static final String MARK = "~";
  private static final String PLACE = "{}";

  Alias {
    names = List.copyOf(names);
    marked = List.copyOf(marked);
  }

  /**
   * The alias table. A line {@code @KZ} tells, language by language, how a marked name and its
   * country stand together; these are names too.
   */
  static List<Alias> load(Models models) {
    List<Alias> all = new ArrayList<>();
    Map<String, List<String>> together = new HashMap<>();
    for (List<String> row : Rows.shared(models, FILE, OFFICE)) {
      if (row.get(0).startsWith("@")) {
        together.put(row.get(0).substring(1), row);
      } else {
        all.add(of(row, together));
      }
    }
    return all;
  }

  private static Alias of(List<String> row, Map<String, List<String>> together) {
    List<String> names = new ArrayList<>();
    List<String> marked = new ArrayList<>();
    List<String> patterns = together.getOrDefault(row.get(1), List.of());
    for (int column = FIRST_LANGUAGE; column < OFFICE; column++) {
      for (String name : Rows.split(row.get(column), '|')) {
        if (!name.startsWith(MARK)) {
          if (!name.equals("-")) {
            names.add(name);
          }
          continue;
        }
        String bare = name.substring(MARK.length());
        marked.add(bare);
        if (!patterns.isEmpty()) {
          Rows.split(patterns.get(column), '|')
              .forEach(pattern -> names.add(pattern.replace(PLACE, bare)));
        }
      }
    }
    String kind = row.get(0).substring(0, row.get(0).indexOf('/'));
    return new Alias(
        row.get(0),
        MentionType.valueOf(kind.toUpperCase(Locale.ROOT)),
        row.get(1).equals("-") ? Optional.empty() : Optional.of(row.get(1)),
        names,
        marked,
        row.size() > OFFICE ? Optional.of(row.get(OFFICE)) : Optional.empty());
  }
}
