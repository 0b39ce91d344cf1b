package org.derek.normalize.dates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.normalize.dates.DateValue.Standing;
import org.derek.normalize.forms.FormDictionary;
import org.derek.normalize.forms.Inflection;
import org.derek.normalize.forms.Word;

/**
 * Tells the tense of the clause that a date stands in by words and endings of {@code tense.tsv}:
 *
 * <pre>
 * past    *ла; *ли; был       В [среду] министр открыла выставку.
 * report  *ды                 Министр [маусымда] кездесетінін айтты.
 * present *ит; *ют            Команды летят в [пятницу] в Денвер.
 * future  состоится           Матч состоится в [пятницу].
 * none    школа; *тели        words that only look like verbs
 * since   с; со               words before a date that make it past, but for a future
 * aside   как; *л             what opens a remark between commas that says whose words these are
 * apart   sinh; so với        words before a year after which it governs no later date
 * ahead   до; к               words beside a year that only look ahead to it
 * of-noun *дағы               endings of a day that belongs to a noun
 * </pre>
 *
 * <p>A language whose file has rows of {@link VerbLast.Role roles} ({@code participle-past *ған})
 * has its verbs at the end of the clause; see {@link VerbLast}. The rest is about the others.
 *
 * <p>Where the language has a dictionary of forms ({@link FormDictionary}), a word whose ending
 * tells a tense is looked up there: if all its verbs are future, so is it; if it is no verb, it
 * tells nothing.
 *
 * <p>A phrase counts before a word, a word before an ending, a longer ending before a shorter one.
 * What follows the date in its clause counts first, then what stands before it there, then the rest
 * of the sentence, where a future is no more than a present and a past no more than a report.
 * Immutable and safe to share.
 */
final class Tenses {
  private static final String FILE = "tense.tsv";
  private static final int SHORTEST_DAY = "2024-10-30".length();
  private static final int LONGEST_PHRASE = 4;

  /** A remark between commas is short. */
  private static final int LONGEST_ASIDE = 6;

  private final Inflection inflection;
  private final FormDictionary dictionary;
  private final Cues<Tense> cues;
  private final Cues<Standing> standings;
  private final Optional<VerbLast> verbLast;
  private final Set<String> since = new HashSet<>();
  private final Set<String> asides = new HashSet<>();
  private final List<String> asideEndings = new ArrayList<>();
  private final Set<String> apart = new HashSet<>();
  private final List<Example> examples = new ArrayList<>();

  /**
   * A sentence whose date stands in brackets.
   *
   * @param sentence the sentence without the brackets
   * @param around what stands around the date
   * @param tense what it must be told to be
   */
  record Example(String sentence, Surroundings around, Tense tense) {}

  private Tenses(Inflection inflection, FormDictionary dictionary, List<List<String>> rows) {
    this.inflection = inflection;
    this.dictionary = dictionary;
    cues = new Cues<>(inflection);
    standings = new Cues<>(inflection);
    Cues<VerbLast.Role> roles = new Cues<>(inflection);
    for (List<String> row : rows) {
      Optional<Standing> standing = standing(row.get(0));
      if (standing.isPresent()) {
        Rows.split(row.get(1), ';').forEach(words -> standings.add(words.strip(), standing.get()));
        continue;
      }
      if (row.get(0).equals("aside")) {
        for (String words : Rows.split(row.get(1), ';')) {
          addAside(words.strip());
        }
        continue;
      }
      if (row.get(0).equals("apart")) {
        Rows.split(row.get(1), ';').forEach(words -> apart.add(joined(words.strip())));
        continue;
      }
      boolean isSince = row.get(0).equals("since");
      Optional<VerbLast.Role> role = role(row.get(0));
      Tense tense =
          isSince ? Tense.REPORT : role.map(Tenses::tense).orElseGet(() -> tense(row.get(0)));
      for (String words : Rows.split(row.get(1), ';')) {
        if (isSince) {
          since.add(inflection.fold(words.strip()));
        } else if (role.isPresent()) {
          roles.add(words.strip(), role.get());
        } else {
          cues.add(words.strip(), tense);
        }
      }
      for (String example : row.subList(2, row.size())) {
        int open = example.indexOf('[');
        int close = example.indexOf(']');
        examples.add(
            new Example(
                example.replace("[", "").replace("]", ""),
                new Surroundings(example.substring(0, open), example.substring(close + 1)),
                tense));
      }
    }
    verbLast = roles.isEmpty() ? Optional.empty() : Optional.of(new VerbLast(cues, roles));
  }

  private static Optional<Standing> standing(String name) {
    return switch (name) {
      case "ahead" -> Optional.of(Standing.AHEAD);
      case "of-noun" -> Optional.of(Standing.ASIDE);
      default -> Optional.empty();
    };
  }

  private static Optional<VerbLast.Role> role(String name) {
    return Arrays.stream(VerbLast.Role.values())
        .filter(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
        .findFirst();
  }

  private static Tense tense(VerbLast.Role role) {
    return switch (role) {
      case PARTICIPLE_PAST, OBJECT_PAST, BEHIND -> Tense.PAST;
      case PARTICIPLE_FUTURE, OBJECT_FUTURE, PLAN, TERM -> Tense.FUTURE;
      case QUOTE, PARTICLE -> Tense.UNKNOWN;
    };
  }

  private static Tense tense(String name) {
    return name.equals("none") ? Tense.UNKNOWN : Tense.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The cues of {@code language}; none where it has no file. */
  static Tenses load(Models models, String language, Inflection inflection) {
    return new Tenses(
        inflection, FormDictionary.load(models, language), Rows.of(models, language, FILE, 2));
  }

  /** The sentences that must be told right. */
  List<Example> examples() {
    return List.copyOf(examples);
  }

  /**
   * How an expression stands: words right before or behind a year tell that it is looked ahead to,
   * its own ending that it belongs to a noun.
   */
  Standing standing(String expression, Surroundings around, String edtf) {
    boolean years = isYears(edtf);
    if (!years && edtf.length() < SHORTEST_DAY) {
      return Standing.TOLD;
    }
    if (!years) {
      List<Word> words = inflection.words(expression);
      return words.isEmpty()
          ? Standing.TOLD
          : standings
              .at(words, words.size() - 1, words.size())
              .filter(Standing.ASIDE::equals)
              .orElse(Standing.TOLD);
    }
    List<Word> before = inflection.words(around.before());
    List<Word> after = inflection.words(around.after());
    boolean isAhead =
        (!before.isEmpty()
                && standings
                    .endingAt(before, 0, before.size() - 1)
                    .filter(Standing.AHEAD::equals)
                    .isPresent())
            || (!after.isEmpty()
                && standings.at(after, 0, after.size()).filter(Standing.AHEAD::equals).isPresent())
            || of(around) == Tense.FUTURE;
    return isAhead ? Standing.AHEAD : Standing.TOLD;
  }

  /** Whether a value is a year, or from one year to another. */
  private static boolean isYears(String edtf) {
    return (edtf.length() == 4 || (edtf.length() == 9 && edtf.charAt(4) == '/'))
        && edtf.chars().allMatch(each -> each == '/' || Character.isDigit(each));
  }

  private void addAside(String word) {
    if (word.startsWith("*")) {
      asideEndings.add(inflection.fold(word.substring(1)));
    } else {
      asides.add(inflection.fold(word));
    }
  }

  private String joined(String words) {
    return String.join(" ", inflection.words(words).stream().map(Word::form).toList());
  }

  /**
   * Whether a year stands in the first clause of its sentence, so that what follows goes by it
   * (<i>Lãi suất [năm sau] khó xuống, ít ra là tới mùa hè</i>), and no word before it sets it apart
   * as that of a birth, a law, a comparison.
   */
  boolean governs(Surroundings around) {
    List<Word> before = inflection.words(around.before());
    for (int at = 0; at < before.size(); at++) {
      if (isBorder(before, at)) {
        return false;
      }
      StringBuilder phrase = new StringBuilder();
      for (int end = at; end < Math.min(before.size(), at + LONGEST_PHRASE); end++) {
        phrase.append(end > at ? " " : "").append(before.get(end).form());
        if (apart.contains(phrase.toString())) {
          return false;
        }
      }
    }
    return !apart.isEmpty();
  }

  /** The tense of the clause between {@code around}. */
  Tense of(Surroundings around) {
    if (cues.isEmpty()) {
      return Tense.UNKNOWN;
    }
    List<Word> before = inflection.words(around.before());
    List<Word> after = inflection.words(around.after());
    if (verbLast.isPresent()) {
      return verbLast.get().of(before, after);
    }
    int clauseStart = before.size();
    if (clauseStart > 0 && before.get(clauseStart - 1).form().equals(":")) {
      clauseStart--;
    }
    clauseStart = startOfClause(before, clauseStart);
    int clauseEnd = 0;
    while (clauseEnd < after.size() && !isBorder(after, clauseEnd)) {
      clauseEnd++;
    }
    Tense tense = first(after, 0, clauseEnd);
    int aside = tense == Tense.UNKNOWN ? endOfAside(after, clauseEnd) : clauseEnd;
    if (aside > clauseEnd) {
      int from = aside;
      clauseEnd = aside;
      while (clauseEnd < after.size() && !isBorder(after, clauseEnd)) {
        clauseEnd++;
      }
      tense = first(after, from, clauseEnd);
    }
    if (tense == Tense.UNKNOWN) {
      tense = last(before, clauseStart, before.size());
    }
    if (tense == Tense.UNKNOWN && isListed(before, clauseStart)) {
      tense = last(before, startOfClause(before, clauseStart - 1), clauseStart - 1);
      tense = tense == Tense.FUTURE ? tense : Tense.UNKNOWN;
    }
    if (tense == Tense.UNKNOWN) {
      tense = first(after, clauseEnd, after.size());
      tense = tense == Tense.UNKNOWN ? last(before, 0, clauseStart) : tense;
      tense = tense == Tense.FUTURE ? Tense.PRESENT : tense == Tense.PAST ? Tense.REPORT : tense;
    }
    boolean isSince = !before.isEmpty() && since.contains(before.get(before.size() - 1).form());
    return isSince && (tense == Tense.PRESENT || tense == Tense.UNKNOWN) ? Tense.REPORT : tense;
  }

  private static int startOfClause(List<Word> words, int end) {
    int start = end;
    while (start > 0 && !isBorder(words, start - 1)) {
      start--;
    }
    return start;
  }

  /** Whether a comma or colon parts what begins at {@code start} from what it goes on from. */
  private static boolean isListed(List<Word> words, int start) {
    return start > 0 && ",:".contains(words.get(start - 1).form());
  }

  /** Where the clause goes on after a remark between commas; {@code comma} if there is none. */
  private int endOfAside(List<Word> words, int comma) {
    if (comma + 1 >= words.size()
        || !words.get(comma).form().equals(",")
        || !opensAside(words, comma + 1)) {
      return comma;
    }
    for (int at = comma + 2; at < Math.min(words.size(), comma + 2 + LONGEST_ASIDE); at++) {
      if (isBorder(words, at)) {
        return words.get(at).form().equals(",") ? at + 1 : comma;
      }
    }
    return comma;
  }

  private boolean opensAside(List<Word> words, int at) {
    String form = words.get(at).form();
    return asides.contains(form)
        || asideEndings.stream().anyMatch(form::endsWith) && at(words, at, at + 1) == Tense.PAST;
  }

  /** Whether a sign stands there that ends a clause. */
  static boolean isBorder(List<Word> words, int at) {
    String form = words.get(at).form();
    char mark = form.charAt(0);
    return mark == '-' ? !words.get(at).joined() : ",;:().!?…".indexOf(mark) >= 0;
  }

  private Tense first(List<Word> words, int from, int to) {
    for (int at = from; at < to; at++) {
      Tense tense = at(words, at, to);
      if (tense != Tense.UNKNOWN) {
        return tense;
      }
    }
    return Tense.UNKNOWN;
  }

  private Tense last(List<Word> words, int from, int to) {
    for (int at = to - 1; at >= from; at--) {
      Tense tense = at(words, at, to);
      if (tense != Tense.UNKNOWN) {
        return tense;
      }
    }
    return Tense.UNKNOWN;
  }

  private Tense at(List<Word> words, int at, int to) {
    return cues.phrase(words, at, to)
        .or(() -> cues.ending(words, at).map(tense -> lookUp(words.get(at).form(), tense)))
        .orElse(Tense.UNKNOWN);
  }

  /** What the dictionary makes of a word that has the ending of {@code tense}. */
  private Tense lookUp(String form, Tense tense) {
    if (tense == Tense.UNKNOWN) {
      return tense;
    }
    List<String> readings = dictionary.tenses(form);
    if (readings.isEmpty()) {
      return tense;
    }
    List<String> verbs = readings.stream().filter(each -> !each.isEmpty()).toList();
    return verbs.isEmpty()
        ? Tense.UNKNOWN
        : verbs.stream().allMatch(each -> tense(each) == Tense.FUTURE) ? Tense.FUTURE : tense;
  }
}
