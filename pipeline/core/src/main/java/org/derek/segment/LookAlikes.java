package org.derek.segment;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * Letters of a foreign alphabet that stand in for letters of the language's own: Latin {@code a} in
 * a Russian word, Latin {@code i} for Kazakh {@code і}, {@code ð} for Vietnamese {@code đ}.
 *
 * <p>Data: {@code lookalikes.tsv}, a line a pair: the letter as found, the letter meant, and {@code
 * always} where the letter found has no place in the language at all.
 */
final class LookAlikes {
  private static final String FILE = "lookalikes.tsv";

  private final UnicodeScript script;
  private final Map<Character, Character> meant = new HashMap<>();
  private final Map<Character, Character> back = new HashMap<>();
  private final Map<Character, Character> always = new HashMap<>();

  private LookAlikes(UnicodeScript script) {
    this.script = script;
  }

  static LookAlikes of(Models models, String language, UnicodeScript script) throws IOException {
    LookAlikes table = new LookAlikes(script);
    for (List<String> row : Rows.read(models.file(language, FILE), 2)) {
      if (row.get(0).length() != 1 || row.get(1).length() != 1) {
        throw new IOException(
            models.file(language, FILE)
                + ": expected a letter, a tab and the letter meant, found: "
                + row);
      }
      char found = row.get(0).charAt(0);
      char meant = row.get(1).charAt(0);
      if (row.size() > 2 && row.get(2).equals("always")) {
        table.always.put(found, meant);
      } else {
        table.meant.put(found, meant);
        table.back.putIfAbsent(meant, found);
      }
    }
    return table;
  }

  /** Puts right the letters of the word {@code [start, end)}, which holds letters only. */
  void repair(RepairedText.Builder text, int start, int end) {
    int own = 0;
    int foreign = 0;
    int ownOnly = 0;
    int foreignOnly = 0;
    for (int i = start; i < end; i++) {
      char letter = text.charAt(i);
      Character put = always.get(letter);
      if (put != null) {
        text.set(i, put);
        letter = put;
      }
      if (UnicodeScript.of(letter) == script) {
        own++;
        ownOnly += back.containsKey(letter) ? 0 : 1;
      } else {
        foreign++;
        foreignOnly += meant.containsKey(letter) ? 0 : 1;
      }
    }
    if (foreign == 0) {
      return;
    }
    if (own == 0) {
      if (foreign == 1 && foreignOnly == 0 && loneLetterAmongOwn(text, start, end)) {
        replace(text, start, end, meant);
      }
    } else if (foreignOnly == 0 && (ownOnly > 0 || own >= foreign)) {
      replace(text, start, end, meant);
    } else if (ownOnly == 0 && foreignOnly > 0) {
      replace(text, start, end, back);
    }
  }

  /** A one-letter lower-case word after a word in the language's own script: a preposition. */
  private boolean loneLetterAmongOwn(RepairedText.Builder text, int start, int end) {
    return end - start == 1
        && Character.isLowerCase(text.charAt(start))
        && start >= 2
        && text.charAt(start - 1) == ' '
        && UnicodeScript.of(text.charAt(start - 2)) == script;
  }

  private static void replace(
      RepairedText.Builder text, int start, int end, Map<Character, Character> table) {
    for (int i = start; i < end; i++) {
      Character put = table.get(text.charAt(i));
      if (put != null) {
        text.set(i, put);
      }
    }
  }
}
