package org.derek.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is made of the data of a language when a text in it first comes: a single text doesn't wait
 * for the other languages. Safe to share between threads; each is made once.
 *
 * @param <T> what is made
 */
public final class PerLanguage<T> {
  private final Set<String> languages;
  private final Function<String, T> maker;
  private final Map<String, T> made = new ConcurrentHashMap<>();

  /**
   * Nothing is made yet.
   *
   * @param models the languages there are
   * @param maker from a language code to what is made of its data
   */
  public PerLanguage(Models models, Function<String, T> maker) {
    this.languages = Set.copyOf(models.languages());
    this.maker = maker;
  }

  /** What belongs to {@code language}; empty for a language that the models don't have. */
  public Optional<T> of(String language) {
    T known = made.get(language);
    if (known == null && languages.contains(language)) {
      known = made.computeIfAbsent(language, maker);
    }
    return Optional.ofNullable(known);
  }
}
