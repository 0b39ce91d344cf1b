package org.derek.event;

import java.util.Locale;

/** What is decided of an event, each by a model of its own. */
public enum Decision {
  /** Whether a word names an event, and of which type. */
  TRIGGER,
  /** Of which type the event is that the report is about, by the words of title and lead. */
  TOPIC,
  /** Whether an event is the one that the report is about. */
  MAIN,
  /** Whether it happened. */
  STATUS,
  /** Whether a date is its date. */
  DATE,
  /** Whether a place is its place. */
  PLACE,
  /** Whether a country is its country. */
  COUNTRY,
  /** Whether a person or body took part. */
  PARTICIPANT,
  /** As what. */
  ROLE,
  /** Whether a state is that of a party. */
  PARTY;

  /** The outcome of a decision that something is not so. */
  static final String NO = "-";

  /** The outcome of {@link #DATE} for a date that is the first of an event's days. */
  static final String FROM = "from";

  /** The outcome of {@link #DATE} for a date that is the last of an event's days. */
  static final String TILL = "till";

  /** The outcome of a decision that something is so. */
  static final String YES = "+";

  /** Its name in a file of models. */
  String entry() {
    return name().toLowerCase(Locale.ROOT) + ".bin";
  }
}
