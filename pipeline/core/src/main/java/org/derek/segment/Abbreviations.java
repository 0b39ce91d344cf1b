package org.derek.segment;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.derek.language.Models;

/**
 * Words that are written with a full stop. Data: {@code abbreviations.txt}, a line a word, with its
 * stop; then, after a tab, {@code inner} if it never ends a sentence ({@code им.}, {@code ул.},
 * {@code TS.}), {@code number} if it can end one only after a number ({@code 2020 г.}, but {@code
 * г. Москва}). A single letter counts in the case given, longer words in any case.
 */
final class Abbreviations {
  /** Whether an abbreviation can be the last word of a sentence. */
  enum Kind {
    /** Always followed by the name or number it belongs to. */
    INNER,
    /** May end a sentence after a number, else never. */
    NUMBER,
    /** May end a sentence. */
    OPEN
  }

  private static final String FILE = "abbreviations.txt";

  private final Map<String, Kind> kinds;

  private Abbreviations(Map<String, Kind> kinds) {
    this.kinds = kinds;
  }

  static Abbreviations of(Models models, String language) throws IOException {
    Map<String, Kind> kinds = new HashMap<>();
    for (String line : models.lines(language, FILE)) {
      String[] cells = line.split("\t", -1);
      String word = cells[0].strip();
      if (!word.endsWith(".")) {
        throw new IOException(
            models.file(language, FILE) + ": an abbreviation must end in a full stop: " + line);
      }
      String bare = word.substring(0, word.length() - 1);
      String last = bare.substring(bare.lastIndexOf('.') + 1).strip();
      kinds.put(key(last), kind(cells));
    }
    return new Abbreviations(kinds);
  }

  /** What {@code word}, given without its stop, is; empty if it is no abbreviation. */
  Optional<Kind> kind(String word) {
    return Optional.ofNullable(kinds.get(key(word)));
  }

  private static Kind kind(String[] cells) {
    if (cells.length < 2) {
      return Kind.OPEN;
    }
    return Kind.valueOf(cells[1].toUpperCase(Locale.ROOT));
  }

  private static String key(String word) {
    return word.length() == 1 ? word : word.toLowerCase(Locale.ROOT);
  }
}
