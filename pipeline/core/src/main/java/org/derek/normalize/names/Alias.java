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
 */
record Alias(String id, MentionType type, Optional<String> country, List<String> names) {
  /**
   * The alias table. A line {@code @KZ} names a country's genitives; {@code {KZ}} in a name stands
   * for each of them.
   */
  static List<Alias> load(Models models) {
    List<Alias> all = new ArrayList<>();
    Map<String, List<String>> macros = new HashMap<>();
    for (List<String> row : Rows.shared(models, "aliases.tsv", 2)) {
      if (row.get(0).startsWith("@")) {
        macros.put("{" + row.get(0).substring(1) + "}", Rows.split(row.get(1), '|'));
        continue;
      }
      List<String> names = new ArrayList<>();
      for (String column : row.subList(2, row.size())) {
        for (String name : Rows.split(column, '|')) {
          expand(name.strip(), macros, names);
        }
      }
      MentionType type =
          MentionType.valueOf(
              row.get(0).substring(0, row.get(0).indexOf('/')).toUpperCase(Locale.ROOT));
      Optional<String> country =
          row.get(1).equals("-") ? Optional.empty() : Optional.of(row.get(1));
      all.add(new Alias(row.get(0), type, country, names));
    }
    return all;
  }

  private static void expand(String name, Map<String, List<String>> macros, List<String> names) {
    for (Map.Entry<String, List<String>> macro : macros.entrySet()) {
      if (name.contains(macro.getKey())) {
        macro.getValue().forEach(each -> names.add(name.replace(macro.getKey(), each)));
        return;
      }
    }
    if (!name.isEmpty() && !name.equals("-")) {
      names.add(name);
    }
  }
}
