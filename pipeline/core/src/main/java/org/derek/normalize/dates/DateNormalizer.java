package org.derek.normalize.dates;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.derek.language.Models;
import org.derek.language.PerLanguage;

/**
 * The EDTF value of a date expression in any language that has {@code dates.tsv}. Immutable and
 * safe to share between threads; made once.
 */
public final class DateNormalizer {
  /** What begins so many characters after its sentence doesn't govern it. */
  private static final int FIRST_CLAUSE = 120;

  private static final int YEAR_LENGTH = 4;

  private final PerLanguage<Optional<Grammar>> grammars;

  /** The rules of {@code models}, those of a language loaded when they are first asked for. */
  public DateNormalizer(Models models) {
    grammars = new PerLanguage<>(models, language -> Grammar.load(models, language));
  }

  private Optional<Grammar> grammar(String language) {
    return grammars.of(language).flatMap(grammar -> grammar);
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
    return grammar(language).flatMap(grammar -> normalize(expression, grammar, anchor, around));
  }

  private static Optional<DateValue> normalize(
      String expression, Grammar grammar, DateAnchor anchor, Surroundings around) {
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
                        calendar.earlierDate(),
                        grammar.standing(expression, around, edtf)));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a date that stands in {@code around} can govern the later dates of its sentence: it is
   * a year of the first clause, not far from its beginning, and nothing there says that it is told
   * by the way.
   */
  public boolean governs(DateValue date, String language, Surroundings around) {
    return date.edtf().length() == YEAR_LENGTH
        && !date.edtf().endsWith("X")
        && around.before().length() <= FIRST_CLAUSE
        && tenses(language).filter(cues -> cues.governs(around)).isPresent();
  }

  /** The cues of tense of {@code language}, if it has rules. */
  Optional<Tenses> tenses(String language) {
    return grammar(language).map(Grammar::tenses);
  }

  /** The rules of {@code language}, in order; none where it has none. */
  List<DateRule> rules(String language) {
    return grammar(language).map(Grammar::rules).orElse(List.of());
  }
}
