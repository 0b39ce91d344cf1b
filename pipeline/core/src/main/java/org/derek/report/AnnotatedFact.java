package org.derek.report;

import java.util.List;
import java.util.Objects;

/**
 * A fact of an annotated document, in the terms of its collection, such as a {@code Meeting} of two
 * values named {@code Participant}; it says what, not where in the text.
 *
 * @param type what kind of fact
 * @param fields its values, in the order of the annotation
 */
public record AnnotatedFact(String type, List<Field> fields) {
  public AnnotatedFact {
    Objects.requireNonNull(type, "type");
    fields = List.copyOf(fields);
  }

  /**
   * A value of a fact.
   *
   * @param name what it is to the fact
   * @param value the value, for a person or body its canonical name
   */
  public record Field(String name, String value) {
    public Field {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }
  }

  /** The values of the fields {@code name}. */
  public List<String> values(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).toList();
  }
}
