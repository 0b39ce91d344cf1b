package org.derek.index.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stems words of an agglutinating language by cutting off suffixes that fit.
 *
 * <p>A rule file has tab-separated lines of these kinds:
 *
 * <ul>
 *   <li>{@code letters NAME а б в} names a class of letters. Classes {@code back}, {@code front}
 *       and {@code neutral} are those that decide vowel harmony.
 *   <li>{@code suffix лар/лер vowel р й [3]}: after a stem that ends in one of these letters,
 *       classes or endings ({@code -шы}), the first variant follows a last back vowel and the
 *       second a front one; a single form follows either, and so do both after a stem whose last
 *       vowel is neutral. The number is the shortest stem that may remain, 3 if not given.
 *   <li>{@code word адам}: this word is not cut, and is preferred to what a longer suffix leaves.
 *   <li>{@code final ғ қ}: a stem's last letter becomes the other, so that stems meet that differ
 *       only by assimilation before a suffix.
 *   <li>{@code stem халқ халық}: this stem is another's form.
 * </ul>
 *
 * The longest fitting suffix is cut, and again, until none fits. So a word and the same word with
 * more suffixes come to the same stem, even where the stem is shorter than a dictionary's. A light
 * stemmer by suffix classes, in the manner of Savoy's for inflected languages; immutable.
 */
final class SuffixRules {
  private static final int SHORTEST_STEM = 3;

  private final Map<String, Set<Character>> classes = new HashMap<>();
  private final Map<String, List<Rule>> suffixes = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final Map<Character, Character> finals = new HashMap<>();
  private int longestSuffix;

  private enum Harmony {
    BACK,
    FRONT,
    NEUTRAL
  }

  /** What a suffix stands after: single letters or longer endings. */
  private record Rule(
      Harmony harmony, Set<Character> letters, List<String> endings, int shortest) {}

  /**
   * The rules of these lines.
   *
   * @throws IllegalArgumentException if a line is none of the kinds; the message quotes it
   */
  SuffixRules(List<String> lines) {
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      if (columns.length < 2) {
        throw new IllegalArgumentException("not a rule: " + line);
      }
      switch (columns[0]) {
        case "letters" ->
            classes.put(columns[1], letters(List.of(column(columns, 2, line).strip().split(" +"))));
        case "suffix" -> addSuffix(columns, line);
        case "stem" -> stems.put(columns[1], column(columns, 2, line));
        case "word" -> words.add(columns[1]);
        case "final" -> finals.put(columns[1].charAt(0), column(columns, 2, line).charAt(0));
        default -> throw new IllegalArgumentException("not a rule: " + line);
      }
    }
    classes.putIfAbsent("back", Set.of());
    classes.putIfAbsent("front", Set.of());
    classes.putIfAbsent("neutral", Set.of());
  }

  private static String column(String[] columns, int index, String line) {
    if (columns.length <= index || columns[index].isEmpty()) {
      throw new IllegalArgumentException("no column " + (index + 1) + " in: " + line);
    }
    return columns[index];
  }

  private void addSuffix(String[] columns, String line) {
    List<String> after = List.of(column(columns, 2, line).strip().split(" +"));
    List<String> endings =
        after.stream().filter(each -> each.startsWith("-")).map(each -> each.substring(1)).toList();
    Set<Character> letters = letters(after.stream().filter(each -> !each.startsWith("-")).toList());
    int shortest = columns.length > 3 ? Integer.parseInt(columns[3].strip()) : SHORTEST_STEM;
    String[] variants = columns[1].split("/", -1);
    if (variants.length > 2) {
      throw new IllegalArgumentException("more than two variants in: " + line);
    }
    for (int i = 0; i < variants.length; i++) {
      Harmony harmony =
          variants.length == 1 ? Harmony.NEUTRAL : i == 0 ? Harmony.BACK : Harmony.FRONT;
      suffixes
          .computeIfAbsent(variants[i], any -> new ArrayList<>())
          .add(new Rule(harmony, letters, endings, shortest));
      longestSuffix = Math.max(longestSuffix, variants[i].length());
    }
  }

  private Set<Character> letters(List<String> names) {
    Set<Character> letters = new HashSet<>();
    for (String name : names) {
      if (name.length() == 1) {
        letters.add(name.charAt(0));
      } else if (classes.containsKey(name)) {
        letters.addAll(classes.get(name));
      } else {
        throw new IllegalArgumentException("no class of letters is named " + name);
      }
    }
    return letters;
  }

  /** The stem of a lower-case word. */
  String stem(String word) {
    int end = word.length();
    for (int next = cut(word, end); next < end; next = cut(word, end)) {
      end = next;
    }
    String stem = word.substring(0, end);
    if (stems.containsKey(stem)) {
      return stems.get(stem);
    }
    if (end < 2 || !finals.containsKey(stem.charAt(end - 1)) || words.contains(stem)) {
      return stem;
    }
    return stem.substring(0, end - 1) + finals.get(stem.charAt(end - 1));
  }

  /** Where the stem ends after the next suffix: a known word if one fits, else the longest. */
  private int cut(String word, int end) {
    if (words.contains(word.substring(0, end))) {
      return end;
    }
    int shortest = end;
    for (int length = Math.min(longestSuffix, end - 1); length > 0; length--) {
      int stemEnd = end - length;
      if (fits(word, stemEnd, end)) {
        if (words.contains(word.substring(0, stemEnd))) {
          return stemEnd;
        }
        shortest = Math.min(shortest, stemEnd);
      }
    }
    return shortest;
  }

  private boolean fits(String word, int stemEnd, int end) {
    for (Rule rule : suffixes.getOrDefault(word.substring(stemEnd, end), List.of())) {
      if (fits(rule, word, stemEnd)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(Rule rule, String word, int stemEnd) {
    if (stemEnd < rule.shortest
        || !(rule.letters.contains(word.charAt(stemEnd - 1))
            || rule.endings.stream()
                .anyMatch(each -> word.startsWith(each, stemEnd - each.length())))) {
      return false;
    }
    if (rule.harmony == Harmony.NEUTRAL) {
      return true;
    }
    Harmony stem = harmony(word, stemEnd);
    return stem == Harmony.NEUTRAL || stem == rule.harmony;
  }

  /** By the last letter before {@code end} that decides harmony. */
  private Harmony harmony(String word, int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (classes.get("back").contains(word.charAt(i))) {
        return Harmony.BACK;
      }
      if (classes.get("front").contains(word.charAt(i))) {
        return Harmony.FRONT;
      }
      if (classes.get("neutral").contains(word.charAt(i))) {
        return Harmony.NEUTRAL;
      }
    }
    return Harmony.NEUTRAL;
  }
}
