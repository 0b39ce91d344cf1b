package org.derek.evaluate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Mention;
import org.derek.report.Report;
import org.derek.report.Span;

/**
 * A mention that was found where it is annotated, with the annotated type.
 *
 * @param document the annotated document
 * @param annotated the mention with its annotated value, if it has one
 * @param found the mention with the pipeline's value, if it gave one
 */
public record Agreement(AnnotatedDocument document, Mention annotated, Mention found) {

  /** Passes on where {@code report} agrees with {@code gold}; only annotated types count. */
  static void of(AnnotatedDocument gold, Report report, Consumer<Agreement> agreements) {
    Map<Span, Mention> expected = new HashMap<>();
    for (Mention mention : gold.mentions()) {
      if (gold.types().contains(mention.type())) {
        expected.put(mention.span(), mention);
      }
    }
    for (Mention mention : report.mentions()) {
      Mention match = expected.get(mention.span());
      if (match != null && match.type() == mention.type()) {
        agreements.accept(new Agreement(gold, match, mention));
      }
    }
  }

  /** Whether the found value is the annotated one; true if none is annotated. */
  boolean hasRightValue() {
    return annotated
        .norm()
        .map(norm -> found.norm().filter(value -> Values.same(norm, value)).isPresent())
        .orElse(true);
  }
}
