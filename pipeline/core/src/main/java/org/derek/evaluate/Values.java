package org.derek.evaluate;

import java.util.Locale;
import java.util.regex.Pattern;

/** When two values count as the same: letter case, spaces and the form of marks don't matter. */
final class Values {
  private static final Pattern QUOTES = Pattern.compile("[«»„“”\"'‘’]");
  private static final Pattern DASHES = Pattern.compile("[‐‑–—]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Values() {}

  static boolean same(String a, String b) {
    return a.equals(b) || key(a).equals(key(b));
  }

  static String key(String value) {
    String marks = DASHES.matcher(QUOTES.matcher(value).replaceAll("\"")).replaceAll("-");
    return SPACES.matcher(marks).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
