package org.derek.normalize.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.derek.language.Models;
import org.derek.language.Rows;
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
 * </pre>
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
  private static final int LONGEST_PHRASE = 4;

  /** A remark between commas is short. */
  private static final int LONGEST_ASIDE = 6;

  private final Inflection inflection;
  private final FormDictionary dictionary;
  private final Map<String, Tense> phrases = new HashMap<>();
  private final Map<String, Tense> endings = new HashMap<>();
  private final Set<String> since = new HashSet<>();
  private final Set<String> asides = new HashSet<>();
  private final List<String> asideEndings = new ArrayList<>();
  private final Set<String> apart = new HashSet<>();
  private final List<Example> examples = new ArrayList<>();
  private int longestEnding;

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
    for (List<String> row : rows) {
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
      Tense tense = isSince ? Tense.REPORT : tense(row.get(0));
      for (String words : Rows.split(row.get(1), ';')) {
        if (isSince) {
          since.add(inflection.fold(words.strip()));
        } else {
          add(words.strip(), tense);
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

  private void add(String words, Tense tense) {
    if (words.startsWith("*")) {
      endings.put(inflection.fold(words.substring(1)), tense);
      longestEnding = Math.max(longestEnding, words.length() - 1);
    } else if (!words.isEmpty()) {
      phrases.put(joined(words), tense);
    }
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
    if (phrases.isEmpty() && endings.isEmpty()) {
      return Tense.UNKNOWN;
    }
    List<Word> before = inflection.words(around.before());
    List<Word> after = inflection.words(around.after());
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

  private static boolean isBorder(List<Word> words, int at) {
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
    StringBuilder phrase = new StringBuilder();
    Tense known = null;
    for (int end = at; end < Math.min(to, at + LONGEST_PHRASE); end++) {
      phrase.append(end > at ? " " : "").append(words.get(end).form());
      known = phrases.getOrDefault(phrase.toString(), known);
    }
    if (known != null) {
      return known;
    }
    Word word = words.get(at);
    if (word.capital() && at > 0) {
      return Tense.UNKNOWN;
    }
    String form = word.form();
    for (int length = Math.min(longestEnding, form.length() - 1); length > 0; length--) {
      Tense tense = endings.get(form.substring(form.length() - length));
      if (tense != null) {
        return tense == Tense.UNKNOWN ? tense : lookUp(form, tense);
      }
    }
    return Tense.UNKNOWN;
  }

  /** What the dictionary makes of a word that has the ending of {@code tense}. */
  private Tense lookUp(String form, Tense tense) {
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
