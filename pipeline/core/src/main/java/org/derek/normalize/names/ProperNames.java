package org.derek.normalize.names;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names without a known head: they stay as they stand, but for one word alone, which may be
 * declined. Immutable.
 */
final class ProperNames {
  private static final char PLURAL = 'p';

  /** Letters of a word that has no case ending. */
  private static final int INDECLINABLE = 4;

  private final OrganizationLexicon lexicon;
  private final Paradigms inflection;

  ProperNames(OrganizationLexicon lexicon, Paradigms inflection) {
    this.lexicon = lexicon;
    this.inflection = inflection;
  }

  /**
   * The nominatives that a name can be a form of, the likeliest first; never empty.
   *
   * @param words the words of the name
   * @param start position of the first one behind legal forms
   * @param cases the cases that it can stand in; empty if unknown
   */
  List<Nominative> readings(String[] words, int start, Set<Integer> cases) {
    Map<String, Nominative> readings = new LinkedHashMap<>();
    String name = String.join(" ", words);
    String word = Quotes.bare(words[start]);
    boolean declinable =
        start == words.length - 1
            && !Capitals.isAcronymOrLatin(word)
            && word.length() > INDECLINABLE;
    if (declinable) {
      for (Paradigms.Form form : inflection.readings(word, "noun")) {
        String lemma = form.lemma();
        boolean governed = cases.contains(form.grammaticalCase()) && form.gender() != PLURAL;
        boolean mens = form.gender() == 'm' && lexicon.isDeclined(lemma);
        if (!form.isNominative() && (mens || governed)) {
          readings.put(lemma, new Nominative(name.replace(word, lemma), -1, false));
        }
      }
    }
    if (readings.isEmpty()) {
      readings.put(name, new Nominative(name, -1, !declinable));
      if (declinable) {
        for (Paradigms.Form form : inflection.readings(word, "noun")) {
          String lemma = name.replace(word, form.lemma());
          readings.putIfAbsent(lemma, new Nominative(lemma, -1, false));
        }
      }
    }
    readings.putIfAbsent(name, new Nominative(name, -1, false));
    return List.copyOf(readings.values());
  }
}
