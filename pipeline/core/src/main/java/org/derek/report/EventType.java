package org.derek.report;

import java.util.Optional;

/**
 * What kind of thing happened; the definitions are in {@code corpus/guidelines.md}.
 *
 * <p>Each type names its nearest relative in two codebooks of event data, where there is one:
 * PLOVER (Halterman et al. 2023, "PLOVER and POLECAT: A New Political Event Ontology and Dataset")
 * and CAMEO (Schrodt 2012, "Conflict and Mediation Event Observations Codebook", 1.1b3).
 */
public enum EventType {
  MEETING("CONSULT", "040"),
  VISIT("CONSULT", "042"),
  CONFERENCE("CONSULT", "040"),
  AGREEMENT("SUPPORT", "057"),
  PROJECT("COOPERATE", "060"),
  TRAINING("COOPERATE", "060"),
  STATEMENT("", "010"),
  PERSONNEL("", ""),
  ELECTION("", ""),
  LAW("", ""),
  PUBLICATION("", ""),
  AWARD("SUPPORT", "051"),
  ECONOMY("COOPERATE", "061"),
  PROTEST("PROTEST", "140"),
  CONFLICT("ASSAULT", "190"),
  CRIME("COERCE", "173"),
  ACCIDENT("", ""),
  DEATH("", ""),
  SPORT("", ""),
  CULTURE("", ""),
  OTHER("", "");

  private final String plover;
  private final String cameo;

  EventType(String plover, String cameo) {
    this.plover = plover;
    this.cameo = cameo;
  }

  /** The event type of PLOVER that covers most of this one. */
  public Optional<String> plover() {
    return Optional.of(plover).filter(code -> !code.isEmpty());
  }

  /** The code of CAMEO that covers most of this one, three digits. */
  public Optional<String> cameo() {
    return Optional.of(cameo).filter(code -> !code.isEmpty());
  }
}
