package org.derek.normalize.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.derek.normalize.dates.DateValue.Standing;

/**
 * What a relative or partial date is relative to.
 *
 * <p>The day of publication rules where it is known. Without it the nearest earlier day of the text
 * takes its place. Expressions that point into the text (<i>в тот же день</i>) always go by the
 * earlier dates.
 *
 * @param published day of publication of the document, where it is known
 * @param earlier EDTF values of the dates before the expression in the text, nearest first; only
 *     those the sentence can depend on
 * @param headOfSentence which of them stands at the head of the expression's own sentence, or else
 *     in the first clause of it, from 0; -1 for none
 * @param inSentence how many of the earlier dates, nearest first, stand in the same sentence
 * @param loosely whether the date at the head governs only what doesn't speak of the other side of
 *     the anchor: it stands behind other words, or a semicolon stands between
 * @param standings those of the earlier dates that don't stand as {@link Standing#TOLD}, by place
 */
public record DateAnchor(
    Optional<LocalDate> published,
    List<String> earlier,
    int headOfSentence,
    int inSentence,
    boolean loosely,
    Map<Integer, Standing> standings) {
  /** Nothing to go by: relative expressions become {@code PAST_REF} and the like. */
  public static final DateAnchor NONE = new DateAnchor(Optional.empty(), List.of());

  public DateAnchor {
    Objects.requireNonNull(published, "published");
    earlier = List.copyOf(earlier);
    standings = Map.copyOf(standings);
    if (headOfSentence < -1 || headOfSentence >= earlier.size()) {
      throw new IllegalArgumentException(headOfSentence + " of " + earlier.size() + " dates");
    }
    if (inSentence < 0 || inSentence > earlier.size()) {
      throw new IllegalArgumentException(inSentence + " of " + earlier.size() + " dates");
    }
  }

  /** An anchor with a date at the head of the sentence that governs all of it. */
  public DateAnchor(
      Optional<LocalDate> published, List<String> earlier, int headOfSentence, int inSentence) {
    this(published, earlier, headOfSentence, inSentence, false, Map.of());
  }

  /** An anchor without other dates in the sentence. */
  public DateAnchor(Optional<LocalDate> published, List<String> earlier) {
    this(published, earlier, -1, 0, false, Map.of());
  }

  /** How the earlier date of that place stands in what the text tells. */
  Standing standing(int at) {
    return standings.getOrDefault(at, Standing.TOLD);
  }

  /** A day of publication and no earlier dates. */
  public static DateAnchor published(LocalDate day) {
    return new DateAnchor(Optional.of(day), List.of());
  }

  /** This anchor after another date of the text: {@code edtf} is now the nearest earlier one. */
  public DateAnchor after(String edtf) {
    List<String> dates = new java.util.ArrayList<>(earlier.size() + 1);
    dates.add(edtf);
    dates.addAll(earlier);
    return new DateAnchor(published, dates);
  }
}
