package org.derek.evaluate;

import org.derek.report.AnnotatedDocument;
import org.derek.report.Report;

/**
 * Is told what {@link Evaluation} finds, document by document; passes over what it doesn't want.
 */
public interface Observer {
  /** A mention was found where it is annotated. */
  default void agreed(Agreement agreement) {}

  /** Mentions differ in a stretch of text. */
  default void differed(Disagreement error) {}

  /** Something is wrong with an event. */
  default void differed(EventError error) {}

  /** A document was compared: the last call for it. */
  default void compared(AnnotatedDocument document, Report report) {}
}
