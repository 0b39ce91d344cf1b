package org.derek.normalize.names;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts that a personal name is written in, whatever its language: words and initials. */
final class NameParts {
  private static final Pattern PARTS = Pattern.compile("\\s+|(?<=\\.)(?=\\p{Lu})");
  private static final Pattern INITIAL =
      Pattern.compile("\\p{Lu}\\p{Ll}?\\.(-\\p{Lu}\\p{Ll}?\\.)?|[\\p{Lu}&&[^IVX]]");
  private static final Pattern MIDDLE_INITIAL =
      Pattern.compile("(?<=\\p{L}{2})\\s+(?:\\p{Lu}\\p{Ll}?\\.\\s*)+(?=\\p{Lu}\\p{L})");
  private static final Pattern INITIALS_ONLY = Pattern.compile("\\p{Lu}(\\.\\p{Lu})*\\.?");
  private static final Pattern NUMERAL = Pattern.compile("[IVX]+");
  private static final Pattern HYPHEN = Pattern.compile("(?<=[-‑])");

  private static final Pattern LONE_QUOTE =
      Pattern.compile("[«»\"“”„]([^«»\"“”„]+)|([^«»\"“”„]+)[«»\"“”„]");

  private NameParts() {}

  /** A name without the one quotation mark that it begins or ends with, if that has no partner. */
  static String withoutLoneQuote(String name) {
    Matcher lone = LONE_QUOTE.matcher(name);
    if (!lone.matches()) {
      return name;
    }
    return (lone.group(1) == null ? lone.group(2) : lone.group(1)).strip();
  }

  /** The parts of a name: at white space, and after the full stop of an initial. */
  static List<String> of(String name) {
    return isInitialsOnly(name)
        ? List.of(name.strip())
        : PARTS.splitAsStream(name.strip()).toList();
  }

  /** A name without the initials between a given name and a surname: George W. Bush. */
  static String withoutMiddleInitials(String name) {
    return MIDDLE_INITIAL.matcher(name).replaceAll(" ");
  }

  /** Whether a name is nothing but initials. */
  static boolean isInitialsOnly(String name) {
    return INITIALS_ONLY.matcher(name.strip()).matches();
  }

  /** Whether a part is an initial, or two with a hyphen between them. */
  static boolean isInitial(String part) {
    return INITIAL.matcher(part).matches();
  }

  /** Whether a part is the Roman numeral of a ruler's name. */
  static boolean isNumeral(String part) {
    return NUMERAL.matcher(part).matches();
  }

  /** The halves of a double name, each but the last with its hyphen; else the part itself. */
  static List<String> halves(String part) {
    return HYPHEN.splitAsStream(part).toList();
  }

  /** A part in capitals as it would stand in running text: БАЙМЕНОВ as Байменов. */
  static String titleCase(String part) {
    if (part.length() < 3
        || part.indexOf('.') >= 0
        || !part.equals(part.toUpperCase(Locale.ROOT))) {
      return part;
    }
    StringBuilder out = new StringBuilder();
    for (String piece : halves(part)) {
      out.append(piece.charAt(0)).append(piece.substring(1).toLowerCase(Locale.ROOT));
    }
    return out.toString();
  }
}
