package org.derek.event;

import org.derek.report.Span;

/**
 * Words that may name an event.
 *
 * @param number among all candidates of the document, by position
 * @param trigger what the list says of them
 * @param view their sentence
 * @param from first word
 * @param to word after the last
 * @param quoted whether they stand in quotation marks
 * @param named whether they are part of a name or a date
 */
record Candidate(
    int number,
    EventRules.Trigger trigger,
    SentenceView view,
    int from,
    int to,
    boolean quoted,
    boolean named) {
  Span span() {
    return view.span(from, to);
  }

  /** How many words lie between the candidate and a word of its sentence. */
  int distance(int word) {
    return view.distance(word, word < from ? from : to - 1);
  }

  /** The same with a sign: below zero for a word before it. */
  int side(int word) {
    return word < from ? -distance(word) : distance(word);
  }

  /** Its first word. */
  String head() {
    return view.words().get(from);
  }

  /** All its words. */
  String words() {
    return String.join(" ", view.words().subList(from, to));
  }
}
