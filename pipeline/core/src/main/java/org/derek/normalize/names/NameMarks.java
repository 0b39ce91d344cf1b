package org.derek.normalize.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * Keeps apart the persons whose names differ only in marks ({@code name-marks.tsv}). A syllable of
 * a name that is written with marks has them as digits in the key, unless it is the commonest name
 * that its plain letters can stand for: what has no marks, or comes from another script, joins that
 * one. Immutable and safe to share.
 */
final class NameMarks {
  private static final String NO_MARK = "-";

  private final Map<Integer, Character> digits = new HashMap<>();
  private final Map<String, String> given = new HashMap<>();
  private final Map<String, String> family = new HashMap<>();
  private final Map<String, String> between = new HashMap<>();
  private String none = "";

  /** Loads the marks of every language that has them. */
  NameMarks(Models models, Transliteration transliteration) {
    for (String language : models.languages()) {
      List<List<String>> rows = Rows.of(models, language, "name-marks.tsv", 3);
      for (List<String> row : rows) {
        if (row.get(0).equals("mark")) {
          if (row.get(1).equals(NO_MARK)) {
            none = row.get(2);
          } else {
            digits.put(row.get(1).codePointAt(0), row.get(2).charAt(0));
          }
        }
      }
      for (List<String> row : rows) {
        if (row.get(0).equals("usual")) {
          given.put(key(transliteration, row.get(1)), marks(row.get(1)));
          family.put(key(transliteration, row.get(2)), marks(row.get(2)));
          between.put(key(transliteration, row.get(3)), marks(row.get(3)));
        }
      }
    }
  }

  /**
   * The key words of a name with the marks that are not the usual ones.
   *
   * @param written the syllables of a name as they are written
   * @param words their keys
   */
  List<String> unusual(List<String> written, List<String> words) {
    List<String> marks = written.stream().map(this::marks).toList();
    if (marks.stream().allMatch(String::isEmpty)) {
      return words;
    }
    List<String> told = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Map<String, String> usuals = i == words.size() - 1 ? given : i == 0 ? family : between;
      String usual = usuals.getOrDefault(word, marks.get(i));
      String shown = marks.get(i).isEmpty() ? none : marks.get(i);
      told.add(marks.get(i).equals(usual) ? word : word + shown);
    }
    return told;
  }

  /** The key words of a name with all its marks. */
  List<String> all(List<String> written, List<String> words) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      told.add(words.get(i) + marks(written.get(i)));
    }
    return told;
  }

  /** A key without the digits of marks. */
  static String plain(String key) {
    return key.chars()
        .filter(c -> !Character.isDigit(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static String key(Transliteration transliteration, String syllable) {
    return String.join("-", transliteration.words(syllable));
  }

  private String marks(String syllable) {
    return Normalizer.normalize(syllable.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .codePoints()
        .filter(digits::containsKey)
        .mapToObj(point -> digits.get(point).toString())
        .sorted()
        .distinct()
        .collect(Collectors.joining());
  }
}
