package org.derek.evaluate;

import org.derek.report.Event;

/**
 * How right the fields of events are that stand for annotated ones. An absent value is right where
 * the annotation has none.
 *
 * @param type type of event
 * @param status whether it happened
 * @param start first day
 * @param end last day
 * @param country country in which it happened
 * @param place town or named place
 * @param participants participants by canonical name
 * @param roles roles of the right participants to whom the annotation gives one
 * @param countries countries of the parties
 */
public record FieldScores(
    Share type,
    Share status,
    Share start,
    Share end,
    Share country,
    Share place,
    Tally participants,
    Share roles,
    Tally countries) {
  /** Nothing counted yet. */
  public static final FieldScores NONE =
      new FieldScores(
          Share.NONE,
          Share.NONE,
          Share.NONE,
          Share.NONE,
          Share.NONE,
          Share.NONE,
          Tally.NONE,
          Share.NONE,
          Tally.NONE);

  /** The fields of an event that was found for an annotated one. */
  static FieldScores of(FieldDifferences fields) {
    return new FieldScores(
        Share.of(fields.hasRightType()),
        Share.of(fields.hasRightStatus()),
        Share.of(fields.hasRightStart()),
        Share.of(fields.hasRightEnd()),
        Share.of(fields.hasRightCountry()),
        Share.of(fields.hasRightPlace()),
        fields.participants(),
        fields.roles(),
        fields.countries());
  }

  /** Nothing stands for {@code gold}: all its fields are wrong. */
  static FieldScores missed(Event gold) {
    Share wrong = Share.of(false);
    return new FieldScores(
        wrong,
        wrong,
        wrong,
        wrong,
        wrong,
        wrong,
        new Tally(gold.participants().size(), 0, 0),
        Share.NONE,
        new Tally(gold.countries().size(), 0, 0));
  }

  /** These scores with another share of right types. */
  FieldScores withType(Share share) {
    return new FieldScores(
        share, status, start, end, country, place, participants, roles, countries);
  }

  /** Both counts together. */
  public FieldScores plus(FieldScores other) {
    return new FieldScores(
        type.plus(other.type),
        status.plus(other.status),
        start.plus(other.start),
        end.plus(other.end),
        country.plus(other.country),
        place.plus(other.place),
        participants.plus(other.participants),
        roles.plus(other.roles),
        countries.plus(other.countries));
  }
}
