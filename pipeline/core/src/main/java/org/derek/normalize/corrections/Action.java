package org.derek.normalize.corrections;

import java.util.Locale;
import java.util.Optional;

/** What a correction does. */
public enum Action {
  /** Every mention of one entity is of another. */
  MERGE,
  /** Some mentions of an entity are of another. */
  SPLIT,
  /** An entity has another canonical name. */
  RENAME,
  /** What was taken for a mention is none. */
  REJECT;

  /** The action as it stands in a file, in any case. */
  static Optional<Action> ofWord(String word) {
    for (Action action : values()) {
      if (action.word().equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }

  /** The word that stands for the action in a file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
