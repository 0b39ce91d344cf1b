package org.derek.merge;

/** One letter for those that look the same in the Latin and the Cyrillic alphabet. */
final class LookAlike {
  private static final String FOUND = "авеёкмнорстхуүіһјѕԛԝđðı";
  private static final String TAKEN = "abeekmhopctxyyihjsqwddi";
  private static final char[] CYRILLIC = new char[0x530];

  static {
    for (int i = 0; i < FOUND.length(); i++) {
      CYRILLIC[FOUND.charAt(i)] = TAKEN.charAt(i);
    }
  }

  private LookAlike() {}

  /** The letter that stands for the lower-case letter {@code c}. */
  static char of(char c) {
    return c < CYRILLIC.length && CYRILLIC[c] != 0 ? CYRILLIC[c] : c;
  }
}
