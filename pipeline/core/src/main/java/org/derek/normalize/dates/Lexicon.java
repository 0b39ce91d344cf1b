package org.derek.normalize.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.derek.language.Rows;
import org.derek.normalize.forms.Inflection;
import org.derek.normalize.forms.Word;

/**
 * The words of {@code date-words.tsv}: class, value, words or phrases separated by semicolons. A
 * word after {@code ~} stands for all its forms; without it, for itself. The same word may belong
 * to several classes.
 */
final class Lexicon {
  private static final int SHORTEST_STEM = 2;

  private final Inflection inflection;
  private final Node root = new Node();

  /**
   * A word or phrase of a class, where an expression has it.
   *
   * @param type name of the class
   * @param end one past its last word
   * @param value an {@link Integer} or a name
   */
  record Hit(String type, int end, Object value) {}

  private record Entry(String type, Object value, boolean inflected) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>(1);
  }

  Lexicon(List<List<String>> rows, String file, Inflection inflection) {
    this.inflection = inflection;
    for (List<String> row : rows) {
      if (row.size() != 3) {
        throw new IllegalArgumentException(
            file + ": needs class, value and words, tab-separated: " + row);
      }
      Object value = isNumber(row.get(1)) ? (Object) Integer.valueOf(row.get(1)) : row.get(1);
      for (String phrase : Rows.split(row.get(2), ';')) {
        if (!phrase.isBlank()) {
          add(phrase.strip(), new Entry(row.get(0), value, phrase.contains("~")));
        }
      }
    }
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> Character.isDigit(c) || c == '-')
        && Character.isDigit(text.charAt(text.length() - 1));
  }

  private void add(String phrase, Entry entry) {
    List<Node> nodes = List.of(root);
    for (String part : Rows.split(phrase, ' ')) {
      boolean inflected = part.startsWith("~");
      for (Word word : Word.cut(inflected ? part.substring(1) : part)) {
        nodes =
            step(
                nodes,
                inflected ? inflection.forms(word.form()) : Set.of(inflection.fold(word.form())));
      }
    }
    nodes.forEach(node -> node.entries.add(entry));
  }

  private static List<Node> step(List<Node> from, Set<String> forms) {
    List<Node> reached = new ArrayList<>();
    for (Node node : from) {
      for (String form : forms) {
        reached.add(node.next.computeIfAbsent(form, missing -> new Node()));
      }
    }
    return reached;
  }

  /** The words and phrases that begin at word {@code from}, longest first. */
  List<Hit> at(List<Word> words, int from) {
    List<Hit> hits = new ArrayList<>();
    Node node = root;
    for (int at = from; at < words.size() && node != null; at++) {
      String form = words.get(at).form();
      Node next = node.next.get(form);
      if (next != null) {
        add(hits, next, words, at, false);
      }
      if (inflection.agglutinates()) {
        for (int stem = form.length() - 1; stem >= SHORTEST_STEM; stem--) {
          Node stemmed = node.next.get(form.substring(0, stem));
          if (stemmed != null && inflection.isSuffix(form.substring(stem))) {
            add(hits, stemmed, words, at, true);
          }
        }
      }
      node = next;
    }
    java.util.Collections.reverse(hits);
    return hits;
  }

  private void add(List<Hit> hits, Node node, List<Word> words, int at, boolean stemmed) {
    for (Entry entry : node.entries) {
      if (entry.inflected() || !stemmed) {
        hits.add(new Hit(entry.type(), at + 1, entry.value()));
      }
      if (entry.inflected() && hasHyphenedSuffix(words, at + 1)) {
        hits.add(new Hit(entry.type(), at + 3, entry.value()));
      }
    }
  }

  /** Whether a hyphen and a suffix follow without a space. */
  boolean hasHyphenedSuffix(List<Word> words, int at) {
    return at + 1 < words.size()
        && words.get(at).form().equals("-")
        && words.get(at).joined()
        && words.get(at + 1).joined()
        && inflection.isSuffix(words.get(at + 1).form());
  }
}
