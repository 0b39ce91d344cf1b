package org.derek.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases with a value each, found in a sentence in one pass. Phrases are looked up by their first
 * word, whole or as a stem, so that the cost is that of the few that do begin at a word.
 */
final class PhraseIndex<V> {
  /** A phrase and its number in the order in which they were added. */
  private record Entry<V>(int number, Phrase phrase, V value) {
    static final Comparator<Entry<?>> ORDER = Comparator.comparingInt(Entry::number);
  }

  /** A phrase found: words {@code [from, to)} of the sentence. */
  record Found<V>(int from, int to, V value) {}

  private final Map<String, List<Entry<V>>> words = new HashMap<>();
  private final Map<String, List<Entry<V>>> stems = new HashMap<>();
  private int longestStem;
  private int size;

  void add(Phrase phrase, V value) {
    Entry<V> entry = new Entry<>(size++, phrase, value);
    for (String word : phrase.beginnings(false)) {
      words.computeIfAbsent(word, key -> new ArrayList<>()).add(entry);
    }
    for (String stem : phrase.beginnings(true)) {
      longestStem = Math.max(longestStem, stem.length());
      stems.computeIfAbsent(stem, key -> new ArrayList<>()).add(entry);
    }
  }

  /**
   * Everything that stands in the sentence, overlaps included, by position, what begins at one word
   * in the order in which it was added.
   */
  List<Found<V>> find(List<String> sentence) {
    List<Found<V>> found = new ArrayList<>();
    List<Entry<V>> beginning = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.get(i);
      beginning.addAll(words.getOrDefault(word, List.of()));
      for (int length = 1; length <= Math.min(longestStem, word.length()); length++) {
        beginning.addAll(stems.getOrDefault(word.substring(0, length), List.of()));
      }
      beginning.sort(Entry.ORDER);
      Entry<V> last = null;
      for (Entry<V> entry : beginning) {
        int end = entry == last ? -1 : entry.phrase().end(sentence, i);
        if (end > 0) {
          found.add(new Found<>(i, end, entry.value()));
        }
        last = entry;
      }
      beginning.clear();
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
