package org.derek.normalize.corrections;

/** Paths with {@code *} for any characters, also none, and {@code ?} for one. */
final class PathPattern {
  private PathPattern() {}

  /** Whether {@code pattern} stands for other paths than itself. */
  static boolean isPattern(String pattern) {
    return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
  }

  /** Whether all of {@code path} fits; time grows with the product of the lengths at most. */
  static boolean matches(String pattern, String path) {
    int inPattern = 0;
    int inPath = 0;
    int star = -1;
    int tried = 0;
    while (inPath < path.length()) {
      char next = inPattern < pattern.length() ? pattern.charAt(inPattern) : 0;
      if (inPattern < pattern.length() && next == '*') {
        star = inPattern++;
        tried = inPath;
      } else if (inPattern < pattern.length() && (next == '?' || next == path.charAt(inPath))) {
        inPattern++;
        inPath++;
      } else if (star >= 0) {
        inPattern = star + 1;
        inPath = ++tried;
      } else {
        return false;
      }
    }
    while (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
      inPattern++;
    }
    return inPattern == pattern.length();
  }
}
