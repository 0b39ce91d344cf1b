package org.derek.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases with a value each, found in a sentence in one pass. Phrases are looked up by the first
 * letters of their first word, so that the cost is that of the few that can begin at a word.
 */
final class PhraseIndex<V> {
  private static final int LETTERS = 3;

  private record Entry<V>(Phrase phrase, V value) {}

  /** A phrase found: words {@code [from, to)} of the sentence. */
  record Found<V>(int from, int to, V value) {}

  private final Map<String, List<Entry<V>>> entries = new HashMap<>();

  void add(Phrase phrase, V value) {
    for (String beginning : phrase.beginnings(LETTERS)) {
      entries.computeIfAbsent(beginning, key -> new ArrayList<>()).add(new Entry<>(phrase, value));
    }
  }

  /** Everything that stands in the sentence, overlaps included, by position. */
  List<Found<V>> find(List<String> sentence) {
    List<Found<V>> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.get(i);
      for (int length = 1; length <= Math.min(LETTERS, word.length()); length++) {
        for (Entry<V> entry : entries.getOrDefault(word.substring(0, length), List.of())) {
          int end = entry.phrase().end(sentence, i);
          if (end > 0) {
            found.add(new Found<>(i, end, entry.value()));
          }
        }
      }
    }
    return found;
  }

  /** The longest of those that overlap; of equally long ones the first. */
  List<Found<V>> findLongest(List<String> sentence) {
    List<Found<V>> longest = new ArrayList<>();
    for (Found<V> each : find(sentence)) {
      Found<V> last = longest.isEmpty() ? null : longest.get(longest.size() - 1);
      if (last == null || each.from() >= last.to()) {
        longest.add(each);
      } else if (each.to() - each.from() > last.to() - last.from()) {
        longest.set(longest.size() - 1, each);
      }
    }
    return longest;
  }
}
