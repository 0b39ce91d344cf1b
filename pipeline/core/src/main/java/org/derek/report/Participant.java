package org.derek.report;

import java.util.Objects;
import java.util.Optional;

/**
 * Someone who takes part in an event.
 *
 * @param norm canonical name
 * @param entity entity id, the same as in the mentions
 * @param role {@code host}, {@code guest}, {@code organizer}, {@code speaker}, {@code signatory},
 *     {@code appointee}, {@code victim} …, where the text makes it clear
 * @param evidence the mention that says so
 */
public record Participant(
    String norm, String entity, Optional<String> role, Optional<Span> evidence) {
  public Participant {
    Objects.requireNonNull(norm, "norm");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(evidence, "evidence");
  }
}
