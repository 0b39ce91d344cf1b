package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.normalize.forms.FormDictionary;

/**
 * A dictionary of all forms of a language's nouns and adjectives, on the class path; which one, and
 * what its tags mean, is data ({@code word-forms.tsv}). A language without the table knows no word.
 * Immutable and safe to share.
 */
final class WordForms {
  private static final char PLURAL = 'p';

  /** What a word of a dictionary is. */
  enum Kind {
    NOUN,
    ADJECTIVE
  }

  /**
   * One way to read a word.
   *
   * @param kind noun or adjective
   * @param lemma nominative singular, of an adjective the masculine one
   * @param gender {@code m}, {@code f}, {@code n}, or {@code p} for the plural
   * @param grammaticalCase index of the case, 0 for the nominative
   * @param tag the dictionary's own tag
   * @param isRare whether it gives way to other readings of the word
   */
  record Form(
      Kind kind, String lemma, char gender, int grammaticalCase, String tag, boolean isRare) {
    boolean isNominative() {
      return grammaticalCase == GrammaticalCase.NOMINATIVE;
    }

    boolean isPlural() {
      return gender == PLURAL;
    }

    /** Whether both stand in the same case, gender and number. */
    boolean agreesWith(Form other) {
      return grammaticalCase == other.grammaticalCase && gender == other.gender;
    }
  }

  private final Optional<Dictionary> forms;
  private final Optional<Dictionary> back;
  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, Character> genders = new HashMap<>();
  private final Map<String, Integer> cases = new HashMap<>();
  private final Set<String> skipped = new HashSet<>();
  private final Set<String> rare = new HashSet<>();
  private String thing = "";

  WordForms(Models models, String language) {
    Map<String, String> resources = new HashMap<>();
    for (List<String> row : Rows.of(models, language, "word-forms.tsv", 2)) {
      String value = row.get(1);
      switch (row.get(0)) {
        case "word" -> kinds.put(value, Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
        case "gender" -> genders.put(value, row.get(2).charAt(0));
        case "case" -> cases.put(value, Integer.valueOf(row.get(2)));
        case "skip" -> skipped.add(value);
        case "thing" -> thing = value;
        case "rare" -> rare.add(value);
        case "tense" -> {}
        default -> resources.put(row.get(0), value);
      }
    }
    forms = Optional.ofNullable(resources.get("forms")).map(FormDictionary::read);
    back = Optional.ofNullable(resources.get("back")).map(FormDictionary::read);
  }

  /** Whether the language has a dictionary. */
  boolean isThere() {
    return forms.isPresent();
  }

  /** The readings of a word in small letters; none if it is in no dictionary. */
  List<Form> of(String word) {
    List<Form> readings = new ArrayList<>();
    if (forms.isPresent()) {
      for (WordData data : new DictionaryLookup(forms.get()).lookup(word)) {
        reading(data.getStem().toString(), String.valueOf(data.getTag())).ifPresent(readings::add);
      }
    }
    return readings;
  }

  /** Whether a word in small letters is a noun that names no living being, and nothing else. */
  boolean isThing(String word) {
    List<WordData> readings =
        forms.map(dictionary -> new DictionaryLookup(dictionary).lookup(word)).orElse(List.of());
    return !readings.isEmpty()
        && readings.stream()
            .allMatch(each -> Rows.split(String.valueOf(each.getTag()), ':').contains(thing));
  }

  private Optional<Form> reading(String lemma, String tag) {
    Kind kind = null;
    Character gender = null;
    Integer grammaticalCase = null;
    boolean isRare = false;
    for (String part : Rows.split(tag, ':')) {
      isRare |= rare.contains(part);
      if (skipped.contains(part)) {
        return Optional.empty();
      }
      kind = kinds.getOrDefault(part, kind);
      // the number stands behind a noun's gender
      gender = genders.getOrDefault(part, gender);
      grammaticalCase = cases.getOrDefault(part, grammaticalCase);
    }
    return kind == null || gender == null || grammaticalCase == null
        ? Optional.empty()
        : Optional.of(new Form(kind, lemma, gender, grammaticalCase, tag, isRare));
  }

  /** The nominatives of a reading, in its gender and number; none if the dictionary has none. */
  List<String> nominatives(Form form) {
    return form.kind() == Kind.NOUN && !form.isPlural()
        ? List.of(form.lemma())
        : nominatives(form, form.gender());
  }

  /** The nominatives of an adjective's reading in another gender, or of a noun in the plural. */
  List<String> nominatives(Form form, char gender) {
    String tag =
        Rows.split(form.tag(), ':').stream()
            .map(
                part ->
                    cases.containsKey(part)
                        ? name(cases, GrammaticalCase.NOMINATIVE)
                        : form.kind() == Kind.ADJECTIVE && genders.containsKey(part)
                            ? name(genders, gender)
                            : part)
            .collect(Collectors.joining(":"));
    return back.stream()
        .flatMap(
            dictionary ->
                new DictionaryLookup(dictionary).lookup(form.lemma() + "|" + tag).stream())
        .map(data -> data.getStem().toString())
        .toList();
  }

  private static <T> String name(Map<String, T> parts, T meaning) {
    return parts.entrySet().stream()
        .filter(each -> each.getValue().equals(meaning))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
