package org.derek.normalize.names;

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
 * Immutable.
 */
final class Government {
  private static final int GENITIVE = 1;

  /** How far before a name the governing word is looked for, in UTF-16 code units. */
  private static final int REACH = 40;

  private static final Pattern LAST_WORD =
      Pattern.compile("([\\p{L}\\p{M}]+(?:[-‑][\\p{L}\\p{M}]+)*)\\s+[«\"“„]?$");

  private final Map<String, Set<Integer>> governing;
  private final Set<String> heads;
  private final WordForms dictionary;

  /**
   * For one language.
   *
   * @param governing prepositions with their cases
   * @param heads nouns behind which a name stands in the nominative
   */
  Government(Map<String, Set<Integer>> governing, Set<String> heads, WordForms dictionary) {
    this.governing = Map.copyOf(governing);
    this.heads = heads;
    this.dictionary = dictionary;
  }

  /** Takes a row of data in: case indexes with commas, words with spaces between them. */
  static void add(Map<String, Set<Integer>> governing, String cases, String words) {
    for (String word : Rows.split(words, ' ')) {
      for (String each : Rows.split(cases, ',')) {
        governing.computeIfAbsent(word, key -> new HashSet<>()).add(Integer.valueOf(each));
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
                    form -> form.kind() == WordForms.Kind.NOUN && !heads.contains(form.lemma()));
    return noun ? Set.of(GENITIVE) : Set.of();
  }
}
