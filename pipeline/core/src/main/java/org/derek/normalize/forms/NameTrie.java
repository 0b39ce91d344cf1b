package org.derek.normalize.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of one or more words, found by any form that {@link Inflection} gives them. Filled once,
 * then only read; reading is safe from many threads.
 *
 * <p>In a language with endings every word of a name may change; in one with suffixes only the last
 * one does. A name that begins with {@code =} doesn't change at all, nor does an acronym. A word
 * that has a capital in the name needs one in the text, and an acronym two, if the reader asks for
 * it.
 *
 * @param <V> what a name stands for
 */
public final class NameTrie<V> {
  private static final int SHORTEST_STEM = 2;

  private final Inflection inflection;
  private final Node<V> root = new Node<>();

  /**
   * A name found in a list of words.
   *
   * @param end one past the last word of it
   * @param value what it stands for
   */
  public record Match<V>(int end, V value) {}

  /** A name that ends at a node with one of {@code lastForms}. */
  private record Entry<V>(V value, Case[] cases, boolean fixed, Set<String> lastForms) {}

  private enum Case {
    ANY,
    CAPITAL,
    ACRONYM
  }

  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>();
    private final List<Entry<V>> entries = new ArrayList<>(1);
  }

  /** An empty trie for a language with these rules. */
  public NameTrie(Inflection inflection) {
    this.inflection = inflection;
  }

  /** Adds a name; of two equal names the one added first counts. */
  public void add(String name, V value) {
    boolean fixed = name.startsWith("=");
    List<String> parts = parts(fixed ? name.substring(1) : name);
    Case[] cases = new Case[parts.size()];
    Set<String> forms = Set.of();
    List<Node<V>> nodes = List.of(root);
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean acronym = Word.isAcronym(part, 0, part.length());
      cases[i] =
          acronym
              ? Case.ACRONYM
              : Character.isUpperCase(part.codePointAt(0)) ? Case.CAPITAL : Case.ANY;
      boolean unchanged = fixed || acronym;
      forms = unchanged ? Set.of(fold(part)) : inflection.forms(lower(part));
      nodes = step(nodes, forms);
    }
    Entry<V> entry = new Entry<>(value, cases, fixed, forms);
    nodes.forEach(node -> node.entries.add(entry));
  }

  private List<Node<V>> step(List<Node<V>> from, Set<String> forms) {
    Node<V> fresh = new Node<>();
    List<Node<V>> reached = new ArrayList<>();
    for (Node<V> node : from) {
      for (String form : forms) {
        Node<V> next = node.next.computeIfAbsent(form, missing -> fresh);
        if (!reached.contains(next)) {
          reached.add(next);
        }
      }
    }
    return reached;
  }

  /** Cuts a name like a text, but keeps endings in braces with their stem. */
  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (Word word : Word.cut(name)) {
      if (word.start() < from) {
        continue;
      }
      int end = word.end();
      if (end < name.length() && name.charAt(end) == '{') {
        end = name.indexOf('}', end) + 1;
      }
      String part = name.substring(word.start(), end);
      parts.add(word.form().equals("-") || word.form().equals("'") ? word.form() : part);
      from = end;
    }
    return parts;
  }

  private String fold(String part) {
    return inflection.fold(lower(part));
  }

  private static String lower(String part) {
    return part.toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The longest name that begins at word {@code from}.
   *
   * @param words folded words, from {@link Inflection#words}
   * @param cased whether words with a capital in the name need one in the text
   */
  public Optional<Match<V>> longest(List<Word> words, int from, boolean cased) {
    Match<V> best = null;
    Node<V> node = root;
    for (int at = from; at < words.size() && node != null; at++) {
      String form = words.get(at).form();
      Node<V> next = node.next.get(form);
      if (next != null) {
        Optional<Match<V>> whole = end(next, words, from, at, cased, form);
        best = whole.orElse(best);
      }
      if (inflection.agglutinates() && (best == null || best.end() <= at)) {
        Optional<Match<V>> suffixed = suffixed(node, words, from, at, cased);
        best = suffixed.orElse(best);
      }
      node = next;
    }
    return Optional.ofNullable(best);
  }

  private Optional<Match<V>> suffixed(
      Node<V> node, List<Word> words, int from, int at, boolean cased) {
    String form = words.get(at).form();
    for (int stem = form.length() - 1; stem >= SHORTEST_STEM; stem--) {
      Node<V> next = node.next.get(form.substring(0, stem));
      if (next != null && inflection.isSuffix(form.substring(stem))) {
        Optional<Match<V>> match = end(next, words, from, at, cased, form.substring(0, stem));
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Match<V>> end(
      Node<V> node, List<Word> words, int from, int last, boolean cased, String form) {
    boolean changed = !form.equals(words.get(last).form());
    for (Entry<V> entry : node.entries) {
      if (!(changed && entry.fixed())
          && entry.lastForms().contains(form)
          && (!cased || hasCapitals(entry, words, from))) {
        int end = last + 1;
        boolean hyphenated =
            !changed
                && end + 1 < words.size()
                && words.get(end).joined()
                && words.get(end + 1).joined()
                && (words.get(end).form().equals("-") || words.get(end).form().equals("'"))
                && inflection.isSuffix(words.get(end + 1).form());
        return Optional.of(new Match<>(hyphenated ? end + 2 : end, entry.value()));
      }
    }
    return Optional.empty();
  }

  private static boolean hasCapitals(Entry<?> entry, List<Word> words, int from) {
    for (int i = 0; i < entry.cases().length; i++) {
      Word word = words.get(from + i);
      boolean fits =
          switch (entry.cases()[i]) {
            case ANY -> true;
            case CAPITAL -> word.capital();
            case ACRONYM -> word.acronym();
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
