package org.derek.normalize.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * How the words of one language change in a sentence, from {@code inflection.tsv}:
 *
 * <pre>
 * fold    ё   е            a spelling that counts as another; several letters before single ones
 * ending  ия  ия ии ию ией words in -ия: what may stand in place of -ия; the longest ending rules
 * suffix  3   да де та те  what may follow a word at place 3 of a chain of suffixes
 * </pre>
 *
 * <p>Rules are generous: they accept a form that the word doesn't have rather than miss one. A
 * language without the file doesn't inflect. Immutable and safe to share.
 */
public final class Inflection {
  private static final String FILE = "inflection.tsv";

  private final Map<String, String> folds = new LinkedHashMap<>();
  private final Map<Character, String> letterFolds = new HashMap<>();
  private final Map<String, List<String>> endings = new LinkedHashMap<>();
  private final List<Set<String>> suffixes;
  private int longestEnding;

  private Inflection(List<List<String>> rows, String file) {
    Map<Integer, Set<String>> slots = new TreeMap<>();
    for (List<String> row : rows) {
      if (row.size() != 3) {
        throw new IllegalArgumentException(
            file + ": needs kind, key and values, tab-separated: " + row);
      }
      switch (row.get(0)) {
        case "fold" -> {
          if (row.get(1).length() == 1) {
            letterFolds.put(row.get(1).charAt(0), row.get(2));
          } else {
            folds.put(row.get(1), row.get(2));
          }
        }
        case "ending" -> {
          endings.put(row.get(1), Rows.split(row.get(2), ' '));
          longestEnding = Math.max(longestEnding, row.get(1).length());
        }
        case "suffix" ->
            slots
                .computeIfAbsent(Integer.valueOf(row.get(1)), slot -> new LinkedHashSet<>())
                .addAll(Rows.split(row.get(2), ' '));
        default ->
            throw new IllegalArgumentException(
                file + ": the kind is fold, ending or suffix: " + row);
      }
    }
    suffixes =
        slots.values().stream()
            .map(slot -> slot.stream().map(this::fold).collect(Collectors.toSet()))
            .toList();
  }

  private Inflection(Inflection other) {
    folds.putAll(other.folds);
    letterFolds.putAll(other.letterFolds);
    endings.putAll(other.endings);
    suffixes = other.suffixes;
    longestEnding = other.longestEnding;
  }

  /** The rules of {@code language}. */
  public static Inflection load(Models models, String language) {
    return new Inflection(
        Rows.of(models, language, FILE, 1), models.file(language, FILE).toString());
  }

  /**
   * The same for texts written without diacritics; empty if there are no such letters.
   *
   * @param letters a letter and what stands for it, a row each
   */
  public Optional<Inflection> plain(List<List<String>> letters) {
    if (letters.isEmpty()) {
      return Optional.empty();
    }
    Inflection plain = new Inflection(this);
    letters.forEach(row -> plain.letterFolds.put(row.get(0).charAt(0), row.get(1)));
    return Optional.of(plain);
  }

  /** The spelling of a lower-case word by which it is looked up. */
  public String fold(String word) {
    String folded = word;
    for (Map.Entry<String, String> fold : folds.entrySet()) {
      if (folded.contains(fold.getKey())) {
        folded = folded.replace(fold.getKey(), fold.getValue());
      }
    }
    return letterFolds.isEmpty() ? folded : withFoldedLetters(folded);
  }

  private String withFoldedLetters(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      String other = letterFolds.get(letter);
      if (other == null) {
        folded.append(letter);
      } else {
        folded.append(other);
      }
    }
    return folded.toString();
  }

  /**
   * The folded forms of a lower-case word in the nominative, itself included. Endings that the word
   * doesn't follow the rules with can be given in braces: {@code ор{ёл ла лу лом ле}}.
   */
  public Set<String> forms(String lemma) {
    Set<String> forms = new LinkedHashSet<>();
    int brace = lemma.indexOf('{');
    if (brace >= 0) {
      String stem = lemma.substring(0, brace);
      for (String ending : lemma.substring(brace + 1, lemma.indexOf('}')).split(" ", -1)) {
        forms.add(fold(stem + ending));
      }
      return forms;
    }
    forms.add(fold(lemma));
    for (int length = Math.min(longestEnding, lemma.length() - 1); length >= 0; length--) {
      List<String> replacements = endings.get(lemma.substring(lemma.length() - length));
      if (replacements != null) {
        String stem = lemma.substring(0, lemma.length() - length);
        replacements.forEach(ending -> forms.add(fold(ending.equals("0") ? stem : stem + ending)));
        break;
      }
    }
    return forms;
  }

  /** Whether words take chains of suffixes, so that {@link #isSuffix} can be true. */
  public boolean agglutinates() {
    return !suffixes.isEmpty();
  }

  /** Whether {@code rest} is a chain of suffixes, in their order, each place used once at most. */
  public boolean isSuffix(String rest) {
    return !rest.isEmpty() && isChain(rest, 0, 0);
  }

  private boolean isChain(String rest, int from, int slot) {
    if (from == rest.length()) {
      return true;
    }
    for (int next = slot; next < suffixes.size(); next++) {
      Set<String> suffixesHere = suffixes.get(next);
      for (int to = from + 1; to <= Math.min(rest.length(), from + 4); to++) {
        if (suffixesHere.contains(rest.substring(from, to)) && isChain(rest, to, next + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words of {@code text}, each with its folded form. */
  public List<Word> words(String text) {
    List<Word> words = Word.cut(text);
    if (folds.isEmpty() && letterFolds.isEmpty()) {
      return words;
    }
    List<Word> folded = new ArrayList<>(words.size());
    for (Word word : words) {
      String form = fold(word.form());
      folded.add(form.equals(word.form()) ? word : word.withForm(form));
    }
    return folded;
  }
}
