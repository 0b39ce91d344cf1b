package org.derek.normalize.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * One spelling for canonical names where the writers of a language have several that mean the same
 * ({@code name-spelling.tsv}): composed letters, and in Vietnamese one place for a tone mark.
 * Immutable and safe to share.
 */
final class NameSpelling {
  private record Rule(Pattern pattern, String replacement) {}

  private final List<Rule> rules = new ArrayList<>();

  NameSpelling(Models models, String language) {
    for (List<String> row : Rows.of(models, language, "name-spelling.tsv", 2)) {
      rules.add(new Rule(Pattern.compile(row.get(0)), row.get(1)));
    }
  }

  /** The name in the one spelling. */
  String of(String name) {
    String spelled = Normalizer.normalize(name, Normalizer.Form.NFC);
    if (spelled.chars().allMatch(c -> c < 0x80)) {
      return spelled;
    }
    for (Rule rule : rules) {
      spelled = rule.pattern().matcher(spelled).replaceAll(rule.replacement());
    }
    return spelled;
  }
}
