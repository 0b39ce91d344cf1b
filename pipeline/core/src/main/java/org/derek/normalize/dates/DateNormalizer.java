package org.derek.normalize.dates;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.derek.language.Models;

/**
 * The EDTF value of a date expression in any language that has {@code dates.tsv}. Immutable and
 * safe to share between threads; made once.
 */
public final class DateNormalizer {
  private final Map<String, Grammar> grammars = new HashMap<>();

  /** Loads the rules of every language of {@code models}. */
  public DateNormalizer(Models models) {
    for (String language : models.languages()) {
      Grammar.load(models, language).ifPresent(grammar -> grammars.put(language, grammar));
    }
  }

  /**
   * The value of {@code expression}, or empty where the expression has none or no rule covers all
   * of it.
   *
   * <p>A day or month without a year falls in the year that brings it nearest to the anchor; a
   * weekday is the last one on or before the anchor unless the expression says otherwise; without
   * an anchor such parts stay unspecified. A repeated time is a recurring interval.
   *
   * @param expression the mention's words, in any letter case
   * @param language language code of the sentence
   * @param anchor what relative parts are relative to
   */
  public Optional<DateValue> normalize(String expression, String language, DateAnchor anchor) {
    return normalize(expression, language, anchor, Surroundings.NONE);
  }

  /**
   * The same for an expression in its sentence: where the words around it speak of the future, a
   * weekday is the next one, and a part of a year that is over is next year's; words beside it can
   * tell that a length of time means a point in time.
   */
  public Optional<DateValue> normalize(
      String expression, String language, DateAnchor anchor, Surroundings around) {
    Grammar grammar = grammars.get(language);
    if (grammar == null) {
      return Optional.empty();
    }
    Iterator<Grammar.Derivation> readings =
        Stream.concat(grammar.parseBeside(expression, around), grammar.parse(expression))
            .iterator();
    while (readings.hasNext()) {
      Grammar.Derivation reading = readings.next();
      Calendar calendar = new Calendar(anchor, () -> grammar.tense(around));
      if (reading.value(calendar) instanceof Time time) {
        DateRule rule = reading.working();
        return time.edtf()
            .map(
                edtf ->
                    new DateValue(
                        edtf,
                        rule.name(),
                        rule.family(),
                        calendar.basis(),
                        calendar.earlierDate()));
      }
    }
    return Optional.empty();
  }

  /** The cues of tense of {@code language}, if it has rules. */
  Optional<Tenses> tenses(String language) {
    return Optional.ofNullable(grammars.get(language)).map(Grammar::tenses);
  }

  /** The rules of {@code language}, in order; none where it has none. */
  List<DateRule> rules(String language) {
    return grammars.containsKey(language) ? grammars.get(language).rules() : List.of();
  }
}
