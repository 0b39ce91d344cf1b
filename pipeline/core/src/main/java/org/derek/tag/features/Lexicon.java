package org.derek.tag.features;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.util.model.SerializableArtifact;

/**
 * The lexicons of a language: lists of names and words of one or more tokens, each list with a
 * name. Words are compared by their stem, so an inflected name is found where the language's
 * endings are listed. An entry that begins with a capital is found only where the text has one.
 *
 * <p>Immutable and safe to share.
 */
public final class Lexicon implements SerializableArtifact {
  private static final int SHORTEST_STEM = 3;
  private static final int LONGEST_ENDING = 8;

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
  private final List<Entries> lists;
  private final Node root = new Node();

  /**
   * A lexicon.
   *
   * @param endings the endings that inflection adds, lower case
   * @param lists the lists
   */
  public Lexicon(Collection<String> endings, List<Entries> lists) {
    this.endings = List.copyOf(endings);
    this.endingSet = Set.copyOf(endings);
    this.lists = List.copyOf(lists);
    for (Entries list : lists) {
      for (String entry : list.entries()) {
        Node node = root;
        for (String word : entry.split(" ")) {
          node = node.next.computeIfAbsent(stem(word.toLowerCase(Locale.ROOT)), w -> new Node());
        }
        boolean proper = capitalized(entry);
        (proper ? node.properEnds : node.ends).add(list.name());
      }
    }
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
   * one token, else {@code name:B}, {@code name:I}, {@code name:L}. Of entries that begin at the
   * same token the longest of each list counts.
   */
  public List<List<String>> find(String[] tokens) {
    List<Set<String>> found = new ArrayList<>(tokens.length);
    String[] stems = new String[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      found.add(new LinkedHashSet<>(2));
      stems[i] = stem(tokens[i].toLowerCase(Locale.ROOT));
    }
    Map<String, Integer> longest = new HashMap<>();
    for (int i = 0; i < tokens.length; i++) {
      longest.clear();
      boolean capital = capitalized(tokens[i]);
      Node node = root;
      for (int j = i; j < tokens.length; j++) {
        node = node.next.get(stems[j]);
        if (node == null) {
          break;
        }
        for (String name : node.ends) {
          longest.put(name, j);
        }
        if (capital) {
          for (String name : node.properEnds) {
            longest.put(name, j);
          }
        }
      }
      for (Map.Entry<String, Integer> match : longest.entrySet()) {
        mark(found, match.getKey(), i, match.getValue());
      }
    }
    return found.stream()
        .map(names -> names.stream().sorted(Comparator.naturalOrder()).toList())
        .toList();
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
