package org.derek.tag.features;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.util.model.SerializableArtifact;

/**
 * The lexicons of a language: lists of names and words of one or more tokens, each list with a
 * name. Words are compared by their stem, so an inflected name is found where the language's
 * endings are listed. Where the endings are written with {@code +} they are added to the whole
 * nominative: then an entry is found in a word that is the entry, with such an ending or without.
 * An entry {@code -ending} is a list's sign: any capitalized word that ends so, in any form, counts
 * as {@code name:S}, a surname in {@code -баев} for example. An entry that begins with a capital is
 * found only where the text has one, a word of an entry in capitals only where the text has it in
 * capitals: {@code РАН} is not {@code Ранее}.
 *
 * <p>Immutable and safe to share.
 */
public final class Lexicon implements SerializableArtifact {
  private static final int SHORTEST_STEM = 3;
  private static final int SHORTEST_WORD = 2;
  private static final int LONGEST_ENDING = 8;
  private static final String ADDED = "+";
  private static final String SIGN = "-";
  private static final int SHORTEST_SIGN = 2;
  private static final int LONGEST_SIGN = 12;

  /** A list and the entries in it, tokens separated by spaces. */
  public record Entries(String name, List<String> entries) {
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  private static final class Node {
    final Map<String, Node> next = new HashMap<>(2);
    final Set<String> ends = new LinkedHashSet<>(1);
    final Set<String> properEnds = new LinkedHashSet<>(1);
  }

  private final List<String> endings;
  private final Set<String> endingSet;
  private final boolean added;
  private final List<Entries> lists;
  private final boolean caseless;
  private final Node root;
  private final Map<String, Set<String>> signs;

  /**
   * A lexicon.
   *
   * @param endings the endings of inflection, lower case; all with {@code +} before them if they
   *     are added to the nominative, not put in place of its ending
   * @param lists the lists
   */
  public Lexicon(Collection<String> endings, List<Entries> lists) {
    this.endings = List.copyOf(endings);
    this.added = !endings.isEmpty() && endings.stream().allMatch(e -> e.startsWith(ADDED));
    this.endingSet =
        added
            ? endings.stream().map(e -> e.substring(1)).collect(Collectors.toUnmodifiableSet())
            : Set.copyOf(endings);
    this.lists = List.copyOf(lists);
    this.caseless = false;
    this.root = new Node();
    this.signs = new HashMap<>();
    for (Entries list : lists) {
      for (String entry : list.entries()) {
        if (entry.length() > 1 && entry.startsWith(SIGN)) {
          String sign = key(entry.substring(1));
          signs.computeIfAbsent(sign, s -> new LinkedHashSet<>(1)).add(list.name() + ":S");
          continue;
        }
        Node node = root;
        for (String word : entry.split(" ")) {
          node = node.next.computeIfAbsent(key(word), w -> new Node());
        }
        boolean proper = capitalized(entry);
        (proper ? node.properEnds : node.ends).add(list.name());
      }
    }
  }

  private Lexicon(Lexicon cased) {
    endings = cased.endings;
    endingSet = cased.endingSet;
    added = cased.added;
    lists = cased.lists;
    root = cased.root;
    signs = cased.signs;
    caseless = true;
  }

  /** The same lexicon for texts whose capitals, or the lack of them, say nothing. */
  public Lexicon caseless() {
    return caseless ? this : new Lexicon(this);
  }

  /** Whether words are found in any case. */
  public boolean isCaseless() {
    return caseless;
  }

  /** A lexicon without entries. */
  public static Lexicon empty() {
    return new Lexicon(List.of(), List.of());
  }

  /** Whether inflection adds {@code word} as an ending. */
  public boolean isEnding(String word) {
    return endingSet.contains(word);
  }

  /** The word without its longest ending, so that at least three letters stay. */
  public String stem(String lower) {
    if (endingSet.isEmpty() || !startsWithLetter(lower)) {
      return lower;
    }
    int length = lower.length();
    for (int cut = Math.min(LONGEST_ENDING, length - SHORTEST_STEM); cut > 0; cut--) {
      if (endingSet.contains(lower.substring(length - cut))) {
        return lower.substring(0, length - cut);
      }
    }
    return lower;
  }

  private String key(String word) {
    if (isAcronym(word)) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return added ? lower : stem(lower);
  }

  /** The capitals of a word that is an acronym, with or without an ending. */
  private Optional<String> acronym(String token) {
    if (caseless) {
      int hyphen = token.indexOf('-');
      boolean inflected = hyphen > 0 && isEnding(token.substring(hyphen + 1));
      String word = inflected ? token.substring(0, hyphen) : token;
      return Optional.of(word.toUpperCase(Locale.ROOT)).filter(Lexicon::isAcronym);
    }
    int end = 0;
    while (end < token.length() && Character.isUpperCase(token.charAt(end))) {
      end++;
    }
    if (end < 2) {
      return Optional.empty();
    }
    int rest = end < token.length() && token.charAt(end) == '-' ? end + 1 : end;
    return rest == token.length() || isEnding(token.substring(rest))
        ? Optional.of(token.substring(0, end))
        : Optional.empty();
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  /** The entries of a list; none if there is no such list. */
  public List<String> entries(String name) {
    return lists.stream()
        .filter(list -> list.name().equals(name))
        .flatMap(list -> list.entries().stream())
        .toList();
  }

  static boolean capitalized(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  static boolean startsWithLetter(String word) {
    return !word.isEmpty() && Character.isLetter(word.charAt(0));
  }

  /**
   * For each token the lists that know it as a part of an entry, as {@code name:U} for an entry of
   * one token, else {@code name:B}, {@code name:I}, {@code name:L}; {@code name:S} for a sign. Of
   * entries that begin at the same token the longest of each list counts.
   */
  public List<List<String>> find(String[] tokens) {
    List<Set<String>> found = new ArrayList<>(tokens.length);
    List<List<String>> keys = new ArrayList<>(tokens.length);
    for (String token : tokens) {
      found.add(new LinkedHashSet<>(2));
      keys.add(keys(token));
    }
    Map<String, Integer> longest = new HashMap<>();
    for (int i = 0; i < tokens.length; i++) {
      longest.clear();
      follow(root, keys, i, caseless || capitalized(tokens[i]), longest);
      for (Map.Entry<String, Integer> match : longest.entrySet()) {
        mark(found, match.getKey(), i, match.getValue());
      }
      if (!signs.isEmpty() && (caseless || capitalized(tokens[i]))) {
        addSigns(keys.get(i), found.get(i));
      }
    }
    return found.stream()
        .map(names -> names.stream().sorted(Comparator.naturalOrder()).toList())
        .toList();
  }

  /**
   * What a word of the text may be in an entry: its stem, or itself and what it is without an
   * ending; and its capitals, where it begins with nothing else before an ending.
   */
  private List<String> keys(String token) {
    List<String> keys = new ArrayList<>(2);
    acronym(token).ifPresent(keys::add);
    String lower = token.toLowerCase(Locale.ROOT);
    if (!added || !startsWithLetter(lower)) {
      keys.add(stem(lower));
      return keys;
    }
    keys.add(lower);
    int length = lower.length();
    for (int cut = Math.min(LONGEST_ENDING, length - SHORTEST_WORD); cut > 0; cut--) {
      if (endingSet.contains(lower.substring(length - cut))) {
        keys.add(lower.substring(0, length - cut));
      }
    }
    return keys;
  }

  /** Puts, for each list, the last token of its longest entry that goes on from here. */
  private static void follow(
      Node node, List<List<String>> keys, int i, boolean capital, Map<String, Integer> longest) {
    if (i == keys.size() || node.next.isEmpty()) {
      return;
    }
    for (String key : keys.get(i)) {
      Node next = node.next.get(key);
      if (next != null) {
        next.ends.forEach(name -> longest.merge(name, i, Math::max));
        if (capital) {
          next.properEnds.forEach(name -> longest.merge(name, i, Math::max));
        }
        follow(next, keys, i + 1, capital, longest);
      }
    }
  }

  private void addSigns(List<String> keys, Set<String> found) {
    for (String key : keys) {
      int longest = Math.min(LONGEST_SIGN, key.length() - SHORTEST_SIGN);
      for (int length = longest; length >= SHORTEST_SIGN; length--) {
        Set<String> lists = signs.get(key.substring(key.length() - length));
        if (lists != null) {
          found.addAll(lists);
        }
      }
    }
  }

  private static void mark(List<Set<String>> found, String name, int first, int last) {
    if (first == last) {
      found.get(first).add(name + ":U");
      return;
    }
    found.get(first).add(name + ":B");
    for (int i = first + 1; i < last; i++) {
      found.get(i).add(name + ":I");
    }
    found.get(last).add(name + ":L");
  }

  List<String> endings() {
    return endings;
  }

  List<Entries> lists() {
    return lists;
  }

  @Override
  public Class<?> getArtifactSerializerClass() {
    return LexiconSerializer.class;
  }
}
