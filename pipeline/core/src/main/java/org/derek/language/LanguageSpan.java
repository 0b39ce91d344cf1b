package org.derek.language;

import java.util.Objects;
import org.derek.report.Span;

/**
 * A paragraph, or a run of paragraphs, in one language.
 *
 * @param span where it stands in the document's text
 * @param language ISO 639-1 code; a paragraph without evidence of its own takes its neighbours'
 * @param confidence estimated probability of {@code language}, in [0, 1]
 */
public record LanguageSpan(Span span, String language, double confidence) {
  public LanguageSpan {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(language, "language");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not in [0, 1]");
    }
  }
}
