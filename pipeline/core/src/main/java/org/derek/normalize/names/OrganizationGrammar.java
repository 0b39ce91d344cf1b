package org.derek.normalize.names;

import java.util.ArrayList;
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
  private static final Pattern HAS_LETTER = Pattern.compile("\\p{L}");
  // a case ending behind an acronym
  private static final Pattern ACRONYM_CASE = Pattern.compile("(\\p{Lu}{2,})[-‑]\\p{Ll}{1,5}$");
  // a case ending joined to an acronym or to a word in Latin letters
  private static final Pattern JOINED_CASE =
      Pattern.compile("(\\p{Lu}{3,}|[A-Za-z]{2,})([\\p{Ll}&&[^a-z]]{1,5})");
  // the quotation marks behind a word
  private static final Pattern CLOSING = Pattern.compile("^.*?([»\"”’']*)$");

  /** How much likelier a form of a known head is than of another word. */
  private static final double KNOWN = 100;

  private static final int MOST_ADJECTIVES = 6;
  private static final int LONGEST_HEAD = 3;

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

  OrganizationGrammar(Models models, String language) {
    inflection = new Paradigms(models, language);
    spelling = new NameSpelling(models, language);
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
        case "compound" -> compounds.add(Pattern.compile(row.get(1)));
        case "proper" -> proper.add(Pattern.compile(row.get(1)));
        case "abbreviation", "same-id" -> {
          // serves the keys only
        }
        default ->
            throw new IllegalArgumentException(
                models.file(language, "organizations.tsv") + ": unknown kind " + row.get(0));
      }
    }
    headLast = last;
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

  /** Whether the head of a name is its last word, as in languages with postposed heads. */
  boolean headLast() {
    return headLast;
  }

  /** Whether a nominative is a common noun alone, which names no definite body. */
  boolean isGeneric(String nominative) {
    return generics.contains(SPACES.matcher(lower(nominative).strip()).replaceAll("-"));
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

  /** The nominatives that {@code name} can be a form of, the likeliest first; never empty. */
  List<Nominative> readings(String name) {
    String[] words = withoutDangling(spelling.of(name.replace("\u00ad", "").strip()));
    return headLast ? readLast(words) : readFirst(words);
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
    plain[last] = ACRONYM_CASE.matcher(words[last]).replaceFirst("$1");
    plain[last] = suffixes.setApart(plain[last]).orElse(plain[last]);
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
        boolean likely = known || !whole && weight > best;
        best = likely ? Math.max(best, weight) : best;
        readings.add(
            likely ? 0 : readings.size(), new Nominative(String.join(" ", changed), last, known));
      }
    }
    return readings;
  }

  private List<Nominative> readFirst(String[] words) {
    String[] changed = words.clone();
    int start = 0;
    while (start < words.length - 1 && legalForms.contains(bare(words[start]))) {
      start++;
    }
    if (beginsWithHead(words, start)) {
      return List.of(new Nominative(String.join(" ", words), start, true));
    }
    for (int i = start; i < words.length && i < start + MOST_ADJECTIVES; i++) {
      String word = bare(words[i]);
      Optional<String> acronym = withoutJoinedCase(word, "noun");
      Optional<Paradigms.Form> head =
          acronym.map(each -> new Paradigms.Form(lower(each), 'm', 0, 1, 0)).or(() -> head(word));
      if (head.isPresent()) {
        changed[i] =
            words[i].replace(word, acronym.orElseGet(() -> caseLike(word, head.get().lemma())));
        for (int j = start; j < i; j++) {
          String adjective = bare(words[j]);
          changed[j] = words[j].replace(adjective, adjective(adjective, head.get().gender()));
        }
        return List.of(new Nominative(String.join(" ", changed), i, true));
      }
      if (!(coordinators.contains(word) && i > start) && (isAcronym(word) || !isAdjective(word))) {
        break;
      }
    }
    return properReadings(words, start);
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
  private List<Nominative> properReadings(String[] words, int start) {
    Map<String, Nominative> readings = new LinkedHashMap<>();
    String name = String.join(" ", words);
    String word = bare(words[start]);
    boolean declinable = start == words.length - 1 && !isAcronym(word) && word.length() > 4;
    if (declinable) {
      for (Paradigms.Form form : inflection.readings(word, "noun")) {
        String lemma = form.lemma();
        if (!form.isNominative() && form.gender() == 'm' && isProper(lemma)) {
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
    for (Paradigms.Form form : inflection.readings(last, "noun")) {
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
            before + best.lemma(),
            best.gender(),
            best.grammaticalCase(),
            best.weight(),
            best.ending()));
  }

  private boolean isAdjective(String word) {
    return adjectives.stream().anyMatch(each -> each.form().matcher(lower(word)).find());
  }

  private String adjective(String word, char gender) {
    String lower = lower(word);
    for (Adjective each : adjectives) {
      var matcher = each.form().matcher(lower);
      if (matcher.find()) {
        String ending = each.nominatives().get(gender);
        return ending == null
            ? word
            : caseLike(word, lower.substring(0, matcher.start(1)) + ending);
      }
    }
    return word;
  }

  private boolean isProper(String word) {
    return proper.stream().anyMatch(form -> form.matcher(lower(word)).matches());
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1
            && HAS_LETTER.matcher(word).find()
            && word.equals(word.toUpperCase(Locale.ROOT))
        || !word.isEmpty() && word.charAt(0) < 0x80;
  }

  private static String bare(String word) {
    return QUOTES.matcher(word).replaceAll("");
  }

  private static String lower(String word) {
    return QUOTES.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** {@code lower} with the capitals of {@code model} as far as their letters are the same. */
  private static String caseLike(String model, String lower) {
    if (model.length() > 1 && model.equals(model.toUpperCase(Locale.ROOT))) {
      return lower.toUpperCase(Locale.ROOT);
    }
    int same = 0;
    while (same < Math.min(model.length(), lower.length())
        && Character.toLowerCase(model.charAt(same)) == lower.charAt(same)) {
      same++;
    }
    return model.substring(0, same) + lower.substring(same);
  }
}
