package org.derek.tag.features;

/** Takes the features of one token; {@code name} says what is seen, the values what it is. */
public interface FeatureSink {
  /** A feature with one value. */
  void add(String name, CharSequence value);

  /** A feature that joins two values. */
  void add(String name, CharSequence first, CharSequence second);

  /** A feature that joins three values. */
  void add(String name, CharSequence first, CharSequence second, CharSequence third);
}
