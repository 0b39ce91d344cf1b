package org.derek.normalize.names;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.derek.report.Mention;

/**
 * One mention of an organization with its nominatives, compared with other mentions by its words.
 * Used by one thread.
 */
final class OrganizationMention {
  /** Letters by which heads are compared at first. */
  private static final int STEM = 4;

  /** The same where heads have a possessive ending, before which the last letter changes. */
  private static final int STEM_OF_POSSESSED = 3;

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern FIRMS_ACRONYM = Pattern.compile("«\\p{Lu}{2,}»\\s+\\p{Lu}{2,}");

  final Mention mention;
  final OrganizationGrammar grammar;

  /** Its words, as they would stand in running text. */
  final String text;

  final List<Nominative> readings;

  /** The reading that counts; the first one until another is confirmed. */
  Nominative chosen;

  /** The words of the chosen reading in plain Latin. */
  List<String> words = List.of();

  /** The same without a legal form. */
  List<String> core = List.of();

  /** The words in quotation marks that the name begins with, if more words follow. */
  List<String> quoted = List.of();

  /** The entity that it belongs to; null until it is grouped. */
  OrganizationEntity entity;

  OrganizationMention(Mention mention, OrganizationGrammar grammar, Set<Integer> cases) {
    this(mention, grammar, cases, false);
  }

  /** A mention in a document that has ({@code cased}) words with capitals, or has none. */
  OrganizationMention(
      Mention mention, OrganizationGrammar grammar, Set<Integer> cases, boolean cased) {
    this.mention = mention;
    this.grammar = grammar;
    String name = mention.text();
    boolean small = cased && name.codePoints().noneMatch(Character::isUpperCase);
    this.text = small ? name : grammar.inRunningText(name);
    this.readings = grammar.readings(text, cases);
    this.chosen = readings.get(0);
  }

  boolean isAcronym() {
    return Capitals.isAcronym(chosen.name()) && words.size() < 2;
  }

  /** Whether it is an acronym with a legal form: «АЖК» АҚ. */
  boolean isFirmsAcronym() {
    return FIRMS_ACRONYM.matcher(chosen.name()).matches();
  }

  /** Sets the words of the chosen reading. */
  void spell(EntityIds ids) {
    words = ids.words(mention.type(), grammar.acronyms().writtenOut(chosen.name()));
    core = ids.withoutLegalForm(words);
    quoted =
        Quotes.atBeginning(chosen.name())
            .map(name -> ids.words(mention.type(), name))
            .orElse(List.of());
  }

  boolean hasLegalForm() {
    return core.size() < words.size();
  }

  /** Whether this is a full name, and the body is named after somebody. */
  boolean isNamedAfter() {
    return grammar.lexicon().isNamedAfter(chosen.name());
  }

  /** Whether it says no more than what kind of body it is. */
  boolean isHeadAlone() {
    return words.size() == 1 || grammar.isKind(chosen.name());
  }

  /** Whether it is in plain Latin letters: an English name beside one in the language. */
  boolean isAscii() {
    return text.chars().allMatch(c -> c < 0x80);
  }

  boolean isOneWord() {
    return SPACES.splitAsStream(text).count() == 1;
  }

  /** The word that says what kind of body it is; only of a name that has words. */
  String head() {
    return words.get(headIndex());
  }

  /**
   * Whether this is a name of several words in a case that isn't the nominative, with this head.
   */
  boolean hasHeadAs(String form) {
    int head = chosen.head();
    String[] written = SPACES.split(text);
    return head >= 0
        && head < written.length
        && written.length > 1
        && chosen.certain()
        && !text.equals(chosen.name())
        && written[head].equalsIgnoreCase(form);
  }

  /** The first letters of the head. */
  String headStem() {
    String head = head();
    int letters = grammar.headLast() ? STEM_OF_POSSESSED : STEM;
    return head.substring(0, Math.min(head.length(), letters));
  }

  /** The first word of its nominative. */
  String firstWord() {
    String name = chosen.name();
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  private int headIndex() {
    if (grammar.headLast()) {
      int last = core.isEmpty() ? -1 : words.lastIndexOf(core.get(core.size() - 1));
      return last < 0 ? words.size() - 1 : last;
    }
    int head = chosen.head();
    return head < 0 || head >= words.size() ? 0 : head;
  }

  /** Whether {@code shorter}, a short name in words, can be the head of this full one. */
  boolean hasHead(OrganizationMention shorter) {
    return shorter.words.size() > 1
        || chosen.head() < 0
        || words.isEmpty()
        || same(head(), shorter.words.isEmpty() ? "" : shorter.words.get(0));
  }

  /** Whether this longer name is the shorter one, a proper name, with its head behind it. */
  boolean beginsWith(OrganizationMention shorter) {
    return grammar.headLast()
        && chosen.certain()
        && !shorter.chosen.certain()
        && words.size() == shorter.words.size() + 1
        && beginsWith(words, shorter.words);
  }

  /** Whether this longer name ends with the shorter one, a proper name without a head. */
  boolean endsWith(OrganizationMention shorter) {
    return words.size() > shorter.words.size()
        && shorter.chosen.head() < 0
        && !(shorter.words.size() > 1 && Capitals.isAcronym(SPACES.split(shorter.chosen.name())[0]))
        && endsWith(words, shorter.words);
  }

  /** Whether it has these words, in plain Latin, at the end where its head is. */
  boolean holdsAtItsHead(List<String> some) {
    return grammar.headLast() ? endsWith(core, some) : beginsWith(core, some);
  }

  private static boolean beginsWith(List<String> words, List<String> start) {
    return words.size() >= start.size() && words.subList(0, start.size()).equals(start);
  }

  static boolean endsWith(List<String> words, List<String> end) {
    int from = words.size() - end.size();
    return from >= 0 && words.subList(from, words.size()).equals(end);
  }

  /** Whether its body has more mentions than that of another name. */
  boolean isOftenerThan(OrganizationMention other) {
    return entity.mentions().size() > other.entity.mentions().size();
  }

  /** Whether this longer name has all words of the shorter one, in order. */
  boolean holds(OrganizationMention shorter) {
    if (words.size() <= shorter.words.size()) {
      return false;
    }
    // an acronym has no head to stand alone
    if (!grammar.headLast()
        && shorter.isHeadAlone()
        && Capitals.isAcronym(SPACES.split(chosen.name())[0])
        && !Capitals.isAcronym(shorter.chosen.name())) {
      return false;
    }
    int at = 0;
    for (String word : shorter.words) {
      while (at < words.size() && !(same(words.get(at), word) || possessed(words.get(at), word))) {
        at++;
      }
      if (at++ == words.size()) {
        return false;
      }
    }
    // X 2 is another body than X
    if (!shorter.isHeadAlone() && !shorter.words.containsAll(numbers())) {
      return false;
    }
    // X and Y is another body than X
    return shorter.words.size() == 1
        || at == words.size()
        || !grammar.lexicon().coordinates(words.get(at));
  }

  /** Whether a short head has a possessive ending: қоры. */
  private boolean possessed(String head, String bare) {
    return grammar.headLast()
        && bare.length() == STEM_OF_POSSESSED
        && head.startsWith(bare)
        && head.length() == bare.length() + 1;
  }

  private List<String> numbers() {
    return words.stream().filter(word -> word.chars().allMatch(Character::isDigit)).toList();
  }

  /** Whether two words are equal but for a possessive ending. */
  private static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int least = Math.min(one.length(), other.length());
    if (least < 4 || Math.abs(one.length() - other.length()) > 2) {
      return false;
    }
    return one.regionMatches(0, other, 0, least - 1);
  }

  /**
   * The acronyms that can stand for the name: the initials of its words of {@code least} and more
   * letters, and of its capitalized ones; also without those at the end, where often a country is
   * left out.
   */
  void acronyms(int least, Consumer<String> take) {
    StringBuilder initials = new StringBuilder();
    for (String word : SPACES.splitAsStream(chosen.name()).toList()) {
      if (!word.isEmpty() && (word.length() >= least || Character.isUpperCase(word.charAt(0)))) {
        initials.append(Character.toUpperCase(word.charAt(0)));
        if (initials.length() > 1) {
          take.accept(initials.toString());
        }
      }
    }
  }
}
