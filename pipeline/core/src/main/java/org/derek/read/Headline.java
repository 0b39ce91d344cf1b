package org.derek.read;

import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the headline of a text, and tells a document's title from what programs put there. */
final class Headline {
  private static final int LONGEST = 250;
  private static final int LOOKED_AT = 4000;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i).*\\.(docx?|odt|rtf|pdf|indd|qxd|pptx?|xlsx?|html?|txt|tmp|wpd|pmd|cdr|ai|eps)");
  private static final Pattern PROGRAM_TITLE =
      Pattern.compile(
          "(?i)(microsoft (word|powerpoint|excel)|print|untitled|layout|document\\s*\\d|slide\\s*\\d"
              + "|page\\s*\\d|powerpoint presentation|unknown|null).*");

  private Headline() {}

  /**
   * The first line of a text if it can be its headline: short, with at least two words, not ended
   * like a sentence, and with more text below; else empty.
   */
  static String ofText(String text) {
    String start = text.substring(0, Math.min(text.length(), LOOKED_AT)).stripLeading();
    int end = start.indexOf('\n');
    if (end < 0) {
      return "";
    }
    String line = normal(start.substring(0, end));
    boolean sentence = (line.endsWith(".") && !line.endsWith("..")) || line.endsWith(",");
    boolean words = WORD.matcher(line).results().limit(2).count() == 2;
    boolean more = !start.substring(end).isBlank();
    return line.length() <= LONGEST && words && more && !sentence ? line : "";
  }

  /**
   * The title of a document: that of its properties if its text starts with it or it reads like
   * one, else its first heading, else its first line.
   */
  static String ofDocument(String property, String heading, String text) {
    String title = normal(property);
    if (!title.isEmpty() && isShown(title, text)) {
      return title;
    }
    String shown = normal(heading);
    if (!shown.isEmpty() && shown.length() <= LONGEST) {
      return shown;
    }
    String first = ofText(text);
    if (!first.isEmpty()) {
      return first;
    }
    boolean junk =
        FILE_NAME.matcher(title).matches()
            || PROGRAM_TITLE.matcher(title).matches()
            || title.indexOf('\ufffd') >= 0
            || title.length() > LONGEST
            || WORD.matcher(title).results().limit(3).count() < 3;
    return junk ? "" : title;
  }

  private static boolean isShown(String title, String text) {
    String start = key(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    String wanted = key(title);
    return wanted.length() >= 8 && start.contains(wanted);
  }

  private static String key(String text) {
    return NOT_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static String normal(String line) {
    return BLANKS.matcher(line).replaceAll(" ").strip();
  }
}
