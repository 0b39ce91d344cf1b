package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * Names that lists have in the nominative: companies, clubs, media. Which files are such lists is
 * data ({@code names} in {@code organizations.tsv}). Immutable.
 */
final class ListedNames {
  private final Set<String> names = new HashSet<>();
  private final OrganizationLexicon lexicon;
  private final Paradigms inflection;
  private final WordForms dictionary;

  ListedNames(
      Models models,
      String language,
      RowsByKind rows,
      OrganizationLexicon lexicon,
      Paradigms inflection,
      WordForms dictionary) {
    this.lexicon = lexicon;
    this.inflection = inflection;
    this.dictionary = dictionary;
    rows.values("names").forEach(file -> addAll(Rows.of(models, language, file, 1)));
  }

  /** Takes in the last column of a file, in which semicolons stand between names. */
  private void addAll(List<List<String>> rows) {
    for (List<String> row : rows) {
      for (String name : Rows.split(row.get(row.size() - 1), ';')) {
        names.add(name.strip());
      }
    }
  }

  /**
   * A name that is in a list as it stands, or with its last word in the nominative.
   *
   * @param words the words of the name
   * @param start position of the first one behind legal forms
   * @param cases the cases that it can stand in; empty if unknown
   */
  Optional<Nominative> nominative(String[] words, int start, Set<Integer> cases) {
    if (names.isEmpty() || words.length > start + 1 && lexicon.isHead(Quotes.lower(words[start]))) {
      return Optional.empty();
    }
    boolean asItStands = isListed(words, start);
    boolean oblique = !cases.isEmpty() && !cases.contains(GrammaticalCase.ACCUSATIVE);
    if (asItStands && !oblique) {
      return Optional.of(found(words, start));
    }
    String[] changed = words.clone();
    int last = words.length - 1;
    String word = Quotes.bare(words[last]);
    for (String lemma : lemmas(word)) {
      changed[last] = words[last].replace(word, lemma);
      if (!lemma.equals(word) && isListed(changed, start)) {
        return Optional.of(found(changed, start));
      }
    }
    return asItStands ? Optional.of(found(words, start)) : Optional.empty();
  }

  private List<String> lemmas(String word) {
    List<String> lemmas = new ArrayList<>();
    for (Paradigms.Form form : inflection.readings(word, "noun")) {
      lemmas.add(form.lemma());
    }
    for (WordForms.Form form : dictionary.of(Quotes.lower(word))) {
      dictionary.nominatives(form).forEach(lemma -> lemmas.add(Capitals.like(word, lemma)));
    }
    return lemmas;
  }

  private static Nominative found(String[] words, int start) {
    return new Nominative(String.join(" ", words), start > 0 ? start : -1, true);
  }

  private boolean isListed(String[] words, int start) {
    StringBuilder name = new StringBuilder();
    for (int i = start; i < words.length; i++) {
      name.append(i == start ? "" : " ").append(Quotes.bare(words[i]));
    }
    return names.contains(name.toString());
  }
}
