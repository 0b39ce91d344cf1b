package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.derek.language.Models;

/**
 * The names of organizations in one language: from a name as it stands to its nominatives, and what
 * a name says by its words. What the words are is data; each part of the grammar has a class of its
 * own, which this one puts together. Immutable and safe to share.
 */
final class OrganizationGrammar {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final OrganizationLexicon lexicon;
  private final Paradigms inflection;
  private final HeadOrder order;
  private final Acronyms acronyms;
  private final Shorthand shorthand;
  private final ImpliedParts implied;
  private final Government government;
  private final RunningText runningText;
  private final NameSpelling spelling;

  OrganizationGrammar(Models models, String language, WordForms dictionary) {
    RowsByKind rows = RowsByKind.ofOrganizations(models, language);
    lexicon = new OrganizationLexicon(rows);
    inflection = new Paradigms(models, language);
    acronyms = new Acronyms(models, language, lexicon);
    order =
        lexicon.headLast()
            ? new HeadLast(rows, lexicon, inflection)
            : new HeadFirst(models, language, rows, lexicon, acronyms, inflection, dictionary);
    shorthand = new Shorthand(rows);
    implied = new ImpliedParts(models, language, rows);
    government = new Government(rows, lexicon, dictionary);
    runningText = new RunningText(models, language, lexicon, acronyms);
    spelling = new NameSpelling(models, language);
  }

  /** The words of the language's names. */
  OrganizationLexicon lexicon() {
    return lexicon;
  }

  /** Whether the head of a name is its last word, as in languages with postposed heads. */
  boolean headLast() {
    return lexicon.headLast();
  }

  /** What the acronyms of the language stand for. */
  Acronyms acronyms() {
    return acronyms;
  }

  /** Short forms of words inside names. */
  Shorthand shorthand() {
    return shorthand;
  }

  /** What the names of the language leave to the rest of the document. */
  ImpliedParts implied() {
    return implied;
  }

  /** A name in capitals alone or without any as it would stand in running text. */
  String inRunningText(String name) {
    return runningText.of(name);
  }

  /** What the words before the name that begins at {@code start} say of its case. */
  Set<Integer> casesAt(String text, int start) {
    return government.before(text, start);
  }

  /**
   * The nominatives that {@code name} can be a form of, the likeliest first; never empty.
   *
   * @param cases the cases that the words before the name allow; empty if they don't tell
   */
  List<Nominative> readings(String name, Set<Integer> cases) {
    String spelled = spelling.of(name.replace("\u00ad", "").strip());
    return order.readings(words(Quotes.withoutOuter(spelled)), cases);
  }

  /**
   * The words of a name, without a quotation mark that has no partner or a preposition at the end.
   */
  private String[] words(String name) {
    List<String> words =
        new ArrayList<>(SPACES.splitAsStream(NameParts.withoutLoneQuote(name)).toList());
    while (words.size() > 1 && lexicon.dangles(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words.toArray(String[]::new);
  }

  /** Whether a name is a head alone, or with legal forms, in a language with uninflected heads. */
  boolean isKind(String name) {
    List<String> words =
        SPACES
            .splitAsStream(shorthand.writtenOut(name.strip()))
            .filter(word -> !word.isEmpty() && !lexicon.isLegalForm(Quotes.bare(word)))
            .map(Quotes::lower)
            .toList();
    return lexicon.isHead(String.join("-", words));
  }

  /** Whether a nominative is a common noun alone, which names no definite body. */
  boolean isGeneric(String nominative) {
    return lexicon.isGeneric(nominative);
  }

  /** ISO code of the state that an adjective of the name is derived from. */
  Optional<String> demonym(Nominative nominative) {
    return lexicon.demonym(nominative);
  }

  /** The nominative of a first word that stands for the body whose unit a name is of. */
  Optional<String> parent(String word) {
    return lexicon.isParent(word)
        ? Optional.of(word)
        : inflection.readings(word, "noun").stream()
            .filter(form -> form.grammaticalCase() == GrammaticalCase.GENITIVE)
            .map(Paradigms.Form::lemma)
            .filter(lexicon::isParent)
            .findFirst();
  }

  /** A name whose last word is in the genitive. */
  String genitive(String name) {
    int last = name.lastIndexOf(' ') + 1;
    return name.substring(0, last)
        + inflection.inflected(name.substring(last), "noun", GrammaticalCase.GENITIVE);
  }
}
