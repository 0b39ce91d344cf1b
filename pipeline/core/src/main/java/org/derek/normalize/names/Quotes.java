package org.derek.normalize.names;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The quotation marks in and around names. */
final class Quotes {
  private static final Pattern MARKS = Pattern.compile("[«»\"“”„‘’']+");
  private static final String QUOTED = "[«\"“„]([^«»\"“”„]+)[»\"”“]";
  private static final Pattern WHOLE = Pattern.compile(QUOTED);
  private static final Pattern BEGINNING = Pattern.compile(QUOTED + ".+");
  private static final Pattern CLOSING = Pattern.compile("^.*?([»\"”’']*)$");

  private Quotes() {}

  /** A word without quotation marks. */
  static String bare(String word) {
    return MARKS.matcher(word).replaceAll("");
  }

  /** A word without quotation marks, in small letters. */
  static String lower(String word) {
    return bare(word).toLowerCase(Locale.ROOT);
  }

  /** The quotation marks behind a word. */
  static String closing(String word) {
    return CLOSING.matcher(word).replaceFirst("$1");
  }

  /** A name that stands in quotation marks as a whole, without them. */
  static String withoutOuter(String name) {
    Matcher quoted = WHOLE.matcher(name);
    return quoted.matches() ? quoted.group(1) : name;
  }

  /** What stands in quotation marks at the beginning of a name, if more follows. */
  static Optional<String> atBeginning(String name) {
    Matcher quoted = BEGINNING.matcher(name);
    return quoted.matches() ? Optional.of(quoted.group(1)) : Optional.empty();
  }
}
