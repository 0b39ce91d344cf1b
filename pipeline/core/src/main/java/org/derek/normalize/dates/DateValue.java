package org.derek.normalize.dates;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * The value of a date expression, and how it was derived.
 *
 * @param edtf the value: EDTF, an ISO 8601 duration, or {@code PRESENT_REF}, {@code PAST_REF},
 *     {@code FUTURE_REF}; see {@link Edtf}
 * @param rule name of the rule in the language's {@code dates.tsv}
 * @param family what kind of expression the rule reads
 * @param basis what the value rests on
 * @param earlier which of the anchor's earlier dates it rests on, from 0; empty for another basis
 * @param standing how it stands in what the text tells
 */
public record DateValue(
    String edtf,
    String rule,
    DateFamily family,
    Basis basis,
    OptionalInt earlier,
    Standing standing) {
  /** How a date stands in what a text tells. */
  public enum Standing {
    /** What the text tells may go on from it. */
    TOLD,
    /** A year that is looked ahead to: it doesn't say that the text was written later. */
    AHEAD,
    /** It belongs to a noun, so it isn't the day of the passage. */
    ASIDE
  }

  /** What a value rests on. */
  public enum Basis {
    /** The expression alone. */
    EXPRESSION,
    /** The expression and the day of publication. */
    PUBLISHED,
    /** The expression and an earlier date of the text. */
    EARLIER,
    /** The expression needs an anchor and there was none: part of the value is unspecified. */
    NOTHING
  }

  public DateValue {
    Objects.requireNonNull(edtf, "edtf");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(standing, "standing");
    if (earlier.isPresent() != (basis == Basis.EARLIER)) {
      throw new IllegalArgumentException(basis + " with earlier date " + earlier);
    }
  }
}
