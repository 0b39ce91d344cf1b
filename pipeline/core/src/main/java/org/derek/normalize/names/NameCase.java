package org.derek.normalize.names;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.derek.language.Models;
import org.derek.language.Rows;

/**
 * Tells from the words before a personal name whether it stands in the nominative: a name agrees
 * with the title before it, and a preposition never governs the nominative. The words are data
 * ({@code titles.tsv}); a language without them has no evidence. Immutable.
 */
final class NameCase {
  /** What the words before a name say of its case. */
  enum Evidence {
    NOMINATIVE,
    OBLIQUE,

    /** Behind a noun that names no living being or a verb in the plural: mostly oblique. */
    BEHIND_THING,

    /** Nominative, and a verb tells a man's name. */
    HE,

    /** Nominative, and a verb tells a woman's name. */
    SHE,

    /** Where a subject may stand, before a man's verb. */
    BEFORE_HE,

    /** Where a subject may stand, before a woman's verb. */
    BEFORE_SHE,

    /** Right behind a man's verb: a woman's name is no subject here. */
    BEHIND_HE,

    /** Right behind a woman's verb: a man's name is no subject here. */
    BEHIND_SHE,

    /** The surname that a woman had before. */
    MAIDEN,
    NONE
  }

  /** How far before a name its title is looked for, in UTF-16 code units. */
  private static final int REACH = 120;

  private static final Pattern BREAK = Pattern.compile("[,;:!?\\n()–—]|\\.(?=\\s)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-‑][\\p{L}\\p{M}]+)*");

  /** How far behind a name its verb is looked for, in UTF-16 code units. */
  private static final int REACH_BEHIND = 30;

  private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.!?…:;,\\n»”)–—-]\\s*)$");
  private static final Pattern ENDS_IN_SMALL_WORD = Pattern.compile("\\p{Ll}\\s+$");
  private static final Pattern NEXT_WORD = Pattern.compile("^\\s+([\\p{L}\\p{M}]+)");

  private final Paradigms inflection;
  private final WordForms dictionary;
  private final Set<String> titles = new HashSet<>();
  private final Set<String> prepositions = new HashSet<>();
  private final Set<String> bodies = new HashSet<>();
  private final Set<String> maiden = new HashSet<>();
  private Pattern apart = Pattern.compile("(?!)");
  private Pattern he = Pattern.compile("(?!)");
  private Pattern she = Pattern.compile("(?!)");
  private Pattern they = Pattern.compile("(?!)");
  private Pattern woman = Pattern.compile("(?!)");
  private Pattern several = Pattern.compile("(?!)");

  NameCase(Models models, String language, Paradigms inflection, WordForms dictionary) {
    this.inflection = inflection;
    this.dictionary = dictionary;
    for (List<String> row : Rows.of(models, language, "titles.tsv", 2)) {
      switch (row.get(0)) {
        case "title" -> titles.addAll(Rows.split(row.get(1), ' '));
        case "preposition" -> prepositions.addAll(Rows.split(row.get(1), ' '));
        case "body" -> bodies.addAll(Rows.split(row.get(1), ' '));
        case "he" -> he = Pattern.compile(row.get(1));
        case "maiden" -> maiden.addAll(Rows.split(row.get(1), ' '));
        case "they" -> they = Pattern.compile(row.get(1));
        case "woman" -> woman = Pattern.compile(row.get(1));
        case "several" -> several = Pattern.compile(row.get(1));
        case "she" -> she = Pattern.compile(row.get(1));
        case "apart" -> apart = Pattern.compile(row.get(1));
        default ->
            throw new IllegalArgumentException(
                models.file(language, "titles.tsv") + ": unknown kind " + row.get(0));
      }
    }
  }

  /** Whether {@code text} between two names joins them as equals. */
  boolean joins(String between) {
    return several.matcher(between).matches();
  }

  /** The evidence for the name from {@code start} to {@code end} of {@code text}. */
  Evidence around(String text, int start, int end) {
    Evidence before = before(text, start, end);
    boolean titled = before == Evidence.NOMINATIVE;
    boolean subject =
        titled
            || before == Evidence.NONE
                && SENTENCE_START.matcher(text.substring(Math.max(0, start - REACH), start)).find();
    if (!subject && before != Evidence.BEHIND_THING) {
      return before;
    }
    Matcher next =
        NEXT_WORD.matcher(text.substring(end, Math.min(text.length(), end + REACH_BEHIND)));
    if (!next.find()) {
      return before;
    }
    String verb = next.group(1);
    if (before == Evidence.NONE && they.matcher(verb).matches()) {
      // one name is no subject of a verb in the plural
      return Evidence.OBLIQUE;
    }
    boolean isHers = she.matcher(verb).matches();
    boolean isHis = he.matcher(verb).matches();
    if (before == Evidence.BEHIND_THING) {
      // the verb is that of the name if the word before cannot be its subject
      if (!isHers && !isHis && !apart.matcher(verb).matches() || canBeSubject(text, start)) {
        return before;
      }
      before = Evidence.NONE;
    }
    if (isHers) {
      return titled ? Evidence.SHE : Evidence.BEFORE_SHE;
    }
    return !isHis ? before : titled ? Evidence.HE : Evidence.BEFORE_HE;
  }

  private boolean canBeSubject(String text, int start) {
    Matcher words = WORD.matcher(text.substring(Math.max(0, start - REACH), start));
    String last = "";
    while (words.find()) {
      last = words.group().toLowerCase(Locale.ROOT);
    }
    return they.matcher(last).matches()
        || dictionary.of(last).stream().anyMatch(WordForms.Form::isNominative);
  }

  private Evidence before(String text, int start, int end) {
    if (titles.isEmpty()) {
      return Evidence.NONE;
    }
    String before = text.substring(Math.max(0, start - REACH), start);
    int from = 0;
    Matcher breaks = BREAK.matcher(before);
    while (breaks.find()) {
      from = breaks.end();
    }
    Evidence nearest = Evidence.NONE;
    Evidence earlier = Evidence.NONE;
    String last = "";
    boolean chained = false;
    Matcher words = WORD.matcher(before.substring(from));
    while (words.find()) {
      boolean inBody = bodies.contains(last);
      last = words.group().toLowerCase(Locale.ROOT);
      Evidence here = inBody ? Evidence.NONE : ofTitle(last);
      // the case of a chain of titles is that of its first: the deputy of the head
      earlier = nearest;
      if (here != Evidence.NONE && !(chained && here == Evidence.OBLIQUE)) {
        nearest = here;
      } else if (apart.matcher(last).matches()) {
        nearest = Evidence.NONE;
      }
      chained = here != Evidence.NONE;
    }
    if (prepositions.contains(last)) {
      return Evidence.OBLIQUE;
    }
    if (maiden.contains(last)) {
      return Evidence.MAIDEN;
    }
    if (nearest != Evidence.NONE || !ENDS_IN_SMALL_WORD.matcher(before).find()) {
      return nearest;
    }
    if (dictionary.isThing(last)
        || they.matcher(last).matches()
            && !several.matcher(text).region(end, text.length()).lookingAt()) {
      return Evidence.BEHIND_THING;
    }
    boolean isHers = she.matcher(last).matches();
    boolean isHis = he.matcher(last).matches();
    if ((isHers || isHis) && earlier != Evidence.NONE && earlier != Evidence.OBLIQUE) {
      // the verb has its subject: the president appointed Saidov
      return Evidence.OBLIQUE;
    }
    return isHers ? Evidence.BEHIND_SHE : isHis ? Evidence.BEHIND_HE : Evidence.NONE;
  }

  private Evidence ofTitle(String word) {
    if (woman.matcher(word).matches()) {
      return Evidence.SHE;
    }
    String own = word.substring(word.lastIndexOf('-') + 1);
    Evidence evidence = Evidence.NONE;
    for (Paradigms.Form form : inflection.readings(own, "noun")) {
      if (titles.contains(form.lemma())) {
        if (form.isNominative()) {
          return Evidence.NOMINATIVE;
        }
        evidence = Evidence.OBLIQUE;
      }
    }
    return evidence;
  }
}
