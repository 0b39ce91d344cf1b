package org.derek.normalize.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that begin with adjectives and a noun of the dictionary, brought to the nominative: the
 * adjectives tell which of the noun's readings is meant, and what governs the name does. A word
 * that no dictionary has is read by its last part: Рос-рыболовство. Immutable.
 */
final class NounPhrases {
  private static final Pattern QUOTES = Pattern.compile("[«»\"“”„‘’']+");

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

  /** The case that never stands without a preposition. */
  private static final int PREPOSITIONAL = 5;

  /** What the language knows of adjectives that no dictionary has. */
  interface Adjectives {
    /** Whether a word ends like an adjective. */
    boolean looksLikeOne(String word);

    /** Whether an adjective of a noun of this gender may stand in the nominative. */
    boolean isNominative(String word, char gender);

    /** An adjective in the nominative of this gender, with the capitals of {@code word}. */
    String nominative(String word, char gender);
  }

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
      String word = bare(words[at]);
      if (word.length() < 3 || Character.isUpperCase(word.charAt(word.length() - 1))) {
        return List.of();
      }
      boolean adjective = isAdjective(lower(word)) || adjectives.looksLikeOne(word);
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

  private boolean isAdjective(String lower) {
    return dictionary.of(lower).stream().anyMatch(form -> form.kind() == WordForms.Kind.ADJECTIVE);
  }

  /** Whether the word behind {@code at} is a noun that the words up to there agree with. */
  private boolean describes(String[] words, int start, int at) {
    return nouns(bare(words[at + 1]), true).stream()
        .anyMatch(noun -> agree(words, start, at + 1, noun.form()));
  }

  private boolean isPossible(Noun noun, String word, Set<Integer> cases, boolean described) {
    WordForms.Form form = noun.form();
    if (form.grammaticalCase() == PREPOSITIONAL && !cases.contains(PREPOSITIONAL)) {
      return false;
    }
    if (!form.isPlural() || form.isNominative() || described) {
      return true;
    }
    // a plural without an ending is mostly another name in the nominative: Барыс
    return noun.before().isEmpty()
        && cases.contains(form.grammaticalCase())
        && dictionary.nominatives(form).stream()
            .noneMatch(plural -> plural.startsWith(lower(word)));
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
    String lower = lower(word);
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
      String word = bare(words[i]);
      List<WordForms.Form> forms = dictionary.of(lower(word));
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
    String word = bare(words[at]);
    changed[at] = words[at].replace(word, like(word, noun.before() + lemma.get()));
    if (!noun.form().isNominative()) {
      for (int i = start; i < at; i++) {
        String adjective = bare(words[i]);
        changed[i] =
            words[i].replace(adjective, adjectives.nominative(adjective, noun.form().gender()));
      }
    }
    return Optional.of(String.join(" ", changed));
  }

  /** The nominatives of an adjective of the dictionary, in small letters, in another gender. */
  List<String> adjective(String word, char gender) {
    return dictionary.of(word).stream()
        .filter(form -> form.kind() == WordForms.Kind.ADJECTIVE)
        .flatMap(form -> dictionary.nominatives(form, gender).stream())
        .distinct()
        .toList();
  }

  /** Whether a word in small letters is an adjective of the dictionary in the nominative. */
  boolean isNominative(String word, char gender) {
    return dictionary.of(word).stream()
        .anyMatch(
            form ->
                form.kind() == WordForms.Kind.ADJECTIVE
                    && form.isNominative()
                    && form.gender() == gender);
  }

  private static String bare(String word) {
    return QUOTES.matcher(word).replaceAll("");
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /**
   * {@code lower} with the capitals of {@code model} as far as their letters are the same, and
   * without a diaeresis where the model has none.
   */
  static String like(String model, String lower) {
    if (model.length() > 1 && model.equals(model.toUpperCase(Locale.ROOT))) {
      return lower.toUpperCase(Locale.ROOT);
    }
    int same = 0;
    while (same < Math.min(model.length(), lower.length())
        && sameLetter(Character.toLowerCase(model.charAt(same)), lower.charAt(same))) {
      same++;
    }
    return model.substring(0, same) + lower.substring(same);
  }

  private static boolean sameLetter(char written, char known) {
    return written == known
        || Normalizer.normalize(String.valueOf(known), Normalizer.Form.NFD)
            .equals(written + "\u0308");
  }
}
