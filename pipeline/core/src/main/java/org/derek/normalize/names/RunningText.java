package org.derek.normalize.names;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * Writes a name that stands in capitals alone or without any as it would stand in running text:
 * words with a capital, acronyms in capitals. The length stays. Immutable and safe to share.
 */
final class RunningText {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*;\\s*");

  /** A single word in capitals that is no longer may be an acronym that no table knows. */
  private static final int ACRONYM = 6;

  /** So are several of which none is longer. */
  private static final Pattern LONG = Pattern.compile("[\\p{L}\\p{M}]{5,}");

  private final Set<String> acronyms = new HashSet<>();
  private final Set<String> small;

  /** For names of organizations in {@code language}. */
  RunningText(Models models, String language, OrganizationLexicon lexicon) {
    small = lexicon.smallWords();
    lexicon.legalForms().forEach(this::addAcronym);
    for (var row : Rows.of(models, language, "acronyms.tsv", 2)) {
      SPACES.splitAsStream(row.get(0)).forEach(this::addAcronym);
    }
    for (var row : Rows.of(models, language, "countries.tsv", 2)) {
      for (String cell : row.subList(1, row.size())) {
        SEPARATOR.splitAsStream(cell.strip()).forEach(this::addAcronym);
      }
    }
  }

  private void addAcronym(String name) {
    if (name.length() > 1 && name.codePoints().allMatch(Character::isUpperCase)) {
      acronyms.add(name);
    }
  }

  /** The name of an organization; as it is if it has both capitals and small letters. */
  String of(String name) {
    boolean capitals = name.codePoints().anyMatch(Character::isUpperCase);
    boolean smalls = name.codePoints().anyMatch(Character::isLowerCase);
    boolean brief = name.contains(" ") ? !LONG.matcher(name).find() : name.length() <= ACRONYM;
    if (capitals && (smalls || brief)) {
      return name;
    }
    return WORD.matcher(name).replaceAll(word -> cased(word, name));
  }

  private String cased(MatchResult match, String name) {
    String word = match.group();
    String upper = word.toUpperCase(Locale.ROOT);
    if (acronyms.contains(upper) && upper.length() == word.length()) {
      return upper;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    boolean afterHyphen = match.start() > 0 && "-‑".indexOf(name.charAt(match.start() - 1)) >= 0;
    boolean ending = afterHyphen && acronyms.contains(wordBefore(name, match.start() - 1));
    boolean inSmall = ending || match.start() > 0 && small.contains(lower);
    return inSmall && lower.length() == word.length() ? lower : title(word);
  }

  private static String wordBefore(String name, int end) {
    int start = end;
    while (start > 0 && Character.isLetter(name.charAt(start - 1))) {
      start--;
    }
    return name.substring(start, end).toUpperCase(Locale.ROOT);
  }

  /** A word with a capital and small letters; as it is if that changes its length. */
  static String title(String word) {
    int first = word.offsetByCodePoints(0, 1);
    String title =
        word.substring(0, first).toUpperCase(Locale.ROOT)
            + word.substring(first).toLowerCase(Locale.ROOT);
    return title.length() == word.length() ? title : word;
  }
}
