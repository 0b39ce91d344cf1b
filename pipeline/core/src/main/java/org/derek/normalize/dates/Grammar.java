package org.derek.normalize.dates;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.derek.language.Rows;
import org.derek.normalize.forms.Inflection;
import org.derek.normalize.forms.Word;

/**
 * The words and rules of one language. An expression is parsed top-down with a table of what was
 * found where; of several readings of the whole the one whose rule comes first counts.
 */
final class Grammar {
  private static final String RULES = "dates.tsv";
  private static final String WORDS = "date-words.tsv";
  private static final String PLAIN = "spelling-plain.tsv";
  private static final String TOP = "DATE";

  /** Class of words that may be left out when an expression has no reading with them. */
  private static final String SKIP = "SKIP";

  /** Classes of words beside an expression that belong to its meaning. */
  private static final String BEFORE = "BEFORE";

  private static final String AFTER = "AFTER";

  /** So many characters beside an expression can hold such words. */
  private static final int BESIDE = 24;

  /** Longer expressions are not dates. */
  private static final int MAX_WORDS = 24;

  private final Inflection inflection;

  /** For expressions written without diacritics, where the language is. */
  private final Optional<Grammar> plain;

  private final Lexicon lexicon;
  private final Tenses tenses;
  private final List<DateRule> rules;
  private final RuleIndex index;

  /** A rule applied to words; its captures are derivations, numbers or names. */
  record Derivation(DateRule rule, Captures captures) {
    Object value(Calendar calendar) {
      return rule.value()
          .value(
              name -> {
                Object captured = Captures.get(captures, name);
                return captured instanceof Derivation inner ? inner.value(calendar) : captured;
              },
              calendar);
    }

    /** The rule that does the work: inside rules that only pass a value on. */
    DateRule working() {
      return rule.value() instanceof Template.Captured passed
              && Captures.get(captures, passed.name()) instanceof Derivation inner
          ? inner.working()
          : rule;
    }
  }

  /** What a pattern has captured so far, the last one first; null for nothing. */
  record Captures(String name, Object value, Captures before) {
    static Object get(Captures captures, String name) {
      for (Captures one = captures; one != null; one = one.before) {
        if (one.name.equals(name)) {
          return one.value;
        }
      }
      return null;
    }
  }

  private record Found(int end, Object value) {}

  private Grammar(Models models, String language, Inflection inflection, Optional<Grammar> plain) {
    this.inflection = inflection;
    this.plain = plain;
    lexicon =
        new Lexicon(
            Rows.read(models.file(language, WORDS), 1),
            models.file(language, WORDS).toString(),
            inflection);
    tenses = Tenses.load(models, language, inflection);
    rules =
        DateRule.read(
                Rows.read(models.file(language, RULES), 1), models.file(language, RULES).toString())
            .stream()
            .map(rule -> rule.spelled(inflection::fold))
            .toList();
    index = new RuleIndex(rules);
  }

  /** The grammar of {@code language}, if it has one. */
  static Optional<Grammar> load(Models models, String language) {
    if (!Files.exists(models.file(language, RULES))) {
      return Optional.empty();
    }
    Inflection inflection = Inflection.load(models, language);
    return Optional.of(
        new Grammar(
            models,
            language,
            inflection,
            inflection
                .plain(Rows.of(models, language, PLAIN, 1))
                .map(plain -> new Grammar(models, language, plain, Optional.empty()))));
  }

  /** All rules, in order. */
  List<DateRule> rules() {
    return rules;
  }

  /** The tense of the words around an expression. */
  Tense tense(Surroundings around) {
    return tenses.of(around);
  }

  /** How an expression with that value stands in what the text tells. */
  DateValue.Standing standing(String expression, Surroundings around, String edtf) {
    return tenses.standing(expression, around, edtf);
  }

  /** The cues of tense. */
  Tenses tenses() {
    return tenses;
  }

  /**
   * The readings of the whole expression, best first, each looked for when it is asked for: of all
   * words, then without words at the beginning that may be left out, as few as possible, then
   * without any such words, then of the expression as it is written without diacritics.
   */
  Stream<Derivation> parse(String expression) {
    List<Word> words = inflection.words(expression);
    if (words.isEmpty() || words.size() > MAX_WORDS) {
      return Stream.of();
    }
    Parse parse = new Parse(words);
    return Stream.<Supplier<Stream<Derivation>>>of(
            () -> parse.from(0),
            () -> startsAfterSkipped(words).stream().flatMap(parse::from),
            () -> withoutSkipped(words),
            () -> plain.stream().flatMap(grammar -> grammar.parse(expression)))
        .flatMap(Supplier::get);
  }

  private List<Integer> startsAfterSkipped(List<Word> words) {
    List<Integer> starts = new ArrayList<>();
    int at = 0;
    for (int next = skipped(words, 0); next > at && next < words.size(); ) {
      starts.add(next);
      at = next;
      next = skipped(words, at);
    }
    return starts;
  }

  private Stream<Derivation> withoutSkipped(List<Word> words) {
    List<Word> kept = new ArrayList<>(words.size());
    for (int at = 0; at < words.size(); ) {
      int skipped = skipped(words, at);
      if (skipped == at) {
        kept.add(words.get(at++));
      } else {
        at = skipped;
      }
    }
    return kept.isEmpty() || kept.size() == words.size() ? Stream.of() : new Parse(kept).from(0);
  }

  /**
   * The readings of the expression together with a word of class {@code AFTER} that follows it, and
   * one of class {@code BEFORE} that stands before it, best first; none where no such word follows,
   * or where it has the value -1, stands alone and the clause speaks of the future.
   */
  Stream<Derivation> parseBeside(String expression, Surroundings around) {
    String after = around.after();
    List<Word> following = inflection.words(after.substring(0, Math.min(BESIDE, after.length())));
    Optional<Lexicon.Hit> follows =
        following.isEmpty()
            ? Optional.empty()
            : lexicon.at(following, 0).stream().filter(hit -> hit.type().equals(AFTER)).findFirst();
    List<Word> words = follows.isEmpty() ? List.of() : inflection.words(expression);
    if (words.isEmpty() || words.size() > MAX_WORDS) {
      return Stream.of();
    }
    List<Word> all = new ArrayList<>();
    String before = around.before();
    List<Word> preceding =
        inflection.words(before.substring(Math.max(0, before.length() - BESIDE)));
    int last = preceding.size() - 1;
    if (last >= 0
        && lexicon.at(preceding, last).stream().anyMatch(hit -> hit.type().equals(BEFORE))) {
      all.add(preceding.get(last));
    } else if (follows.get().value().equals(-1) && tense(around) == Tense.FUTURE) {
      return Stream.of();
    }
    all.addAll(words);
    all.addAll(following.subList(0, follows.get().end()));
    return new Parse(all).from(0);
  }

  private int skipped(List<Word> words, int at) {
    return lexicon.at(words, at).stream()
        .filter(hit -> hit.type().equals(SKIP))
        .mapToInt(Lexicon.Hit::end)
        .max()
        .orElse(at);
  }

  private final class Parse {
    private final List<Word> words;
    private final List<List<Lexicon.Hit>> hits;
    private final Map<String, List<DateRule>> possible;
    private final List<Map<String, List<Found>>> table;

    Parse(List<Word> words) {
      this.words = words;
      hits = new ArrayList<>(words.size());
      table = new ArrayList<>(words.size());
      for (int at = 0; at < words.size(); at++) {
        hits.add(lexicon.at(words, at));
        table.add(new HashMap<>());
      }
      Numerals numerals = new Numerals(words, hits, lexicon);
      List<List<Lexicon.Hit>> numbers = new ArrayList<>(words.size());
      for (int at = 0; at < words.size(); at++) {
        numbers.add(numerals.at(at));
      }
      for (int at = 0; at < words.size(); at++) {
        hits.get(at).addAll(numbers.get(at));
      }
      possible = index.possible(words, hits);
    }

    /** The readings of all words from a place on. */
    Stream<Derivation> from(int start) {
      return symbol(TOP, start).stream()
          .filter(found -> found.end() == words.size())
          .map(found -> (Derivation) found.value());
    }

    private List<Found> symbol(String symbol, int from) {
      Map<String, List<Found>> here = table.get(from);
      List<Found> known = here.get(symbol);
      if (known == null) {
        here.put(symbol, List.of());
        known = new ArrayList<>();
        for (DateRule rule : possible.get(symbol)) {
          match(rule, 0, from, null, known);
        }
        here.put(symbol, known);
      }
      return known;
    }

    private void match(DateRule rule, int element, int at, Captures captures, List<Found> found) {
      if (element == rule.pattern().size()) {
        found.add(new Found(at, new Derivation(rule, captures)));
        return;
      }
      DateRule.Element part = rule.pattern().get(element);
      if (at < words.size()) {
        if (part.type().isEmpty()) {
          if (part.words().contains(words.get(at).form())) {
            match(rule, element + 1, at + 1, captures, found);
          }
        } else if (index.isSymbol(part.type())) {
          for (Found inner : symbol(part.type(), at)) {
            match(
                rule,
                element + 1,
                inner.end(),
                new Captures(part.capture(), inner.value(), captures),
                found);
          }
        } else {
          for (Lexicon.Hit hit : hits.get(at)) {
            if (hit.type().equals(part.type())) {
              match(
                  rule,
                  element + 1,
                  hit.end(),
                  new Captures(part.capture(), hit.value(), captures),
                  found);
            }
          }
        }
      }
      if (part.optional()) {
        match(rule, element + 1, at, captures, found);
      }
    }
  }
}
