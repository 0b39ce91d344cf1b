package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names that begin with adjectives and a noun of the dictionary, brought to the nominative: the
 * adjectives tell which of the noun's readings is meant, and what governs the name does. A word
 * that no dictionary has is read by its last part: Рос-рыболовство. Immutable.
 */
final class NounPhrases {
  /** Letters of the last part of a compound, and of that before it. */
  private static final int SHORTEST_PART = 4;

  private static final int SHORTEST_FIRST_PART = 3;

  /** Letters from which a last part is believed without anything that governs the name. */
  private static final int SURE_PART = 5;

  private static final String GENDERS = "mfnp";
  private static final double GOVERNED = 4;
  private static final double UNGOVERNED_NOMINATIVE = 3;
  private static final double NOMINATIVE = 1.5;
  private static final double SINGULAR = 1;

  // of names of one word the genitive is likelier than a plural: Барселоны, Тойоты
  private static final double PLURAL_ALONE = -2.5;

  private final WordForms dictionary;
  private final Adjectives adjectives;

  NounPhrases(WordForms dictionary, Adjectives adjectives) {
    this.dictionary = dictionary;
    this.adjectives = adjectives;
  }

  /**
   * A name in the nominative.
   *
   * @param name the name
   * @param noun position of its noun among the words
   */
  record Phrase(String name, int noun) {}

  private record Noun(WordForms.Form form, String before) {}

  private record Scored(String name, double score) {}

  /**
   * The readings of a name, the likeliest first; empty if it is no such phrase.
   *
   * @param start position of its first word behind legal forms
   * @param cases the cases that it can stand in; empty if unknown
   */
  List<Phrase> read(String[] words, int start, Set<Integer> cases) {
    if (!dictionary.isThere()) {
      return List.of();
    }
    for (int at = start; at < words.length; at++) {
      String word = Quotes.bare(words[at]);
      if (word.length() < 3 || Character.isUpperCase(word.charAt(word.length() - 1))) {
        return List.of();
      }
      boolean adjective = adjectives.isKnown(Quotes.lower(word)) || adjectives.looksLikeOne(word);
      if (adjective && at + 1 < words.length && describes(words, start, at)) {
        continue;
      }
      List<Scored> scored = new ArrayList<>();
      for (Noun noun : nouns(word, !cases.isEmpty())) {
        if (isPossible(noun, word, cases, at > start) && agree(words, start, at, noun.form())) {
          double score = score(noun.form(), cases, words.length == start + 1);
          nominative(words, start, at, noun).ifPresent(name -> scored.add(new Scored(name, score)));
        }
      }
      if (!scored.isEmpty()) {
        return phrases(scored, String.join(" ", words), at > 0 ? at : -1);
      }
      if (!adjective) {
        return List.of();
      }
    }
    return List.of();
  }

  /** Whether the word behind {@code at} is a noun that the words up to there agree with. */
  private boolean describes(String[] words, int start, int at) {
    return nouns(Quotes.bare(words[at + 1]), true).stream()
        .anyMatch(noun -> agree(words, start, at + 1, noun.form()));
  }

  private boolean isPossible(Noun noun, String word, Set<Integer> cases, boolean described) {
    WordForms.Form form = noun.form();
    if (form.grammaticalCase() == GrammaticalCase.PREPOSITIONAL
        && !cases.contains(GrammaticalCase.PREPOSITIONAL)) {
      return false;
    }
    if (!form.isPlural() || form.isNominative() || described) {
      return true;
    }
    // a plural without an ending is mostly another name in the nominative: Барыс
    return noun.before().isEmpty()
        && cases.contains(form.grammaticalCase())
        && dictionary.nominatives(form).stream()
            .noneMatch(plural -> plural.startsWith(Quotes.lower(word)));
  }

  private static List<Phrase> phrases(List<Scored> scored, String asItStands, int noun) {
    Map<String, Double> best = new LinkedHashMap<>();
    scored.forEach(each -> best.merge(each.name(), each.score(), Math::max));
    List<Phrase> phrases = new ArrayList<>();
    best.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(each -> phrases.add(new Phrase(each.getKey(), noun)));
    if (!best.containsKey(asItStands)) {
      phrases.add(new Phrase(asItStands, noun));
    }
    return phrases;
  }

  private static double score(WordForms.Form form, Set<Integer> cases, boolean alone) {
    double score = form.isPlural() ? alone ? PLURAL_ALONE : 0 : SINGULAR;
    if (cases.isEmpty()) {
      return score + (form.isNominative() ? UNGOVERNED_NOMINATIVE : 0);
    }
    return score
        + (cases.contains(form.grammaticalCase()) ? GOVERNED : 0)
        + (form.isNominative() ? NOMINATIVE : 0);
  }

  /** The nouns that a word can be a form of, or its last part. */
  private List<Noun> nouns(String word, boolean governed) {
    String lower = Quotes.lower(word);
    List<Noun> nouns = nouns(lower, "");
    int hyphen = lower.lastIndexOf('-');
    if (nouns.isEmpty() && hyphen > 0) {
      nouns = nouns(lower.substring(hyphen + 1), lower.substring(0, hyphen + 1));
    }
    if (!nouns.isEmpty() || hyphen > 0 || !dictionary.of(lower).isEmpty()) {
      return nouns;
    }
    int least = governed ? SHORTEST_PART : SURE_PART;
    for (int cut = SHORTEST_FIRST_PART; cut <= lower.length() - least; cut++) {
      nouns = nouns(lower.substring(cut), lower.substring(0, cut));
      if (!nouns.isEmpty()) {
        return nouns;
      }
    }
    return List.of();
  }

  private List<Noun> nouns(String word, String before) {
    List<WordForms.Form> forms =
        dictionary.of(word).stream().filter(form -> form.kind() == WordForms.Kind.NOUN).toList();
    boolean common = forms.stream().anyMatch(form -> !form.isRare());
    return forms.stream()
        .filter(form -> !(common && form.isRare()))
        .map(form -> new Noun(form, before))
        .toList();
  }

  /** Whether the words from {@code start} to {@code at} are adjectives that agree with a noun. */
  private boolean agree(String[] words, int start, int at, WordForms.Form noun) {
    for (int i = start; i < at; i++) {
      String word = Quotes.bare(words[i]);
      List<WordForms.Form> forms = dictionary.of(Quotes.lower(word));
      boolean agrees =
          forms.isEmpty()
              ? mayAgree(word, noun)
              : forms.stream()
                  .anyMatch(
                      form -> form.kind() == WordForms.Kind.ADJECTIVE && form.agreesWith(noun));
      if (!agrees) {
        return false;
      }
    }
    return true;
  }

  /** Whether an adjective that no dictionary has can agree with a noun. */
  private boolean mayAgree(String adjective, WordForms.Form noun) {
    return noun.isNominative()
        ? adjectives.isNominative(adjective, noun.gender())
        : GENDERS
            .chars()
            .noneMatch(
                gender ->
                    // a woman's oblique form is a man's nominative: Донской
                    !(gender == 'm' && noun.gender() == 'f')
                        && adjectives.isNominative(adjective, (char) gender));
  }

  private Optional<String> nominative(String[] words, int start, int at, Noun noun) {
    Optional<String> lemma = dictionary.nominatives(noun.form()).stream().findFirst();
    if (lemma.isEmpty()) {
      return Optional.empty();
    }
    String[] changed = words.clone();
    String word = Quotes.bare(words[at]);
    changed[at] = words[at].replace(word, Capitals.like(word, noun.before() + lemma.get()));
    if (!noun.form().isNominative()) {
      for (int i = start; i < at; i++) {
        String adjective = Quotes.bare(words[i]);
        changed[i] =
            words[i].replace(adjective, adjectives.nominative(adjective, noun.form().gender()));
      }
    }
    return Optional.of(String.join(" ", changed));
  }
}
