package org.derek.normalize.dates;

import java.util.Objects;

/**
 * The words of a sentence around a date expression, which can tell its tense.
 *
 * @param before the sentence up to the expression
 * @param after the sentence from its end on
 */
public record Surroundings(String before, String after) {
  /** An expression by itself. */
  public static final Surroundings NONE = new Surroundings("", "");

  public Surroundings {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }
}
