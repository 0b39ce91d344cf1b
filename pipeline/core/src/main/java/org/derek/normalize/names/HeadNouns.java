package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the nouns that can head a name in any of their forms, double nouns among them (schools that
 * are gymnasiums). Immutable.
 */
final class HeadNouns {
  private final OrganizationLexicon lexicon;
  private final Paradigms inflection;
  private final WordForms dictionary;

  HeadNouns(OrganizationLexicon lexicon, Paradigms inflection, WordForms dictionary) {
    this.lexicon = lexicon;
    this.inflection = inflection;
    this.dictionary = dictionary;
  }

  /** The head that a word is a form of, its nominative preferred. */
  Optional<Paradigms.Form> of(String word) {
    String lower = Quotes.lower(word);
    String last = lower.substring(lower.lastIndexOf('-') + 1);
    Paradigms.Form best = null;
    for (Paradigms.Form form : forms(last)) {
      if (lexicon.endsInHead(form.lemma())
          && (best == null || (form.isNominative() && !best.isNominative()))) {
        best = form;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    String before = lower.substring(0, lower.length() - last.length());
    return Optional.of(
        new Paradigms.Form(
            (best.isNominative() ? before : firstHalf(before)) + best.lemma(),
            best.gender(),
            best.grammaticalCase(),
            best.weight(),
            best.ending()));
  }

  private List<Paradigms.Form> forms(String word) {
    List<Paradigms.Form> forms = new ArrayList<>(inflection.readings(word, "noun"));
    for (WordForms.Form form : dictionary.of(word)) {
      if (isSingular(form)) {
        forms.add(new Paradigms.Form(form.lemma(), form.gender(), form.grammaticalCase(), 1, 0));
      }
    }
    return forms;
  }

  /** The first half of a double noun, with its hyphen, in the nominative: школы-гимназии. */
  private String firstHalf(String half) {
    if (half.isEmpty()) {
      return half;
    }
    String word = half.substring(0, half.length() - 1);
    return dictionary.of(word).stream()
        .filter(HeadNouns::isSingular)
        .findFirst()
        .map(form -> form.lemma() + half.charAt(half.length() - 1))
        .orElse(half);
  }

  private static boolean isSingular(WordForms.Form form) {
    return form.kind() == WordForms.Kind.NOUN && !form.isPlural();
  }
}
