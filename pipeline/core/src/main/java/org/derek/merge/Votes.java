package org.derek.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.derek.report.Contradiction;
import org.derek.report.Telling;

/**
 * The values that reports give to one field. A report has a vote; those that are nearly the same
 * text have one together. Main events, which are told with care, decide between equals.
 */
final class Votes<T> {
  private final List<Choice<T>> choices;

  private static final class Choice<T> {
    private final T value;
    private final Set<String> groups = new HashSet<>();
    private final Set<String> mains = new HashSet<>();
    private final List<String> events = new ArrayList<>();

    Choice(T value) {
      this.value = value;
    }
  }

  private Votes(List<Choice<T>> choices) {
    this.choices = choices;
  }

  /** Between equals, the one that comes first. */
  static <T> Comparator<T> anyOrder() {
    return Comparator.comparingInt(any -> 0);
  }

  /**
   * Counts.
   *
   * @param key values with one key are one
   * @param better which of two with equal votes wins
   */
  static <T> Votes<T> of(
      List<Telling> tellings,
      Function<Telling, Optional<T>> value,
      Function<T, String> key,
      Comparator<T> better) {
    Map<String, Choice<T>> choices = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      Optional<T> given = value.apply(telling);
      if (given.isPresent()) {
        Choice<T> choice =
            choices.computeIfAbsent(key.apply(given.get()), any -> new Choice<>(given.get()));
        choice.groups.add(telling.source().group());
        choice.events.add(telling.source().event());
        if (telling.source().main()) {
          choice.mains.add(telling.source().group());
        }
      }
    }
    return new Votes<>(
        choices.values().stream()
            .sorted(
                Comparator.comparingInt((Choice<T> choice) -> -choice.groups.size())
                    .thenComparingInt(choice -> -choice.mains.size())
                    .thenComparing(choice -> choice.value, better))
            .toList());
  }

  Optional<T> winner() {
    return choices.stream().findFirst().map(choice -> choice.value);
  }

  /**
   * The winner and the values that disagree with it; empty if none does.
   *
   * @param disagree whether two values can't both be true
   */
  Optional<Contradiction> contradiction(String field, BiPredicate<T, T> disagree) {
    List<Contradiction.Version> versions = new ArrayList<>();
    for (Choice<T> choice : choices) {
      if (versions.isEmpty() || disagree.test(choices.get(0).value, choice.value)) {
        versions.add(new Contradiction.Version(word(choice.value), choice.events));
      }
    }
    return versions.size() < 2 ? Optional.empty() : Optional.of(new Contradiction(field, versions));
  }

  private static String word(Object value) {
    return value instanceof Enum<?> each ? each.name().toLowerCase(Locale.ROOT) : value.toString();
  }
}
