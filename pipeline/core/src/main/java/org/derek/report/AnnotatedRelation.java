package org.derek.report;

import java.util.Objects;

/**
 * A relation between two spans of an annotated document, in the terms of its collection, such as
 * {@code PARTICIPANT_IN} from a {@code PERSON} to an {@code EVENT}.
 *
 * @param type what relates them
 * @param from one span
 * @param to the other
 */
public record AnnotatedRelation(String type, Argument from, Argument to) {
  public AnnotatedRelation {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  /**
   * One end of a relation.
   *
   * @param type what the span names, in the terms of its collection
   * @param span where, in the document's text
   */
  public record Argument(String type, Span span) {
    public Argument {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(span, "span");
    }
  }
}
