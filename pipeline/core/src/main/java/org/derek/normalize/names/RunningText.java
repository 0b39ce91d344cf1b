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

  private final Set<String> inCapitals = new HashSet<>();
  private final Set<String> small;

  /** For names of organizations in {@code language}. */
  RunningText(Models models, String language, OrganizationLexicon lexicon, Acronyms acronyms) {
    small = lexicon.smallWords();
    lexicon.legalForms().forEach(this::addAcronym);
    acronyms.all().flatMap(SPACES::splitAsStream).forEach(this::addAcronym);
    for (var row : Rows.of(models, language, "countries.tsv", 2)) {
      for (String cell : row.subList(1, row.size())) {
        SEPARATOR.splitAsStream(cell.strip()).forEach(this::addAcronym);
      }
    }
  }

  private void addAcronym(String name) {
    if (name.length() > 1 && name.codePoints().allMatch(Character::isUpperCase)) {
      inCapitals.add(name);
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
    if (inCapitals.contains(upper) && upper.length() == word.length()) {
      return upper;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    boolean afterHyphen = match.start() > 0 && "-‑".indexOf(name.charAt(match.start() - 1)) >= 0;
    boolean ending = afterHyphen && inCapitals.contains(wordBefore(name, match.start() - 1));
    boolean inSmall = ending || match.start() > 0 && small.contains(lower);
    return inSmall && lower.length() == word.length() ? lower : Capitals.title(word);
  }

  private static String wordBefore(String name, int end) {
    int start = end;
    while (start > 0 && Character.isLetter(name.charAt(start - 1))) {
      start--;
    }
    return name.substring(start, end).toUpperCase(Locale.ROOT);
  }
}
