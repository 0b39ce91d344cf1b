package org.derek.normalize.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * Spells names of every script in one plain Latin way, so that a name has one key in every language
 * that writes it. A table of letters ({@code transliteration.tsv}) and ordered spelling rules
 * ({@code keys.tsv}); immutable.
 */
final class Transliteration {
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]");
  private static final String APOSTROPHES = "'`’ʼʻ‘";
  private static final Pattern VOWEL = Pattern.compile("[aeiouy]");

  /** Letters below have their plain spelling worked out once. */
  private static final int TABLE = 0x2000;

  /** Names and words kept; most of those of an archive are among the first so many. */
  private static final int KEPT = 40_000;

  /**
   * A rule of spelling.
   *
   * @param first the letter that every match begins with; 0 where it can be another one
   */
  private record Rule(Pattern pattern, char first, String replacement) {
    // a letter at the beginning, or behind ^, and no alternative but in parentheses
    private static final Pattern FIRST =
        Pattern.compile("\\^?([a-z])(?![?*{])[^|()]*(?:\\([^()]*\\)[^|()]*)*");

    static Rule of(String regex, String replacement) {
      Matcher first = FIRST.matcher(regex);
      return new Rule(
          Pattern.compile(regex), first.matches() ? first.group(1).charAt(0) : 0, replacement);
    }

    String apply(String word) {
      return first != 0 && word.indexOf(first) < 0
          ? word
          : pattern.matcher(word).replaceAll(replacement);
    }
  }

  /** The rules of one kind, in order, with what they made of the words that came first. */
  private static final class Rules {
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, String> known = new ConcurrentHashMap<>();

    String apply(String word) {
      String result = known.get(word);
      if (result == null) {
        result = word;
        for (Rule rule : rules) {
          result = rule.apply(result);
        }
        if (known.size() < KEPT) {
          known.put(word, result);
        }
      }
      return result;
    }
  }

  private final Map<String, String> letters = new HashMap<>();
  private final Map<String, Rules> rules = new HashMap<>();
  private final String[] plain = new String[TABLE];
  private final Map<String, List<String>> names = new ConcurrentHashMap<>();
  private final Pattern kazakhLetter;
  private final Pattern syllable;
  private final Pattern tone;

  Transliteration(Models models) {
    for (List<String> row : Rows.shared(models, "transliteration.tsv", 1)) {
      letters.put(row.get(0), row.size() > 1 ? row.get(1) : "");
    }
    String kazakh = "(?!)";
    String vietnamese = "(?!)";
    String toned = "(?!)";
    for (List<String> row : Rows.shared(models, "keys.tsv", 3)) {
      switch (row.get(0)) {
        case "kazakh-letter" -> kazakh = row.get(1);
        case "syllable" -> vietnamese = row.get(1);
        case "tone" -> toned = row.get(1);
        default ->
            rules
                .computeIfAbsent(row.get(0), when -> new Rules())
                .rules
                .add(Rule.of(row.get(1), row.get(2)));
      }
    }
    kazakhLetter = Pattern.compile(kazakh);
    syllable = Pattern.compile(vietnamese);
    tone = Pattern.compile(toned);
    for (int point = 0; point < TABLE; point++) {
      plain[point] = plainLetter(point);
    }
  }

  /**
   * The syllables of a name that has nothing else and no hyphen, as they are written; none of
   * another name.
   */
  List<String> syllables(String name) {
    List<String> parts =
        WORDS
            .splitAsStream(
                Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip())
            .toList();
    boolean all = parts.stream().allMatch(part -> syllable.matcher(plain(part)).matches());
    return all && name.indexOf('-') < 0 ? parts : List.of();
  }

  /** The words of {@code name} in plain lower-case Latin; marks and empty words are left out. */
  List<String> words(String name) {
    List<String> known = names.get(name);
    if (known == null) {
      known = List.copyOf(spelled(name));
      if (names.size() < KEPT) {
        names.put(name, known);
      }
    }
    return known;
  }

  /** The same, not kept: for lists that are read once. */
  List<String> spelled(String name) {
    String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    List<String> raw = cut(lower);
    boolean latin = isLatin(lower);
    boolean kazakh = latin && kazakhLetter.matcher(lower).find();
    boolean toned = latin && tone.matcher(lower).find();
    List<String> plain = new ArrayList<>();
    List<Boolean> syllables = new ArrayList<>();
    boolean syllabic = true;
    for (String word : raw) {
      String folded = word;
      boolean isSyllable = false;
      if (isLatin(word)) {
        String bare = plain(word);
        isSyllable = syllable.matcher(bare).matches();
        if (!isSyllable) {
          folded = apply("letters", kazakh ? apply("kazakh", word) : word);
        }
        // an acronym says nothing of the language
        syllabic &= isSyllable || !VOWEL.matcher(bare).find();
      } else {
        syllabic = false;
      }
      syllables.add(isSyllable);
      plain.add(plain(folded));
    }
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      String key = apply("key", plain.get(i));
      boolean vietnamese = (syllabic || toned) && syllables.get(i);
      key = apply(vietnamese ? "syllabic" : "western", key);
      if (!key.isEmpty()) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** Runs of letters, marks and digits; apostrophes are dropped. */
  private static List<String> cut(String lower) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int at = 0; at < lower.length(); ) {
      int point = lower.codePointAt(at);
      at += Character.charCount(point);
      if (Character.isLetterOrDigit(point) || isMarkOrNumber(point)) {
        word.appendCodePoint(point);
      } else if (APOSTROPHES.indexOf(point) < 0 && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isMarkOrNumber(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  private static boolean isLatin(String word) {
    return word.codePoints()
        .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN);
  }

  private String apply(String when, String word) {
    Rules ofKind = rules.get(when);
    return ofKind == null ? word : ofKind.apply(word);
  }

  private String plain(String word) {
    StringBuilder out = new StringBuilder(word.length() + 2);
    for (int at = 0; at < word.length(); ) {
      int point = word.codePointAt(at);
      out.append(point < TABLE ? plain[point] : plainLetter(point));
      at += Character.charCount(point);
    }
    return out.toString();
  }

  /** A letter by the table, without its marks, if it is one of a to z or a digit then. */
  private String plainLetter(int point) {
    String letter = Character.toString(point);
    String bare =
        MARKS
            .matcher(
                Normalizer.normalize(letters.getOrDefault(letter, letter), Normalizer.Form.NFD))
            .replaceAll("");
    StringBuilder latin = new StringBuilder();
    bare.codePoints()
        .mapToObj(Character::toString)
        .forEach(each -> latin.append(letters.getOrDefault(each, each)));
    return OTHER.matcher(latin).replaceAll("");
  }
}
