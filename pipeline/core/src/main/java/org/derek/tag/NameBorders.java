package org.derek.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.derek.language.Models;
import org.derek.report.MentionType;
import org.derek.tag.features.Lexicon;

/**
 * Puts the borders of names where the guidelines have them: a country next to the name is a part of
 * it, and so are quotation marks with the legal form or the official head noun beside them; a
 * quotation that begins inside a name ends inside it; a country is no part of the personal name
 * after it.
 *
 * <p>On which side a country joins the name is data, {@value #FILE}: {@code country-first} or
 * {@code country-last}. Immutable and safe to share.
 */
final class NameBorders {
  /** Name of the file in a language's folder. */
  static final String FILE = "organization-borders.txt";

  private static final String OPENING = "«“„\"";
  private static final String CLOSING = "»”“\"";

  /** Marks that no name begins with. */
  private static final String STRAY = ",.;:)–—-";

  private final boolean countryFirst;
  private final boolean countryLast;
  private final Set<String> countries = new HashSet<>();

  private NameBorders(boolean countryFirst, boolean countryLast, Lexicon lexicon) {
    this.countryFirst = countryFirst;
    this.countryLast = countryLast;
    lexicon.entries("country").forEach(name -> countries.add(name.toLowerCase(Locale.ROOT)));
  }

  static NameBorders read(Models models, String language, Lexicon lexicon) throws IOException {
    List<String> lines =
        Files.exists(models.file(language, FILE)) ? models.lines(language, FILE) : List.of();
    return new NameBorders(
        lines.contains("country-first"), lines.contains("country-last"), lexicon);
  }

  /** The names of a sentence with their borders put right. */
  List<NameModel.Name> adjust(List<NameModel.Name> names, String[] tokens, Lexicon lexicon) {
    List<NameModel.Name> parted =
        parted(names, tokens).stream()
            .map(name -> trimmed(name, tokens))
            .filter(name -> lexicon.isCaseless() || isProper(name, tokens))
            .toList();
    if (parted.stream().noneMatch(name -> name.type() == MentionType.ORGANIZATION)) {
      return parted;
    }
    List<List<String>> known = lexicon.find(tokens);
    List<NameModel.Name> adjusted = new ArrayList<>();
    for (int n = 0; n < parted.size(); n++) {
      int limit = n + 1 < parted.size() ? parted.get(n + 1).first() : tokens.length;
      int from = adjusted.isEmpty() ? 0 : adjusted.get(adjusted.size() - 1).end();
      NameModel.Name name =
          quoted(balanced(parted.get(n), tokens, limit), tokens, known, from, limit);
      NameModel.Name last = adjusted.isEmpty() ? null : adjusted.get(adjusted.size() - 1);
      if (last != null && last.end() == name.first() && joins(last, name, tokens)) {
        adjusted.remove(last);
        name =
            new NameModel.Name(
                MentionType.ORGANIZATION,
                last.first(),
                name.end(),
                Math.min(last.confidence(), name.confidence()));
      }
      adjusted.add(name);
    }
    return adjusted;
  }

  /** The names, a country parted from the full name of a person that follows it. */
  private List<NameModel.Name> parted(List<NameModel.Name> names, String[] tokens) {
    List<NameModel.Name> parted = new ArrayList<>();
    for (NameModel.Name name : names) {
      int border = name.type() == MentionType.PERSON ? afterCountry(name, tokens) : name.first();
      if (border > name.first()) {
        parted.add(
            new NameModel.Name(MentionType.COUNTRY, name.first(), border, name.confidence()));
      }
      parted.add(new NameModel.Name(name.type(), border, name.end(), name.confidence()));
    }
    return parted;
  }

  /** The name without a mark at its head that opens nothing in it. */
  private static NameModel.Name trimmed(NameModel.Name name, String[] tokens) {
    int first = name.first();
    while (first < name.end() - 1 && isStray(tokens, first, name.end())) {
      first++;
    }
    return new NameModel.Name(name.type(), first, name.end(), name.confidence());
  }

  private static boolean isStray(String[] tokens, int i, int end) {
    if (isMark(tokens[i], OPENING)) {
      return IntStream.range(i + 1, end).noneMatch(j -> isMark(tokens[j], CLOSING))
          && (end == tokens.length || !isMark(tokens[end], CLOSING));
    }
    return isMark(tokens[i], STRAY);
  }

  /** A name has a capital letter; a date needs none. */
  private static boolean isProper(NameModel.Name name, String[] tokens) {
    return name.type() == MentionType.DATE
        || IntStream.range(name.first(), name.end())
            .anyMatch(i -> tokens[i].codePoints().anyMatch(Character::isUpperCase));
  }

  private int afterCountry(NameModel.Name name, String[] tokens) {
    for (int border = name.end() - 2; border > name.first(); border--) {
      NameModel.Name country =
          new NameModel.Name(MentionType.COUNTRY, name.first(), border, name.confidence());
      if (countries.contains(words(tokens, country).toLowerCase(Locale.ROOT))) {
        return border;
      }
    }
    return name.first();
  }

  private boolean joins(NameModel.Name first, NameModel.Name second, String[] tokens) {
    if (countryLast
        && first.type() == MentionType.ORGANIZATION
        && second.type() == MentionType.COUNTRY) {
      return true;
    }
    return countryFirst
        && first.type() == MentionType.COUNTRY
        && second.type() == MentionType.ORGANIZATION
        && countries.contains(words(tokens, first).toLowerCase(Locale.ROOT));
  }

  /** The name with the marks that close a quotation begun in it, and with no mark to spare. */
  private static NameModel.Name balanced(NameModel.Name name, String[] tokens, int limit) {
    if (name.type() != MentionType.ORGANIZATION) {
      return name;
    }
    int first = name.first();
    int end = name.end();
    int open = openQuotations(tokens, first, end);
    while (open > 0 && end < limit && isMark(tokens[end], CLOSING)) {
      end++;
      open--;
    }
    boolean wrapped = end > name.end() && isMark(tokens[first], OPENING);
    if (wrapped && openQuotations(tokens, first + 1, end - 1) == 0) {
      first++;
      end--;
    } else if (open < 0 && end - 1 > first && isMark(tokens[end - 1], CLOSING)) {
      end--;
    }
    return new NameModel.Name(name.type(), first, end, name.confidence());
  }

  /** How many quotations begun among the tokens are not ended; below zero, ended but not begun. */
  private static int openQuotations(String[] tokens, int first, int end) {
    int open = 0;
    for (int i = first; i < end; i++) {
      boolean opens = isMark(tokens[i], OPENING);
      boolean closes = isMark(tokens[i], CLOSING);
      if (opens && (!closes || open == 0)) {
        open++;
      } else if (closes) {
        open--;
      }
    }
    return open;
  }

  private static NameModel.Name quoted(
      NameModel.Name name, String[] tokens, List<List<String>> known, int from, int limit) {
    int first = name.first();
    int end = name.end();
    if (name.type() != MentionType.ORGANIZATION
        || first <= from
        || end >= limit
        || !isMark(tokens[first - 1], OPENING)
        || !isMark(tokens[end], CLOSING)) {
      return name;
    }
    int left = first - 1;
    if (left > from && in(known, left - 1, "legal")) {
      left--;
    } else if (left > from + 1
        && in(known, left - 1, "orghead")
        && Character.isLowerCase(tokens[left - 1].charAt(0))
        && left - 2 > 0
        && Character.isUpperCase(tokens[left - 2].charAt(0))) {
      left -= 2;
    } else if (left > from && left - 1 > 0 && capitalHead(tokens[left - 1], known, left - 1)) {
      left--;
    }
    int right = end + 1;
    if (right < limit && in(known, right, "legal")) {
      right++;
    } else if (right < limit && in(known, right, "orgtail")) {
      right++;
    } else if (right + 1 < limit
        && Character.isLowerCase(tokens[right].charAt(0))
        && in(known, right + 1, "orgtail")) {
      right += 2;
    }
    boolean extended = left < first - 1 || right > end + 1;
    return extended ? new NameModel.Name(name.type(), left, right, name.confidence()) : name;
  }

  private static boolean capitalHead(String token, List<List<String>> known, int i) {
    return Character.isUpperCase(token.charAt(0)) && in(known, i, "orghead");
  }

  private static boolean in(List<List<String>> known, int i, String list) {
    return known.get(i).stream().anyMatch(each -> each.startsWith(list + ":"));
  }

  private static boolean isMark(String token, String marks) {
    return token.length() == 1 && marks.contains(token);
  }

  private static String words(String[] tokens, NameModel.Name name) {
    return String.join(" ", List.of(tokens).subList(name.first(), name.end()));
  }
}
