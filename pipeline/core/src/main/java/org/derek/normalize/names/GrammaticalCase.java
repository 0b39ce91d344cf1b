package org.derek.normalize.names;

/**
 * Indexes of the cases that rules of names speak of, in the order of the data ({@code
 * paradigms.tsv}, {@code word-forms.tsv}, {@code organizations.tsv}).
 */
final class GrammaticalCase {
  static final int NOMINATIVE = 0;
  static final int GENITIVE = 1;
  static final int ACCUSATIVE = 3;

  /** The case that never stands without a preposition. */
  static final int PREPOSITIONAL = 5;

  private GrammaticalCase() {}
}
