package org.derek.normalize.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.derek.language.Rows;

/**
 * Tells from the word before an organization's name the cases that the name can stand in: a
 * preposition governs its cases, and a noun that is no head of organizations' names the genitive.
 * Behind a head the name may stand in any case. Immutable.
 */
final class Government {
  /** How far before a name the governing word is looked for, in UTF-16 code units. */
  private static final int REACH = 40;

  private static final Pattern LAST_WORD =
      Pattern.compile("([\\p{L}\\p{M}]+(?:[-‑][\\p{L}\\p{M}]+)*)\\s+[«\"“„]?$");

  private final Map<String, Set<Integer>> governing = new HashMap<>();
  private final OrganizationLexicon lexicon;
  private final WordForms dictionary;

  Government(RowsByKind rows, OrganizationLexicon lexicon, WordForms dictionary) {
    this.lexicon = lexicon;
    this.dictionary = dictionary;
    for (List<String> row : rows.of("governs")) {
      List<Integer> cases = Rows.split(row.get(1), ',').stream().map(Integer::valueOf).toList();
      for (String word : Rows.split(row.get(2), ' ')) {
        governing.computeIfAbsent(word, key -> new HashSet<>()).addAll(cases);
      }
    }
  }

  /** The cases of the name that begins at {@code start} of {@code text}; empty if unknown. */
  Set<Integer> before(String text, int start) {
    if (governing.isEmpty()) {
      return Set.of();
    }
    Matcher last = LAST_WORD.matcher(text.substring(Math.max(0, start - REACH), start));
    if (!last.find()) {
      return Set.of();
    }
    String word = last.group(1).toLowerCase(Locale.ROOT);
    Set<Integer> cases = governing.get(word);
    if (cases != null) {
      return cases;
    }
    List<WordForms.Form> forms = dictionary.of(word);
    boolean noun =
        Character.isLowerCase(last.group(1).charAt(0))
            && !forms.isEmpty()
            && forms.stream()
                .allMatch(
                    form -> form.kind() == WordForms.Kind.NOUN && !lexicon.isHead(form.lemma()));
    return noun ? Set.of(GrammaticalCase.GENITIVE) : Set.of();
  }
}
