package org.derek.normalize.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * Names of languages whose heads stand first, behind adjectives: the head and the adjectives that
 * agree with it go to the nominative, what follows stays as it is. Immutable.
 */
final class HeadFirst implements HeadOrder {
  private static final int MOST_ADJECTIVES = 6;

  /** Words before a head that no dictionary has: a university's or a bank's own name. */
  private static final int MOST_UNKNOWN = 3;

  private final OrganizationLexicon lexicon;
  private final Acronyms acronyms;
  private final WordForms dictionary;
  private final Adjectives adjectives;
  private final HeadNouns heads;
  private final NounPhrases phrases;
  private final ListedNames listed;
  private final ProperNames proper;
  private final JoinedEndings joined;

  HeadFirst(
      Models models,
      String language,
      RowsByKind rows,
      OrganizationLexicon lexicon,
      Acronyms acronyms,
      Paradigms inflection,
      WordForms dictionary) {
    this.lexicon = lexicon;
    this.acronyms = acronyms;
    this.dictionary = dictionary;
    adjectives = new Adjectives(models, language, dictionary);
    heads = new HeadNouns(lexicon, inflection, dictionary);
    phrases = new NounPhrases(dictionary, adjectives);
    listed = new ListedNames(models, language, rows, lexicon, inflection, dictionary);
    proper = new ProperNames(lexicon, inflection);
    joined = new JoinedEndings(inflection);
  }

  @Override
  public List<Nominative> readings(String[] words, Set<Integer> cases) {
    int start = start(words);
    if (lexicon.isFixed(words[start])) {
      return List.of(asItStands(words, start));
    }
    return listed
        .nominative(words, start, cases)
        .or(() -> byHead(words, start))
        .map(List::of)
        .orElseGet(() -> withoutHead(words, start, cases));
  }

  /** Position of the first word behind legal forms. */
  private int start(String[] words) {
    int start = 0;
    while (start < words.length - 1 && lexicon.isLegalForm(Quotes.bare(words[start]))) {
      start++;
    }
    return start;
  }

  /** A name with a head of the data, or an acronym for one. */
  private Optional<Nominative> byHead(String[] words, int start) {
    if (lexicon.hasHeadAt(words, start)) {
      return Optional.of(asItStands(words, start));
    }
    int unknown = 0;
    for (int i = start; i < words.length && i < start + MOST_ADJECTIVES; i++) {
      String word = Quotes.bare(words[i]);
      Optional<String> acronym = joined.split(word, "noun");
      Optional<Paradigms.Form> head =
          acronym
              .map(each -> new Paradigms.Form(Quotes.lower(each), 'm', 0, 1, 0))
              .or(() -> heads.of(word));
      if (head.isPresent()) {
        return Optional.of(
            unknown > 0 && head.get().isNominative()
                ? asItStands(words, i)
                : declined(words, start, i, head.get(), acronym));
      }
      boolean isAcronym = Capitals.isAcronymOrLatin(word);
      if (i > start && isAcronym && acronyms.expansion(word).isPresent()) {
        return Optional.of(withAcronym(words, start, i));
      }
      boolean joins = i > start && lexicon.coordinates(word);
      if (!joins && (isAcronym || !adjectives.looksLikeOne(word))) {
        // the own name of a body before its head: Назарбаев Университет
        if (!isOwn(word) || ++unknown > MOST_UNKNOWN) {
          break;
        }
      }
    }
    return Optional.empty();
  }

  /** A name whose noun, if it has one, is no head of the data. */
  private List<Nominative> withoutHead(String[] words, int start, Set<Integer> cases) {
    List<NounPhrases.Phrase> readings = phrases.read(words, start, cases);
    String first = Quotes.bare(words[start]);
    if (readings.isEmpty()
        && start < words.length - 2
        && !Capitals.isAcronymOrLatin(first)
        && isOwn(first)) {
      // only a described noun: Назарбаев Интеллектуальные школы
      readings =
          phrases.read(words, start + 1, cases).stream()
              .filter(each -> each.noun() > start + 1)
              .toList();
    }
    return readings.isEmpty()
        ? proper.readings(words, start, cases)
        : readings.stream().map(each -> new Nominative(each.name(), each.noun(), false)).toList();
  }

  /** Whether a word is part of a body's own name, which no dictionary has: Назарбаев. */
  private boolean isOwn(String word) {
    return lexicon.isOwn(word)
        || !word.isEmpty()
            && Character.isUpperCase(word.charAt(0))
            && dictionary.isThere()
            && dictionary.of(Quotes.lower(word)).isEmpty();
  }

  private static Nominative asItStands(String[] words, int head) {
    return new Nominative(String.join(" ", words), head, true);
  }

  /** A name with its head and the adjectives before it in the nominative. */
  private Nominative declined(
      String[] words, int start, int at, Paradigms.Form head, Optional<String> acronym) {
    String[] changed = words.clone();
    boolean nominative = head.isNominative() && acronym.isEmpty();
    if (!nominative) {
      String word = Quotes.bare(words[at]);
      changed[at] =
          words[at].replace(word, acronym.orElseGet(() -> Capitals.like(word, head.lemma())));
    }
    for (int j = start; j < at; j++) {
      String adjective = Quotes.bare(words[j]);
      // a noun that keeps its form tells nothing of the case
      if (adjectives.looksLikeOne(adjective)
          && !(nominative && adjectives.isNominative(adjective, head.gender()))) {
        changed[j] = words[j].replace(adjective, adjectives.nominative(adjective, head.gender()));
      }
    }
    return asItStands(changed, at);
  }

  /** Adjectives before an acronym: their gender is that of the head of what it stands for. */
  private Nominative withAcronym(String[] words, int start, int at) {
    String acronym = Quotes.bare(words[at]);
    return acronyms
        .expansion(acronym)
        .flatMap(full -> heads.of(Rows.split(full, ' ').get(0)))
        .map(head -> new Paradigms.Form(acronym, head.gender(), 1, 1, 0))
        .map(head -> declined(words, start, at, head, Optional.of(acronym)))
        .orElseGet(() -> asItStands(words, at));
  }
}
