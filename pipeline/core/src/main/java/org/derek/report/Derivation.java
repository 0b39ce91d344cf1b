package org.derek.report;

import java.util.Objects;
import java.util.Optional;

/**
 * How the value of a mention was derived.
 *
 * @param rule what was applied: family and name, for example {@code weekday/weekday-last}
 * @param anchor the value that it rests on, where the mention's own words don't say it all: EDTF of
 *     a date, canonical name of a person or organization
 * @param at where the words that gave the anchor stand in the report's text; empty where they stand
 *     outside of it, as a publication date in the metadata does
 */
public record Derivation(String rule, Optional<String> anchor, Optional<Span> at) {
  public Derivation {
    if (rule.isBlank()) {
      throw new IllegalArgumentException("a derivation needs a rule");
    }
    Objects.requireNonNull(anchor, "anchor");
    Objects.requireNonNull(at, "at");
    if (at.isPresent() && anchor.isEmpty()) {
      throw new IllegalArgumentException("a place without an anchor: " + at.get());
    }
  }

  /** A value that the mention's own words say. */
  public static Derivation of(String rule) {
    return new Derivation(rule, Optional.empty(), Optional.empty());
  }
}
