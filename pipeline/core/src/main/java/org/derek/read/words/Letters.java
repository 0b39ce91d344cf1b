package org.derek.read.words;

/**
 * The letters of a name in lower case: by these, names in files are compared with those in data.
 */
public final class Letters {
  private Letters() {}

  /** {@code name} without anything but its letters, in lower case. */
  public static String of(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetter(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }
}
