package org.derek.search;

import java.util.List;

/** A query as it was typed, before it is known what its words mean in which language. */
sealed interface Node {
  /** All must hold; nothing if empty. */
  record All(List<Node> parts) implements Node {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One must hold. */
  record Any(List<Node> parts) implements Node {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** Must not hold. */
  record Not(Node part) implements Node {}

  /**
   * Words to be found.
   *
   * @param text the words as typed
   * @param where in which part of the report
   * @param how as a phrase, a single word, or the beginning of a word
   */
  record Words(String text, Where where, How how) implements Node {}

  /** The part of a report that words are looked for in. */
  enum Where {
    ANYWHERE,
    TITLE
  }

  /** How words are meant. */
  enum How {
    WORD,
    PHRASE,
    PREFIX
  }

  /**
   * A condition on a field.
   *
   * @param field which
   * @param values alternatives, as typed
   */
  record Condition(FieldName field, List<String> values) implements Node {
    public Condition {
      values = List.copyOf(values);
    }
  }

  /** Fields that take values rather than words. */
  enum FieldName {
    PERSON,
    ORGANIZATION,
    COUNTRY,
    TYPE,
    DATE,
    LANGUAGE,
    PATH
  }
}
