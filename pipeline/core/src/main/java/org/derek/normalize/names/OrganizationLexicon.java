package org.derek.normalize.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.derek.language.Rows;

/**
 * The words of one language's names of organizations ({@code organizations.tsv}): heads, legal
 * forms, small words. Heads are in the form that the data has; who has another asks {@link
 * HeadNouns} or {@link Paradigms} first. Immutable and safe to share.
 */
final class OrganizationLexicon {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  /** Most words of a head. */
  private static final int LONGEST_HEAD = 3;

  private record Demonym(String stem, String country) {}

  private final boolean headLast;
  private final Set<String> heads;
  private final List<Pattern> compounds;
  private final List<Pattern> proper;
  private final Set<String> generics;
  private final Set<String> legalForms;
  private final Map<String, Set<String>> firms = new HashMap<>();
  private final Set<String> parents;
  private final Set<String> own;
  private final Pattern fixed;
  private final Pattern home;
  private final String namedAfter;
  private final List<Demonym> demonyms;
  private final Set<String> introductions;
  private final Set<String> coordinators;
  private final Set<String> dangling;

  OrganizationLexicon(RowsByKind rows) {
    headLast = rows.value("head-position").filter("last"::equals).isPresent();
    heads = rows.words("head");
    compounds = rows.patterns("compound");
    proper = rows.patterns("proper");
    generics = rows.words("generic");
    legalForms = rows.values("legal-form").collect(Collectors.toSet());
    for (List<String> row : rows.of("stands-for")) {
      firms.put(row.get(1), Set.copyOf(Rows.split(row.get(2), ' ')));
    }
    parents = rows.words("parent");
    own = rows.words("own");
    fixed = rows.value("fixed").map(Pattern::compile).orElse(NOTHING);
    home = rows.value("home").map(words -> Pattern.compile("^" + words + " ")).orElse(NOTHING);
    namedAfter = rows.value("named-after").orElse("");
    demonyms = rows.of("demonym").stream().map(row -> new Demonym(row.get(1), row.get(2))).toList();
    introductions = rows.values("intro").collect(Collectors.toSet());
    coordinators = rows.values("and").collect(Collectors.toSet());
    dangling = rows.words("dangling");
  }

  /** Whether the head of a name is its last word, as in languages with postposed heads. */
  boolean headLast() {
    return headLast;
  }

  /** Whether a word in small letters is a head, in the form that heads have here. */
  boolean isHead(String word) {
    return heads.contains(word);
  }

  /** Whether the last part of a word in small letters makes it a head, or it is one itself. */
  boolean endsInHead(String word) {
    return isHead(word) || matchesAny(compounds, word);
  }

  /** Whether a head of one to three words, joined by hyphens in the data, begins at a word. */
  boolean hasHeadAt(String[] words, int start) {
    String head = "";
    for (int i = start; i < Math.min(words.length, start + LONGEST_HEAD); i++) {
      head = i == start ? Quotes.lower(words[i]) : head + "-" + Quotes.lower(words[i]);
      if (isHead(head)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a one-word name is declined like a noun. */
  boolean isDeclined(String word) {
    return matchesAny(proper, Quotes.lower(word));
  }

  /** Whether a first word never changes. */
  boolean isFixed(String word) {
    return fixed.matcher(Quotes.lower(word)).matches();
  }

  /** Whether a word before a head is part of a body's own name. */
  boolean isOwn(String word) {
    return own.contains(word);
  }

  /** Whether a nominative is a common noun alone, which names no definite body. */
  boolean isGeneric(String nominative) {
    return generics.contains(SPACES.matcher(Quotes.lower(nominative).strip()).replaceAll("-"));
  }

  /** Whether a word is the abbreviation of a legal form. */
  boolean isLegalForm(String word) {
    return legalForms.contains(word);
  }

  /** The abbreviations of legal forms. */
  Set<String> legalForms() {
    return legalForms;
  }

  /** The legal forms of the firms that a common noun can stand for. */
  Set<String> formsOf(String noun) {
    return firms.getOrDefault(noun.toLowerCase(Locale.ROOT), Set.of());
  }

  /** Whether a noun that begins the name of a unit stands for the body whose unit it is. */
  boolean isParent(String noun) {
    return parents.contains(Quotes.lower(noun));
  }

  /** A name, in small letters, without the words that say that it is of the language's state. */
  String withoutHome(String name) {
    return home.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
  }

  /** Whether a name says after whom the body is named. */
  boolean isNamedAfter(String name) {
    return !namedAfter.isEmpty() && name.toLowerCase(Locale.ROOT).contains(" " + namedAfter + " ");
  }

  /** ISO code of the state that a word before the head of a name is derived from. */
  Optional<String> demonym(Nominative nominative) {
    String[] words =
        SPACES.splitAsStream(nominative.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    for (int i = 0; i < words.length && i < Math.max(nominative.head(), 0); i++) {
      for (Demonym demonym : demonyms) {
        if (Quotes.bare(words[i]).startsWith(demonym.stem())) {
          return Optional.of(demonym.country());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether {@code word} is among the words that introduce a short name in parentheses. */
  boolean introduces(String word) {
    return introductions.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word, in plain Latin or in the language's letters, joins two parts of a name. */
  boolean coordinates(String word) {
    return coordinators.contains(word);
  }

  /** Whether no name ends with a word. */
  boolean dangles(String word) {
    return dangling.contains(word);
  }

  /** Words that are written in small letters inside a name. */
  Set<String> smallWords() {
    Set<String> small = new HashSet<>(coordinators);
    small.addAll(dangling);
    return small;
  }

  private static boolean matchesAny(List<Pattern> patterns, String word) {
    return patterns.stream().anyMatch(form -> form.matcher(word).matches());
  }
}
