package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names of languages with postposed heads: only the last word is inflected. Immutable. */
final class HeadLast implements HeadOrder {
  /** How much likelier a form of a known head is than of another word. */
  private static final double KNOWN = 100;

  private final OrganizationLexicon lexicon;
  private final Paradigms inflection;
  private final JoinedEndings joined;
  private final Suffixes suffixes = new Suffixes();

  HeadLast(RowsByKind rows, OrganizationLexicon lexicon, Paradigms inflection) {
    this.lexicon = lexicon;
    this.inflection = inflection;
    joined = new JoinedEndings(inflection);
    for (String kind : List.of("oblique", "whole", "joined")) {
      rows.of(kind).forEach(suffixes::add);
    }
  }

  @Override
  public List<Nominative> readings(String[] words, Set<Integer> cases) {
    int last = words.length - 1;
    String[] plain = words.clone();
    plain[last] = suffixes.setApart(words[last]).orElse(words[last]);
    plain[last] = joined.split(plain[last], Paradigms.ANY).orElse(plain[last]);
    String quote = Quotes.closing(plain[last]);
    String word = plain[last].substring(0, plain[last].length() - quote.length());
    String bare = Quotes.bare(word);
    List<Nominative> readings = new ArrayList<>();
    boolean complete = lexicon.isHead(Quotes.lower(word)) || Capitals.isAcronymOrLatin(bare);
    readings.add(new Nominative(String.join(" ", plain), last, complete));
    if (complete) {
      return readings;
    }
    boolean whole = suffixes.isWhole(bare);
    double best = 1;
    for (Paradigms.Form form : inflection.readings(word, "noun")) {
      boolean known = lexicon.isHead(Quotes.lower(form.lemma()));
      double weight = form.weight() * suffixes.weight(word, form.lemma()) * (known ? KNOWN : 1);
      if (!form.isNominative() && (known || weight > 0)) {
        String[] changed = plain.clone();
        changed[last] = form.lemma() + quote;
        // the last of several words is rather a noun with a possessive ending: кешені
        boolean possessed =
            last > 0
                && form.grammaticalCase() == GrammaticalCase.ACCUSATIVE
                && form.ending() > 1
                && !Character.isUpperCase(bare.charAt(0));
        boolean likely = known || !whole && !possessed && weight > best;
        best = known ? KNOWN : likely ? weight : best;
        readings.add(
            likely ? 0 : readings.size(), new Nominative(String.join(" ", changed), last, known));
      }
    }
    return readings;
  }
}
