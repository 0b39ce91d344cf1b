package org.derek.normalize.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * How the names of organizations of one language are inflected: the head noun and the adjectives
 * that agree with it go to the nominative, what follows the head stays as it is. The words are data
 * ({@code organizations.tsv}, {@code adjectives.tsv}, {@code paradigms.tsv}).
 */
final class OrganizationGrammar {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern QUOTES = Pattern.compile("[«»\"“”„‘’']+");
  private static final Pattern QUOTED = Pattern.compile("[«\"“„]([^«»\"“”„]+)[»\"”“]");
  private static final Pattern HAS_LETTER = Pattern.compile("\\p{L}");
  // a case ending joined to an acronym or to a word in Latin letters
  private static final Pattern JOINED_CASE =
      Pattern.compile(
          "(\\p{Lu}{3,}|\\p{Lu}[\\p{L}&&[^A-Za-z]]*\\p{Lu}{2,}|[A-Za-z]{2,})([\\p{Ll}&&[^a-z]]{1,5})");
  private static final int GENITIVE = 1;
  private static final int ACCUSATIVE = 3;
  private static final char PLURAL = 'p';
  // the quotation marks behind a word
  private static final Pattern CLOSING = Pattern.compile("^.*?([»\"”’']*)$");

  /** How much likelier a form of a known head is than of another word. */
  private static final double KNOWN = 100;

  private static final int MOST_ADJECTIVES = 6;
  private static final int LONGEST_HEAD = 3;

  /** Words before a head that no dictionary has: a university's or a bank's own name. */
  private static final int MOST_UNKNOWN = 3;

  /** Adjectives by their endings. */
  private final class Endings implements NounPhrases.Adjectives {
    @Override
    public boolean looksLikeOne(String word) {
      return isAdjective(word);
    }

    @Override
    public boolean isNominative(String word, char gender) {
      return OrganizationGrammar.this.isNominative(lower(word), gender);
    }

    @Override
    public String nominative(String word, char gender) {
      return adjective(word, gender);
    }
  }

  private record Demonym(String stem, String country) {}

  private record Adjective(Pattern form, Map<Character, String> nominatives) {}

  /**
   * An organization's name in the nominative.
   *
   * @param name the name
   * @param head position of the head among its words, -1 if none is known
   * @param certain whether the head was found, or the form needed no change
   */
  record Nominative(String name, int head, boolean certain) {}

  private final Paradigms inflection;
  private final Suffixes suffixes = new Suffixes();
  private final WordForms dictionary;
  private final NounPhrases phrases;
  private final Government government;
  private final Map<String, String> acronyms = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> own = new HashSet<>();
  private Pattern fixed = Pattern.compile("(?!)");
  private final Map<String, Set<String>> standsFor = new HashMap<>();
  private final Set<String> parents = new HashSet<>();
  private String namedAfter = "";
  private Pattern home = Pattern.compile("(?!)");
  private final Set<String> heads = new HashSet<>();
  private final Set<String> generics = new HashSet<>();
  private final Set<String> legalForms = new HashSet<>();
  private final Set<String> introductions = new HashSet<>();
  private final Set<String> dangling = new HashSet<>();
  private final Set<String> coordinators = new HashSet<>();
  private final List<Demonym> demonyms = new ArrayList<>();
  private final List<Pattern> proper = new ArrayList<>();
  private final List<Pattern> compounds = new ArrayList<>();
  private final List<Adjective> adjectives = new ArrayList<>();
  private final boolean headLast;
  private final RunningText runningText;
  private final NameSpelling spelling;
  private final ImpliedParts implied;

  OrganizationGrammar(Models models, String language, WordForms dictionary) {
    inflection = new Paradigms(models, language);
    spelling = new NameSpelling(models, language);
    this.dictionary = dictionary;
    implied = new ImpliedParts(models, language);
    phrases = new NounPhrases(dictionary, new Endings());
    for (List<String> row : Rows.of(models, language, "acronyms.tsv", 2)) {
      acronyms.putIfAbsent(row.get(0), row.get(1));
    }
    Map<String, Set<Integer>> governing = new HashMap<>();
    boolean last = false;
    for (List<String> row : Rows.of(models, language, "organizations.tsv", 2)) {
      if (suffixes.add(row)) {
        continue;
      }
      switch (row.get(0)) {
        case "head" -> heads.addAll(SPACES.splitAsStream(row.get(1)).toList());
        case "generic" -> generics.addAll(SPACES.splitAsStream(row.get(1)).toList());
        case "head-position" -> last = row.get(1).equals("last");
        case "legal-form" -> legalForms.add(row.get(1));
        case "dangling" -> dangling.addAll(Rows.split(row.get(1), ' '));
        case "intro" -> introductions.add(row.get(1));
        case "and" -> coordinators.add(row.get(1));
        case "demonym" -> demonyms.add(new Demonym(row.get(1), row.get(2)));
        case "stands-for" -> standsFor.put(row.get(1), new HashSet<>(Rows.split(row.get(2), ' ')));
        case "parent" -> parents.addAll(Rows.split(row.get(1), ' '));
        case "home" -> home = Pattern.compile("^" + row.get(1) + " ");
        case "named-after" -> namedAfter = row.get(1);
        case "compound" -> compounds.add(Pattern.compile(row.get(1)));
        case "proper" -> proper.add(Pattern.compile(row.get(1)));
        case "fixed" -> fixed = Pattern.compile(row.get(1));
        case "own" -> own.addAll(Rows.split(row.get(1), ' '));
        case "names" -> addNames(models, language, row.get(1));
        case "governs" -> Government.add(governing, row.get(1), row.get(2));
        case "abbreviation", "shorthand", "same-id", "level", "of-level", "of-parent" -> {
          // serve the keys, NameSpelling and ImpliedParts
        }
        default ->
            throw new IllegalArgumentException(
                models.file(language, "organizations.tsv") + ": unknown kind " + row.get(0));
      }
    }
    headLast = last;
    government = new Government(governing, heads, dictionary);
    Set<String> small = new HashSet<>(coordinators);
    small.addAll(dangling);
    runningText = new RunningText(models, language, small, legalForms);
    for (List<String> row : Rows.of(models, language, "adjectives.tsv", 4)) {
      Map<Character, String> nominatives = new HashMap<>();
      for (String pair : SPACES.splitAsStream(row.get(2)).toList()) {
        nominatives.put(pair.charAt(0), pair.substring(2));
      }
      adjectives.add(
          new Adjective(Pattern.compile(row.get(0) + "(?:" + row.get(1) + ")$"), nominatives));
    }
  }

  /** Names in the nominative: the last column of a file, with semicolons between them. */
  private void addNames(Models models, String language, String file) {
    for (List<String> row : Rows.of(models, language, file, 1)) {
      for (String name : Rows.split(row.get(row.size() - 1), ';')) {
        names.add(name.strip());
      }
    }
  }

  /** A name in capitals alone or without any as it would stand in running text. */
  String inRunningText(String name) {
    return runningText.of(name);
  }

  /** Whether {@code word} is among the words that introduce a short name in parentheses. */
  boolean introduces(String word) {
    return introductions.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word, in plain Latin, joins two parts of a name. */
  boolean coordinates(String word) {
    return coordinators.contains(word);
  }

  /** Whether a name is a head alone, or with legal forms, in a language with uninflected heads. */
  boolean isKind(String name) {
    List<String> words =
        SPACES
            .splitAsStream(spelling.writtenOut(name.strip(), ""))
            .filter(word -> !word.isEmpty() && !legalForms.contains(bare(word)))
            .map(OrganizationGrammar::lower)
            .toList();
    return heads.contains(String.join("-", words));
  }

  /** A name with its shorthand written out as the document does it elsewhere. */
  String writtenOut(String name, String text) {
    return spelling.writtenOut(name, text);
  }

  /** What the names of the language leave to the rest of the document. */
  ImpliedParts implied() {
    return implied;
  }

  /** Whether the head of a name is its last word, as in languages with postposed heads. */
  boolean headLast() {
    return headLast;
  }

  /** Whether a nominative is a common noun alone, which names no definite body. */
  boolean isGeneric(String nominative) {
    return generics.contains(SPACES.matcher(lower(nominative).strip()).replaceAll("-"));
  }

  /**
   * A name of several words that ends in an acronym with what the acronym stands for; other names
   * as they are, and all of them in languages where the head does not stand last.
   */
  String expanded(String name) {
    int last = name.lastIndexOf(' ');
    String word = name.substring(last + 1);
    String expansion = headLast && last > 0 ? acronyms.get(word) : null;
    if (expansion == null || legalForms.contains(word)) {
      return name;
    }
    String before = name.substring(0, last);
    return expansion.startsWith(before) ? expansion : before + " " + expansion;
  }

  /** What the table of acronyms says a word stands for. */
  Optional<String> spelledOut(String word) {
    return Optional.ofNullable(acronyms.get(word));
  }

  /** What an acronym of the table stands for, in languages where the head stands last. */
  Optional<String> expansion(String acronym) {
    return headLast ? Optional.ofNullable(acronyms.get(acronym)) : Optional.empty();
  }

  /** A name without the words before it that say that the body is of the language's own state. */
  String withoutHome(String name) {
    return home.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
  }

  /** The legal forms of the bodies that a common noun can stand for. */
  Set<String> standsFor(String noun) {
    return standsFor.getOrDefault(noun.toLowerCase(Locale.ROOT), Set.of());
  }

  /** The word, in small letters, that follows the person whom a body is named after. */
  String namedAfter() {
    return namedAfter;
  }

  /** The nominative of a first word that stands for the body whose unit a name is of. */
  Optional<String> parent(String word) {
    String lower = lower(word);
    if (parents.contains(lower)) {
      return Optional.of(word);
    }
    return inflection.readings(word, "noun").stream()
        .filter(form -> form.grammaticalCase() == GENITIVE)
        .map(Paradigms.Form::lemma)
        .filter(lemma -> parents.contains(lower(lemma)))
        .findFirst();
  }

  /** A name whose last word is in the genitive. */
  String genitive(String name) {
    int last = name.lastIndexOf(' ') + 1;
    return name.substring(0, last) + inflection.inflected(name.substring(last), "noun", GENITIVE);
  }

  /** ISO code of the state that an adjective of the name is derived from. */
  Optional<String> demonym(Nominative nominative) {
    String[] words =
        SPACES.splitAsStream(nominative.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    for (int i = 0; i < words.length && i < Math.max(nominative.head(), 0); i++) {
      for (Demonym demonym : demonyms) {
        if (QUOTES.matcher(words[i]).replaceAll("").startsWith(demonym.stem())) {
          return Optional.of(demonym.country());
        }
      }
    }
    return Optional.empty();
  }

  /** What the words before the name that begins at {@code start} say of its case. */
  Set<Integer> casesAt(String text, int start) {
    return government.before(text, start);
  }

  /** The nominatives of a name of which nothing is known but its words. */
  List<Nominative> readings(String name) {
    return readings(name, Set.of());
  }

  /**
   * The nominatives that {@code name} can be a form of, the likeliest first; never empty.
   *
   * @param cases the cases that the words before the name allow; empty if they don't tell
   */
  List<Nominative> readings(String name, Set<Integer> cases) {
    String bare = withoutOuterQuotes(spelling.of(name.replace("\u00ad", "").strip()));
    return headLast ? readLast(withoutDangling(bare)) : readFirst(withoutDangling(bare), cases);
  }

  /** A name that stands in quotation marks as a whole, without them. */
  static String withoutOuterQuotes(String name) {
    Matcher quoted = QUOTED.matcher(name);
    return quoted.matches() ? quoted.group(1) : name;
  }

  /**
   * The words of a name, without a quotation mark that has no partner or a preposition at the end.
   */
  private String[] withoutDangling(String name) {
    List<String> words =
        new ArrayList<>(SPACES.splitAsStream(NameParts.withoutLoneQuote(name)).toList());
    while (words.size() > 1 && dangling.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words.toArray(String[]::new);
  }

  private List<Nominative> readLast(String[] words) {
    int last = words.length - 1;
    String[] plain = words.clone();
    plain[last] = suffixes.setApart(words[last]).orElse(words[last]);
    plain[last] = withoutJoinedCase(plain[last], Paradigms.ANY).orElse(plain[last]);
    String quote = CLOSING.matcher(plain[last]).replaceFirst("$1");
    String word = plain[last].substring(0, plain[last].length() - quote.length());
    List<Nominative> readings = new ArrayList<>();
    boolean complete = heads.contains(lower(word)) || isAcronym(bare(word));
    readings.add(new Nominative(String.join(" ", plain), last, complete));
    if (complete) {
      return readings;
    }
    boolean whole = suffixes.isWhole(bare(word));
    double best = 1;
    for (Paradigms.Form form : inflection.readings(word, "noun")) {
      boolean known = heads.contains(lower(form.lemma()));
      double weight = form.weight() * suffixes.weight(word, form.lemma()) * (known ? KNOWN : 1);
      if (!form.isNominative() && (known || weight > 0)) {
        String[] changed = plain.clone();
        changed[last] = form.lemma() + quote;
        // the last of several words is rather a noun with a possessive ending: кешені
        boolean possessed =
            last > 0
                && form.grammaticalCase() == ACCUSATIVE
                && form.ending() > 1
                && !Character.isUpperCase(bare(word).charAt(0));
        boolean likely = known || !whole && !possessed && weight > best;
        best = known ? KNOWN : likely ? weight : best;
        readings.add(
            likely ? 0 : readings.size(), new Nominative(String.join(" ", changed), last, known));
      }
    }
    return readings;
  }

  private List<Nominative> readFirst(String[] words, Set<Integer> cases) {
    int start = start(words);
    if (fixed.matcher(lower(words[start])).matches()) {
      return List.of(new Nominative(String.join(" ", words), start, true));
    }
    Optional<Nominative> listed = listed(words, start, cases);
    if (listed.isPresent()) {
      return listed.map(List::of).get();
    }
    if (beginsWithHead(words, start)) {
      return List.of(new Nominative(String.join(" ", words), start, true));
    }
    int unknown = 0;
    for (int i = start; i < words.length && i < start + MOST_ADJECTIVES; i++) {
      String word = bare(words[i]);
      Optional<String> acronym = withoutJoinedCase(word, "noun");
      Optional<Paradigms.Form> head =
          acronym.map(each -> new Paradigms.Form(lower(each), 'm', 0, 1, 0)).or(() -> head(word));
      if (head.isPresent()) {
        if (unknown > 0 && head.get().isNominative()) {
          return List.of(new Nominative(String.join(" ", words), i, true));
        }
        return List.of(declined(words, start, i, head.get(), acronym));
      }
      if (i > start && isAcronym(word) && acronyms.containsKey(word)) {
        return List.of(withAcronym(words, start, i));
      }
      if (coordinators.contains(word) && i > start) {
        continue;
      }
      boolean adjective = !isAcronym(word) && isAdjective(word);
      if (!adjective) {
        // the own name of a body before its head: Назарбаев Университет
        if (!isOwn(word) || ++unknown > MOST_UNKNOWN) {
          break;
        }
      }
    }
    List<NounPhrases.Phrase> readings = phrases.read(words, start, cases);
    if (readings.isEmpty()
        && start < words.length - 2
        && !isAcronym(bare(words[start]))
        && isOwn(bare(words[start]))) {
      // only a described noun: Назарбаев Интеллектуальные школы
      readings =
          phrases.read(words, start + 1, cases).stream()
              .filter(each -> each.noun() > start + 1)
              .toList();
    }
    return readings.isEmpty()
        ? properReadings(words, start, cases)
        : readings.stream().map(each -> new Nominative(each.name(), each.noun(), false)).toList();
  }

  /** Position of the first word behind legal forms. */
  private int start(String[] words) {
    int start = 0;
    while (start < words.length - 1 && legalForms.contains(bare(words[start]))) {
      start++;
    }
    return start;
  }

  /** Whether a word is part of a body's own name, which no dictionary has: Назарбаев. */
  private boolean isOwn(String word) {
    return own.contains(word)
        || !word.isEmpty()
            && Character.isUpperCase(word.charAt(0))
            && dictionary.isThere()
            && dictionary.of(lower(word)).isEmpty();
  }

  /** A name that the lists of names have, as it stands or with its last word in the nominative. */
  private Optional<Nominative> listed(String[] words, int start, Set<Integer> cases) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    if (words.length > start + 1 && heads.contains(lower(words[start]))) {
      return Optional.empty();
    }
    int head = start > 0 ? start : -1;
    String[] changed = words.clone();
    int last = words.length - 1;
    String word = bare(words[last]);
    if (isListed(words, start) && !oblique(cases)) {
      return Optional.of(new Nominative(String.join(" ", words), head, true));
    }
    List<String> lemmas = new ArrayList<>();
    for (Paradigms.Form form : inflection.readings(word, "noun")) {
      lemmas.add(form.lemma());
    }
    for (WordForms.Form form : dictionary.of(lower(word))) {
      dictionary.nominatives(form).forEach(lemma -> lemmas.add(NounPhrases.like(word, lemma)));
    }
    for (String lemma : lemmas) {
      changed[last] = words[last].replace(word, lemma);
      if (!lemma.equals(word) && isListed(changed, start)) {
        return Optional.of(new Nominative(String.join(" ", changed), head, true));
      }
    }
    return isListed(words, start)
        ? Optional.of(new Nominative(String.join(" ", words), head, true))
        : Optional.empty();
  }

  /** Whether the nominative and its like are ruled out. */
  private static boolean oblique(Set<Integer> cases) {
    return !cases.isEmpty() && !cases.contains(ACCUSATIVE);
  }

  private boolean isListed(String[] words, int start) {
    StringBuilder name = new StringBuilder();
    for (int i = start; i < words.length; i++) {
      name.append(i == start ? "" : " ").append(bare(words[i]));
    }
    return names.contains(name.toString());
  }

  /** A name with its head and the adjectives before it in the nominative. */
  private Nominative declined(
      String[] words, int start, int at, Paradigms.Form head, Optional<String> acronym) {
    String[] changed = words.clone();
    boolean nominative = head.isNominative() && acronym.isEmpty();
    if (!nominative) {
      String word = bare(words[at]);
      changed[at] =
          words[at].replace(word, acronym.orElseGet(() -> NounPhrases.like(word, head.lemma())));
    }
    for (int j = start; j < at; j++) {
      String adjective = bare(words[j]);
      // a noun that keeps its form tells nothing of the case
      if (isAdjective(adjective)
          && !(nominative && isNominative(lower(adjective), head.gender()))) {
        changed[j] = words[j].replace(adjective, adjective(adjective, head.gender()));
      }
    }
    return new Nominative(String.join(" ", changed), at, true);
  }

  /** Adjectives before an acronym: their gender is that of the head of what it stands for. */
  private Nominative withAcronym(String[] words, int start, int at) {
    String first = SPACES.splitAsStream(acronyms.get(bare(words[at]))).findFirst().orElse("");
    Optional<Paradigms.Form> head = head(first);
    if (head.isPresent()) {
      Paradigms.Form oblique = new Paradigms.Form(bare(words[at]), head.get().gender(), 1, 1, 0);
      return declined(words, start, at, oblique, Optional.of(bare(words[at])));
    }
    return new Nominative(String.join(" ", words), at, true);
  }

  /**
   * Whether a head of one to three uninflected words (joined by hyphens in the data) begins a name.
   */
  private boolean beginsWithHead(String[] words, int start) {
    String head = "";
    for (int i = start; i < Math.min(words.length, start + LONGEST_HEAD); i++) {
      head = i == start ? lower(words[i]) : head + "-" + lower(words[i]);
      if (heads.contains(head)) {
        return true;
      }
    }
    return false;
  }

  /** A name without a known head: as it stands, or its one declinable word in the nominative. */
  private List<Nominative> properReadings(String[] words, int start, Set<Integer> cases) {
    Map<String, Nominative> readings = new LinkedHashMap<>();
    String name = String.join(" ", words);
    String word = bare(words[start]);
    boolean declinable = start == words.length - 1 && !isAcronym(word) && word.length() > 4;
    if (declinable) {
      for (Paradigms.Form form : inflection.readings(word, "noun")) {
        String lemma = form.lemma();
        boolean governed = cases.contains(form.grammaticalCase()) && form.gender() != PLURAL;
        if (!form.isNominative() && (form.gender() == 'm' && isProper(lemma) || governed)) {
          readings.put(lemma, new Nominative(name.replace(word, lemma), -1, false));
        }
      }
    }
    if (readings.isEmpty()) {
      readings.put(name, new Nominative(name, -1, !declinable));
      if (declinable) {
        for (Paradigms.Form form : inflection.readings(word, "noun")) {
          readings.putIfAbsent(
              name.replace(word, form.lemma()),
              new Nominative(name.replace(word, form.lemma()), -1, false));
        }
      }
    }
    readings.putIfAbsent(name, new Nominative(name, -1, false));
    return List.copyOf(readings.values());
  }

  /** An acronym, or a word in Latin letters, without the ending that follows it. */
  private Optional<String> withoutJoinedCase(String word, String kind) {
    Matcher joined = JOINED_CASE.matcher(word);
    if (!joined.matches()) {
      return Optional.empty();
    }
    boolean ending =
        inflection.readings(lower(word), kind).stream()
            .anyMatch(form -> form.lemma().equals(lower(joined.group(1))));
    return ending ? Optional.of(joined.group(1)) : Optional.empty();
  }

  private boolean isHead(String lemma) {
    return heads.contains(lemma)
        || compounds.stream().anyMatch(form -> form.matcher(lemma).matches());
  }

  private Optional<Paradigms.Form> head(String word) {
    String lower = lower(word);
    String last = lower.substring(lower.lastIndexOf('-') + 1);
    Paradigms.Form best = null;
    List<Paradigms.Form> forms = new ArrayList<>(inflection.readings(last, "noun"));
    for (WordForms.Form form : dictionary.of(last)) {
      if (form.kind() == WordForms.Kind.NOUN && !form.isPlural()) {
        forms.add(new Paradigms.Form(form.lemma(), form.gender(), form.grammaticalCase(), 1, 0));
      }
    }
    for (Paradigms.Form form : forms) {
      if (isHead(form.lemma()) && (best == null || (form.isNominative() && !best.isNominative()))) {
        best = form;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    String before = lower.substring(0, lower.length() - last.length());
    return Optional.of(
        new Paradigms.Form(
            (best.isNominative() ? before : firstHalf(before)) + best.lemma(),
            best.gender(),
            best.grammaticalCase(),
            best.weight(),
            best.ending()));
  }

  /** The first half of a double noun, with its hyphen, in the nominative: школы-гимназии. */
  private String firstHalf(String half) {
    if (half.isEmpty()) {
      return half;
    }
    String word = half.substring(0, half.length() - 1);
    return dictionary.of(word).stream()
        .filter(form -> form.kind() == WordForms.Kind.NOUN && !form.isPlural())
        .findFirst()
        .map(form -> form.lemma() + half.charAt(half.length() - 1))
        .orElse(half);
  }

  private boolean isAdjective(String word) {
    return adjectives.stream().anyMatch(each -> each.form().matcher(lower(word)).find());
  }

  private String adjective(String word, char gender) {
    String lower = lower(word);
    Optional<String> guess = guess(lower, gender);
    List<String> known = phrases.adjective(lower, gender);
    String nominative =
        guess
            .filter(each -> known.isEmpty() || known.contains(each))
            .or(() -> known.stream().max(Comparator.comparingInt(each -> common(each, lower))))
            .orElse(word);
    return NounPhrases.like(word, nominative);
  }

  /** The nominative of a word that ends like an adjective. */
  private Optional<String> guess(String lower, char gender) {
    for (Adjective each : adjectives) {
      var matcher = each.form().matcher(lower);
      if (matcher.find()) {
        return Optional.ofNullable(each.nominatives().get(gender))
            .map(ending -> lower.substring(0, matcher.start(1)) + ending);
      }
    }
    return Optional.empty();
  }

  /** Letters that two words begin with both. */
  private static int common(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  /** Whether an adjective before a head of this gender may stand in the nominative as it is. */
  private boolean isNominative(String lower, char gender) {
    return phrases.isNominative(lower, gender)
        || adjectives.stream()
            .map(each -> each.nominatives().get(gender))
            .anyMatch(ending -> ending != null && lower.endsWith(ending));
  }

  private boolean isProper(String word) {
    return proper.stream().anyMatch(form -> form.matcher(lower(word)).matches());
  }

  private static boolean isAcronym(String word) {
    if (word.length() > 1 && Character.isUpperCase(word.charAt(word.length() - 1))) {
      // КазНУ
      return true;
    }
    return word.length() > 1
            && HAS_LETTER.matcher(word).find()
            && word.equals(word.toUpperCase(Locale.ROOT))
        || !word.isEmpty() && word.charAt(0) < 0x80 && !Character.isDigit(word.charAt(0));
  }

  private static String bare(String word) {
    return QUOTES.matcher(word).replaceAll("");
  }

  private static String lower(String word) {
    return QUOTES.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
