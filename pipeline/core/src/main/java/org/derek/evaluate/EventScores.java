package org.derek.evaluate;

/**
 * Scores of events. An event is right if its type is and its trigger overlaps that of a gold event
 * of the same document, each gold event counting once.
 *
 * @param documents documents with annotated events
 * @param events events by type and trigger
 * @param participants participants of right events, by canonical name
 * @param mainType type of the main event, over documents that have one
 * @param mainStart its first day
 * @param mainCountry its country
 * @param mainPlace its place
 */
public record EventScores(
    int documents,
    Tally events,
    Tally participants,
    Share mainType,
    Share mainStart,
    Share mainCountry,
    Share mainPlace) {
  /** Nothing counted yet. */
  public static final EventScores NONE =
      new EventScores(0, Tally.NONE, Tally.NONE, Share.NONE, Share.NONE, Share.NONE, Share.NONE);

  /** Both counts together. */
  public EventScores plus(EventScores other) {
    return new EventScores(
        documents + other.documents,
        events.plus(other.events),
        participants.plus(other.participants),
        mainType.plus(other.mainType),
        mainStart.plus(other.mainStart),
        mainCountry.plus(other.mainCountry),
        mainPlace.plus(other.mainPlace));
  }
}
