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
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * How the personal names of one language are inflected: from a name as it stands to the nominatives
 * it can be a form of, each with a weight. All parts of a reading agree in gender and case.
 */
final class PersonGrammar {
  /** Number of readings kept of a name. */
  private static final int READINGS = 6;

  /** How often names stand in each case: nominative, genitive, dative … */
  private static final double[] CASES = {1.2, 1.1, 1, 0.9, 1, 0.5};

  /** As likely a man's as a woman's. */
  private static final double EVEN = 0.5;

  private static final double LISTED = 4;
  private static final double LISTED_OTHERWISE = 0.05;
  private static final double TYPICAL = 2;
  private static final double SELDOM = 0.4;

  /** How often the surname stands first where there is no patronymic. */
  private static final double SURNAME_FIRST = 0.6;

  /** Of a given name alone or behind a surname that no list has. */
  private static final double UNLISTED = 0.5;

  private static final double UNTYPICAL = 0.1;

  /** How much likelier a name stands in the case that the words before it tell. */
  private static final double TOLD = 3;

  private static final double UNTOLD = 0.7;

  private static final double HINTED = 1.6;

  /** Of a subject whose gender is not that of the verb beside it. */
  private static final double DISAGREEING = 0.1;

  private static final double MEN = 1.25;
  // a woman's nominative is a man's genitive too: Аделя Гарипова
  private static final double WOMEN_AS_THEY_STAND = 2.2;
  private static final double UNCHANGED = 0.8;

  /** Weight of the nominative of a part that has it in no paradigm. */
  private static final double AS_IT_STANDS = 0.65;

  /** Weight of a family name that stands first and keeps its form: Ким, Дэн. */
  private static final double FIRST = 0.85;

  private static final double ALONE = 1.4;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private enum Inflected {
    ALL,
    LAST,
    NONE
  }

  private static final List<String> KINDS = List.of("given", "patronymic", "surname");

  /** How many parts of names have their readings kept. */
  private static final int KEPT = 5_000;

  /** A reading of a part, and how well the lexicons know it as a man's and as a woman's. */
  private record Weighed(Paradigms.Form form, double man, double woman) {
    double lexical(char gender) {
      return gender == 'm' ? man : woman;
    }
  }

  private record Typical(char gender, Pattern form) {}

  private record Indeclinable(char gender, Pattern form, double weight) {}

  /**
   * A nominative that a name can be a form of.
   *
   * @param name its parts joined by spaces
   * @param weight in (0, 1]; the weights of one name's readings sum to 1
   * @param mans how likely it is a man's, in [0, 1]
   */
  record Reading(String name, double weight, double mans) {
    /** A reading that does not tell whether a man or a woman is named. */
    Reading(String name, double weight) {
      this(name, weight, EVEN);
    }
  }

  private final Paradigms inflection;
  private final NameCase nameCase;
  private final Suffixes suffixes = new Suffixes();
  private final NameSpelling spelling;
  private Inflected inflected = Inflected.NONE;
  private final List<Typical> typical = new ArrayList<>();
  private final List<Indeclinable> indeclinable = new ArrayList<>();
  private Pattern untypical = Pattern.compile("(?!)");
  private Pattern particle = Pattern.compile("(?!)");
  private Pattern surname = Pattern.compile("(?!)");
  private Pattern first = Pattern.compile("(?!)");
  private Pattern seldom = Pattern.compile("(?!)");
  private Pattern mensGiven = Pattern.compile("(?!)");
  private Pattern womensGiven = Pattern.compile("(?!)");
  private Pattern patronymic = Pattern.compile("(?!)");
  private final Map<Character, Set<String>> given = new HashMap<>();
  private final Map<String, Map<String, List<Weighed>>> known = new ConcurrentHashMap<>();

  PersonGrammar(Models models, String language, WordForms dictionary) {
    inflection = new Paradigms(models, language);
    nameCase = new NameCase(models, language, inflection, dictionary);
    spelling = new NameSpelling(models, language);
    for (List<String> row : Rows.of(models, language, "names.tsv", 2)) {
      if (suffixes.add(row)) {
        continue;
      }
      switch (row.get(0)) {
        case "inflected" -> inflected = Inflected.valueOf(row.get(1).toUpperCase(Locale.ROOT));
        case "typical" ->
            typical.add(new Typical(row.get(1).charAt(0), Pattern.compile(row.get(2))));
        case "untypical" -> untypical = Pattern.compile(row.get(1));
        case "indeclinable" ->
            indeclinable.add(
                new Indeclinable(
                    row.get(1).charAt(0),
                    Pattern.compile(row.get(2)),
                    Double.parseDouble(row.get(3))));
        case "particle" -> particle = Pattern.compile(row.get(1));
        case "first" -> first = Pattern.compile(row.get(1));
        case "seldom" -> seldom = Pattern.compile(row.get(1));
        case "given-m" -> mensGiven = Pattern.compile(row.get(1));
        case "given-f" -> womensGiven = Pattern.compile(row.get(1));
        case "surname" -> surname = Pattern.compile(row.get(1));
        case "patronymic" -> patronymic = Pattern.compile(row.get(1));
        default ->
            throw new IllegalArgumentException(
                models.file(language, "names.tsv") + ": unknown kind " + row.get(0));
      }
    }
    for (List<String> row : Rows.of(models, language, "given-names.tsv", 2)) {
      given
          .computeIfAbsent(row.get(0).charAt(0), gender -> new HashSet<>())
          .addAll(Rows.split(row.get(1), ' '));
    }
  }

  /** What the words around the name from {@code start} to {@code end} say of its case. */
  NameCase.Evidence caseAt(String text, int start, int end) {
    return nameCase.around(text, start, end);
  }

  /** Whether {@code between} joins the two names around it as equals. */
  boolean joins(String between) {
    return nameCase.joins(between);
  }

  /** The nominatives that {@code name} can be a form of, the likeliest first; never empty. */
  List<Reading> readings(String name, NameCase.Evidence evidence) {
    List<String> parts =
        NameParts.of(
                spelling.of(cased(NameParts.withoutLoneQuote(name.replace("\u00ad", "").strip()))))
            .stream()
            .map(part -> NameParts.isNumeral(part) ? part : NameParts.titleCase(part))
            .toList();
    String asItStands = String.join(" ", parts);
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Double> womens = new HashMap<>();
    Map<String, Double> mens = new HashMap<>();
    switch (inflected) {
      case ALL -> {
        readAll(parts, evidence, mens, womens);
        weights.putAll(mens);
        womens.forEach((each, weight) -> weights.merge(each, weight, Math::max));
      }
      case LAST -> readLast(parts, weights);
      case NONE -> weights.put(asItStands, 1.0);
    }
    if (weights.isEmpty()) {
      weights.put(asItStands, 1.0);
    }
    List<Map.Entry<String, Double>> best =
        weights.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(READINGS)
            .toList();
    double sum = best.stream().mapToDouble(Map.Entry::getValue).sum();
    return best.stream()
        .map(
            each ->
                new Reading(
                    each.getKey(),
                    each.getValue() / sum,
                    share(mens.get(each.getKey()), womens.get(each.getKey()))))
        .toList();
  }

  private static double share(Double mans, Double womans) {
    double first = mans == null ? 0 : mans;
    double second = womans == null ? 0 : womans;
    return first + second == 0 ? EVEN : first / (first + second);
  }

  /** A name without any capital, or of several parts in capitals, as in running text. */
  private String cased(String name) {
    boolean capitals = name.codePoints().anyMatch(Character::isUpperCase);
    boolean smalls = name.codePoints().anyMatch(Character::isLowerCase);
    if (capitals && (smalls || !name.contains(" "))) {
      return name;
    }
    return WORD.matcher(name)
        .replaceAll(
            word -> {
              String lower = word.group().toLowerCase(Locale.ROOT);
              return word.start() > 0 && lower.length() > 1 && particle.matcher(lower).matches()
                  ? lower
                  : Capitals.title(word.group());
            });
  }

  private void readLast(List<String> parts, Map<String, Double> weights) {
    int last = parts.size() - 1;
    String head = String.join(" ", parts.subList(0, last));
    String prefix = head.isEmpty() ? "" : head + " ";
    String part = parts.get(last);
    Optional<String> apart = suffixes.setApart(part);
    if (apart.isPresent()) {
      weights.put(prefix + apart.get(), 1.0);
      return;
    }
    weights.put(inOrder(with(parts, part)), isGiven(part) || suffixes.isWhole(part) ? LISTED : 1.0);
    for (Paradigms.Form form : inflection.readings(part, "person")) {
      double weight = form.weight() * suffixes.weight(part, form.lemma());
      if (form.isNominative() || weight == 0) {
        continue;
      }
      if (isTypical(form.lemma(), 'm') || isTypical(form.lemma(), 'f') || isGiven(form.lemma())) {
        weight *= TYPICAL;
      }
      weights.merge(inOrder(with(parts, form.lemma())), weight, Math::max);
    }
  }

  private static List<String> with(List<String> parts, String last) {
    List<String> words = new ArrayList<>(parts.subList(0, parts.size() - 1));
    words.add(last);
    return words;
  }

  /** A name with a surname that stands first behind the given name and the patronymic. */
  private String inOrder(List<String> parts) {
    List<String> words = new ArrayList<>(parts);
    boolean capitals =
        words.stream().allMatch(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)));
    boolean initials = words.stream().anyMatch(NameParts::isInitial);
    if (capitals && !initials && isSurnameFirst(words)) {
      words.add(words.remove(0));
    }
    return String.join(" ", words);
  }

  private boolean isSurnameFirst(List<String> words) {
    String first = words.get(0);
    return switch (words.size()) {
      case 2 ->
          matches(surname, first)
              && !isGiven(first)
              && isGiven(words.get(1))
              && !matches(surname, words.get(1));
      case 3 ->
          matches(patronymic, words.get(2))
              && !matches(patronymic, words.get(1))
              && (!isGiven(first) || isGiven(words.get(1)));
      default -> false;
    };
  }

  private static boolean matches(Pattern form, String word) {
    return form.matcher(word.toLowerCase(Locale.ROOT)).matches();
  }

  private void readAll(
      List<String> parts,
      NameCase.Evidence evidence,
      Map<String, Double> mens,
      Map<String, Double> womens) {
    int size = parts.size();
    // three parts without a patronymic: in many foreign names only the last part is inflected
    boolean foreign =
        size > 2
            && parts.stream().allMatch(part -> inflection.readings(part, "patronymic").isEmpty());
    List<Map<String, List<Weighed>>> forms = new ArrayList<>();
    boolean[] fixed = new boolean[size];
    for (int i = 0; i < size; i++) {
      String part = parts.get(i);
      fixed[i] = NameParts.isInitial(part) || NameParts.isNumeral(part) || matches(particle, part);
      Map<String, List<Weighed>> ofKind = weighed(part);
      // what stands before a particle takes the ending all the same: Кеесу ван Баару
      boolean inner =
          foreign && i < size - 1 && !canBeGiven(ofKind) && !matches(particle, parts.get(i + 1));
      boolean unchanged = inner || i == 0 && size > 1 && matches(first, part);
      forms.add(unchanged ? withUnchanged(ofKind, part) : ofKind);
    }
    boolean ofMan = isOfMan(forms.get(0));
    for (List<String> kinds : kinds(parts)) {
      for (char gender : new char[] {'m', 'f'}) {
        Map<String, Double> weights = gender == 'm' ? mens : womens;
        for (int grammaticalCase = 0; grammaticalCase < CASES.length; grammaticalCase++) {
          double weight =
              prior(size, gender, grammaticalCase)
                  * told(evidence, grammaticalCase, gender, size == 1)
                  * (size == 2 && kinds.get(0).equals("surname") ? SURNAME_FIRST : 1);
          List<String> lemmas = new ArrayList<>();
          boolean official = size > 1 && kinds.get(0).equals("surname");
          for (int i = 0; i < size && weight > 0; i++) {
            String part = parts.get(i);
            if (fixed[i]) {
              lemmas.add(part);
              continue;
            }
            double best = 0;
            String lemma = part;
            for (Weighed each : forms.get(i).get(kinds.get(i))) {
              Paradigms.Form form = each.form();
              if (form.agreesWith(gender)
                  && (form.grammaticalCase() == grammaticalCase || form.grammaticalCase() < 0)) {
                double weightOfForm =
                    form.grammaticalCase() < 0
                            && foreign
                            && i < size - 1
                            && !canBeGiven(forms.get(i))
                            && !matches(particle, parts.get(i + 1))
                        ? Math.max(form.weight(), UNCHANGED)
                        : form.weight();
                double weighed = weightOfForm * each.lexical(gender);
                if (size == 1) {
                  boolean unlisted = kinds.get(0).equals("given") && !isGiven(form.lemma());
                  weights.merge(
                      form.lemma(), weight * weighed * (unlisted ? UNLISTED : 1), Math::max);
                }
                if (weighed > best) {
                  best = weighed;
                  lemma = form.lemma();
                }
              }
            }
            if ((official && i == 1 || size == 1)
                && kinds.get(i).equals("given")
                && !isGiven(lemma)) {
              best *= UNLISTED;
            }
            weight *= best;
            lemmas.add(lemma);
          }
          if (gender == 'f'
              && grammaticalCase == 0
              && (size == 1 || !ofMan)
              && lemmas.equals(parts)
              && parts.stream().anyMatch(part -> isWomans(part))) {
            weight *= WOMEN_AS_THEY_STAND;
          }
          if (weight > 0) {
            weights.merge(inOrder(lemmas), weight, Math::max);
          }
        }
      }
    }
  }

  /** Whether a part is a form of a man's given name, and no woman's given name as it stands. */
  private boolean isOfMan(Map<String, List<Weighed>> forms) {
    boolean mans = false;
    for (Weighed each : forms.get("given")) {
      if (each.form().isNominative() && each.woman() >= LISTED * SELDOM) {
        return false;
      }
      mans |= !each.form().isNominative() && each.man() == LISTED;
    }
    return mans;
  }

  private boolean canBeGiven(Map<String, List<Weighed>> forms) {
    return forms.get("given").stream().anyMatch(each -> isGiven(each.form().lemma()));
  }

  /** The readings of a part by kind, worked out once for the parts that come first. */
  private Map<String, List<Weighed>> weighed(String part) {
    Map<String, List<Weighed>> ofKind = known.get(part);
    if (ofKind == null) {
      ofKind = new HashMap<>();
      for (String kind : KINDS) {
        ofKind.put(kind, forms(part, kind).stream().map(form -> weighed(form, kind)).toList());
      }
      if (known.size() < KEPT) {
        known.put(part, ofKind);
      }
    }
    return ofKind;
  }

  private Weighed weighed(Paradigms.Form form, String kind) {
    return new Weighed(form, lexical(form.lemma(), kind, 'm'), lexical(form.lemma(), kind, 'f'));
  }

  /** The readings with one more, in which the part keeps its form. */
  private Map<String, List<Weighed>> withUnchanged(Map<String, List<Weighed>> forms, String part) {
    Map<String, List<Weighed>> more = new HashMap<>();
    forms.forEach(
        (kind, readings) -> {
          List<Weighed> list = new ArrayList<>(readings);
          list.add(weighed(new Paradigms.Form(part, 'm', -1, FIRST, 0), kind));
          more.put(kind, list);
        });
    return more;
  }

  /** Men are named more often; a name alone stands in the nominative more often than not. */
  private static double prior(int parts, char gender, int grammaticalCase) {
    if (parts == 1) {
      return grammaticalCase == 0 ? ALONE : CASES[grammaticalCase];
    }
    return (gender == 'm' ? MEN : 1) * CASES[grammaticalCase];
  }

  private static double told(
      NameCase.Evidence evidence, int grammaticalCase, char gender, boolean alone) {
    boolean nominative = grammaticalCase == 0;
    return switch (evidence) {
      case NONE -> 1;
      case NOMINATIVE -> nominative ? TOLD : 1;
      case OBLIQUE -> nominative ? UNTOLD : TOLD;
      case BEHIND_THING -> nominative ? 1 : alone ? TOLD : HINTED;
      case HE -> !nominative ? 1 : gender == 'm' ? TOLD * TOLD : DISAGREEING;
      case SHE -> !nominative ? 1 : gender == 'f' ? TOLD * TOLD : DISAGREEING;
      case BEFORE_HE -> !nominative ? 1 : gender == 'm' ? TOLD : DISAGREEING;
      case BEFORE_SHE -> !nominative ? 1 : gender == 'f' ? TOLD + 1 : DISAGREEING;
      case BEHIND_HE -> !nominative || gender == 'm' ? 1 : DISAGREEING;
      case BEHIND_SHE -> !nominative ? 1 : gender == 'm' ? DISAGREEING : alone ? HINTED : TOLD;
      case MAIDEN -> nominative && gender == 'f' ? TOLD * TOLD : 1;
    };
  }

  /** Readings of one part; a part that keeps its form has the case -1, which agrees with all. */
  private List<Paradigms.Form> forms(String part, String kind) {
    String[] pieces = NameParts.halves(part).toArray(String[]::new);
    String last = pieces[pieces.length - 1];
    String before = part.substring(0, part.length() - last.length());
    List<Paradigms.Form> forms = new ArrayList<>();
    for (Paradigms.Form form : inflection.readings(last, kind)) {
      String first = before;
      // both halves of a double name take the ending: Салтыкова-Щедрина
      if (pieces.length == 2 && !form.isNominative()) {
        String half = before.substring(0, before.length() - 1);
        for (Paradigms.Form other : inflection.readings(half, kind)) {
          if (other.grammaticalCase() == form.grammaticalCase()
              && other.gender() == form.gender()
              && (isGiven(other.lemma()) || isTypical(other.lemma(), form.gender()))) {
            first = other.lemma() + before.charAt(before.length() - 1);
          }
        }
      }
      forms.add(
          new Paradigms.Form(
              first + form.lemma(),
              form.gender(),
              form.grammaticalCase(),
              form.weight(),
              form.ending()));
    }
    for (char gender : kind.equals("patronymic") ? new char[0] : new char[] {'m', 'f'}) {
      if (forms.stream().noneMatch(form -> form.isNominative() && form.agreesWith(gender))) {
        forms.add(new Paradigms.Form(part, gender, 0, AS_IT_STANDS, 0));
      }
    }
    if (!kind.equals("patronymic")) {
      for (Indeclinable each : indeclinable) {
        if (each.form().matcher(part.toLowerCase(Locale.ROOT)).matches()) {
          forms.add(new Paradigms.Form(part, each.gender(), -1, each.weight(), 0));
        }
      }
    }
    return forms;
  }

  /** The orders that the parts can stand in: what kind each part is. */
  private List<List<String>> kinds(List<String> parts) {
    int size = parts.size();
    List<List<String>> orders = new ArrayList<>();
    if (size == 1) {
      orders.add(List.of("surname"));
      orders.add(List.of("given"));
      return orders;
    }
    List<String> plain = new ArrayList<>();
    List<String> official = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      boolean patronymic =
          i > 0
              && parts.get(i).length() > 5
              && !inflection.readings(parts.get(i), "patronymic").isEmpty();
      boolean last = i == size - 1;
      plain.add(patronymic && !last ? "patronymic" : last ? "surname" : "given");
      official.add(i == 0 ? "surname" : patronymic && i > 1 ? "patronymic" : "given");
    }
    orders.add(plain);
    if (size == 2 && !inflection.readings(parts.get(1), "patronymic").isEmpty()) {
      orders.add(List.of("given", "patronymic"));
    } else {
      orders.add(official);
    }
    return orders;
  }

  private double lexical(String lemma, String kind, char gender) {
    if (kind.equals("given")) {
      boolean here = given.getOrDefault(gender, Set.of()).contains(lemma);
      boolean there = given.getOrDefault(gender == 'm' ? 'f' : 'm', Set.of()).contains(lemma);
      if (here || there) {
        return !here ? LISTED_OTHERWISE : seldom(lemma, gender) ? LISTED * SELDOM : LISTED;
      }
      if (matches(gender == 'm' ? mensGiven : womensGiven, lemma)) {
        return TYPICAL;
      }
    }
    if (kind.equals("patronymic")) {
      return TYPICAL;
    }
    if (untypical.matcher(lemma.toLowerCase(Locale.ROOT)).matches()) {
      return UNTYPICAL;
    }
    return kind.equals("surname") && isTypical(lemma, gender) ? TYPICAL : 1;
  }

  /** Whether a given name is mostly a form of another one, of a man's: Александра. */
  private boolean seldom(String lemma, char gender) {
    return gender == 'f' && matches(seldom, lemma);
  }

  private boolean isWomans(String surname) {
    return isTypical(surname, 'f') && !isTypical(surname, 'm');
  }

  private boolean isGiven(String lemma) {
    return given.values().stream().anyMatch(names -> names.contains(lemma));
  }

  private boolean isTypical(String lemma, char gender) {
    String lower = lemma.toLowerCase(Locale.ROOT);
    for (Typical each : typical) {
      if ((each.gender() == gender || each.gender() == Paradigms.EITHER)
          && each.form().matcher(lower).matches()) {
        return true;
      }
    }
    return false;
  }
}
