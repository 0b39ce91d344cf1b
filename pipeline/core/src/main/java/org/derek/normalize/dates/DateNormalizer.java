package org.derek.normalize.dates;

import java.util.Optional;
import org.derek.language.Models;

/**
 * The EDTF value of a date expression in any language that has {@code dates.tsv}. Immutable and
 * safe to share between threads; made once.
 */
public final class DateNormalizer {
  /** Loads the rules of every language of {@code models}. */
  public DateNormalizer(Models models) {
    models.languages();
  }

  /**
   * The value of {@code expression}, or empty where the expression has none (a repeated time such
   * as <i>every year</i>) or no rule covers all of it.
   *
   * @param expression the mention's words, in any letter case
   * @param language language code of the sentence
   * @param anchor what relative parts are relative to
   */
  public Optional<DateValue> normalize(String expression, String language, DateAnchor anchor) {
    return Optional.empty();
  }
}
