package org.derek.normalize.names;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * One person of a document: the possible names, with the weights that the mentions give them, and
 * where the person is mentioned.
 */
final class PersonEntity {
  /** Share of the votes from which a possible name is one that short forms may stand for. */
  private static final double LIKELY = 0.1;

  /** How likely a short form is of a name that none of its readings is part of. */
  private static final double UNLIKELY = 0.1;

  private final Map<String, Candidate> candidates = new LinkedHashMap<>();
  private final NavigableSet<Integer> positions = new TreeSet<>();
  private double mans;
  private double womans;

  /** A possible name: its words in plain Latin and the nominatives seen for it. */
  private static final class Candidate {
    final List<String> words;
    double votes;
    final Map<String, Double> names = new LinkedHashMap<>();

    Candidate(List<String> words) {
      this.words = words;
    }
  }

  /** Where mentions of the person begin. */
  NavigableSet<Integer> positions() {
    return positions;
  }

  boolean isNameless() {
    return candidates.isEmpty();
  }

  /** Takes in a reading of a mention: {@code key} and {@code words} are its plain Latin form. */
  void vote(String key, List<String> words, PersonGrammar.Reading reading) {
    Candidate candidate = candidates.computeIfAbsent(key, each -> new Candidate(words));
    candidate.votes += reading.weight();
    mans += reading.weight() * reading.mans();
    womans += reading.weight() * (1 - reading.mans());
    candidate.names.merge(reading.name(), reading.weight(), Double::sum);
  }

  /**
   * Takes in a short form: how likely each word in plain Latin is its nominative tells which of the
   * possible names is the right one.
   */
  void support(Map<String, Double> words) {
    for (Candidate candidate : candidates.values()) {
      double likelihood = UNLIKELY;
      for (String word : candidate.words) {
        likelihood = Math.max(likelihood, words.getOrDefault(word, 0.0));
      }
      candidate.votes *= likelihood;
    }
  }

  /** Share of the votes that the name with this key has; 0 if it is none of the possible ones. */
  double share(String key) {
    Candidate candidate = candidates.get(key);
    return candidate == null ? 0 : candidate.votes / votes();
  }

  /** How likely the person is a man. */
  double mans() {
    return mans / (mans + womans);
  }

  /** Share of the votes that names with this word have. */
  double shareOf(String word) {
    double with = 0;
    for (Candidate candidate : candidates.values()) {
      with += candidate.words.contains(word) ? candidate.votes : 0;
    }
    return with / votes();
  }

  private double votes() {
    return candidates.values().stream().mapToDouble(each -> each.votes).sum();
  }

  /** Whether a possible name begins with this initial, in plain Latin. */
  boolean startsWith(String initial) {
    return candidates.values().stream()
        .anyMatch(candidate -> candidate.words.get(0).startsWith(initial));
  }

  /** The words of the names of several parts that short forms may stand for. */
  List<List<String>> likelyNames() {
    double sum = votes();
    return candidates.values().stream()
        .filter(candidate -> candidate.words.size() > 1 && candidate.votes >= LIKELY * sum)
        .map(candidate -> candidate.words)
        .toList();
  }

  /** The fullest nominative of the name that has most votes. */
  String name() {
    Candidate best =
        candidates.values().stream()
            .max(
                Comparator.<Candidate>comparingDouble(each -> each.votes)
                    .thenComparing(each -> String.join(" ", each.words)))
            .orElseThrow();
    return best.names.entrySet().stream()
        .max(
            Comparator.<Map.Entry<String, Double>>comparingInt(
                    each -> NameParts.of(each.getKey()).size())
                .thenComparing(each -> each.getKey().chars().anyMatch(c -> c > 0x7f))
                .thenComparing(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }
}
