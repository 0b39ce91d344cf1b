package org.derek.normalize.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.derek.normalize.forms.Word;

/**
 * Which rules can match an expression at all: those whose classes, literal words and symbols all
 * occur in it. It saves trying the others at every word.
 */
final class RuleIndex {
  private final Map<String, Integer> classes = new HashMap<>();
  private final Map<String, List<Integer>> literals = new HashMap<>();
  private final Map<String, List<Entry>> bySymbol = new LinkedHashMap<>();
  private final int size;

  /**
   * A rule and what it can't do without.
   *
   * @param needs bits of classes and of places with literal words
   * @param symbols symbols that must have a rule that can match
   */
  private record Entry(DateRule rule, long[] needs, List<String> symbols) {
    boolean isMet(long[] present) {
      for (int i = 0; i < needs.length; i++) {
        if ((needs[i] & ~present[i]) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  RuleIndex(List<DateRule> rules) {
    Map<String, List<DateRule>> symbols = new LinkedHashMap<>();
    rules.forEach(
        rule -> symbols.computeIfAbsent(rule.symbol(), symbol -> new ArrayList<>()).add(rule));
    Map<DateRule, List<Integer>> needs = new HashMap<>();
    int bits = 0;
    for (DateRule rule : rules) {
      List<Integer> needed = new ArrayList<>();
      for (DateRule.Element part : rule.pattern()) {
        if (part.type().isEmpty()) {
          int bit = bits++;
          part.words()
              .forEach(word -> literals.computeIfAbsent(word, w -> new ArrayList<>()).add(bit));
          needed.add(part.optional() ? -1 : bit);
        } else if (!symbols.containsKey(part.type())) {
          if (!classes.containsKey(part.type())) {
            classes.put(part.type(), bits++);
          }
          needed.add(part.optional() ? -1 : classes.get(part.type()));
        }
      }
      needs.put(rule, needed);
    }
    size = (bits + Long.SIZE - 1) / Long.SIZE;
    Set<String> visited = new HashSet<>();
    symbols.keySet().forEach(symbol -> add(symbol, symbols, needs, visited));
  }

  /** Adds the rules of a symbol after those of the symbols that they need. */
  private void add(
      String symbol,
      Map<String, List<DateRule>> symbols,
      Map<DateRule, List<Integer>> needs,
      Set<String> visited) {
    if (!visited.add(symbol)) {
      return;
    }
    List<Entry> entries = new ArrayList<>();
    for (DateRule rule : symbols.get(symbol)) {
      List<String> needed = new ArrayList<>();
      for (DateRule.Element part : rule.pattern()) {
        if (symbols.containsKey(part.type())) {
          add(part.type(), symbols, needs, visited);
          if (!part.optional() && bySymbol.containsKey(part.type())) {
            needed.add(part.type());
          }
        }
      }
      long[] bits = new long[size];
      needs.get(rule).stream().filter(bit -> bit >= 0).forEach(bit -> set(bits, bit));
      entries.add(new Entry(rule, bits, List.copyOf(needed)));
    }
    bySymbol.put(symbol, entries);
  }

  private static void set(long[] bits, int bit) {
    bits[bit / Long.SIZE] |= 1L << (bit % Long.SIZE);
  }

  /** Whether {@code type} is made by rules rather than found in the lexicon. */
  boolean isSymbol(String type) {
    return bySymbol.containsKey(type);
  }

  /**
   * The rules of each symbol that can match, in order.
   *
   * @param hits what the lexicon has for each word
   */
  Map<String, List<DateRule>> possible(List<Word> words, List<List<Lexicon.Hit>> hits) {
    long[] present = new long[size];
    for (int at = 0; at < words.size(); at++) {
      for (int bit : literals.getOrDefault(words.get(at).form(), List.of())) {
        set(present, bit);
      }
      for (Lexicon.Hit hit : hits.get(at)) {
        Integer bit = classes.get(hit.type());
        if (bit != null) {
          set(present, bit);
        }
      }
    }
    Map<String, List<DateRule>> possible = new HashMap<>();
    for (Map.Entry<String, List<Entry>> symbol : bySymbol.entrySet()) {
      List<DateRule> rules = new ArrayList<>();
      for (Entry entry : symbol.getValue()) {
        if (entry.isMet(present)
            && entry.symbols().stream().noneMatch(needed -> possible.get(needed).isEmpty())) {
          rules.add(entry.rule());
        }
      }
      possible.put(symbol.getKey(), rules);
    }
    return possible;
  }
}
