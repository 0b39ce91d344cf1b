package org.derek.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.derek.normalize.places.PlaceMention;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Report;
import org.derek.report.Span;
import org.derek.segment.Segmentation;
import org.derek.segment.Sentence;

/**
 * A sentence with what stands in it.
 *
 * @param index number of the sentence in the document
 * @param rank number of the sentence among those that are more than a counter or a date line
 * @param sentence the sentence
 * @param words its words in lower case, one a token
 * @param marks for each word the number of commas, semicolons and dashes before it
 * @param mentions its mentions
 * @param places its places that lie in no person or organization
 * @param placesOfBodies its places that lie in an organization
 */
record SentenceView(
    int index,
    int rank,
    Sentence sentence,
    List<String> words,
    List<Integer> marks,
    List<Mention> mentions,
    List<PlaceMention> places,
    List<PlaceMention> placesOfBodies) {
  /** How many words a comma counts for, when it stands between two things. */
  private static final int MARK_COST = 6;

  private static final int HEADLINES = 3;
  private static final int LEAD = 5;
  private static final int FULL = 6;

  private static final String MARKS = ",;:()–—";
  private static final String CLOSING = "»”\")";

  /** The sentences of a document. */
  static List<SentenceView> of(
      Report report, Segmentation segmentation, List<PlaceMention> places) {
    List<SentenceView> views = new ArrayList<>();
    int mention = 0;
    int place = 0;
    int rank = 0;
    for (Sentence sentence : segmentation.sentences()) {
      Span span = sentence.span();
      List<Mention> mentions = new ArrayList<>();
      while (mention < report.mentions().size()
          && report.mentions().get(mention).span().start() < span.end()) {
        Mention each = report.mentions().get(mention++);
        if (each.span().start() >= span.start()) {
          mentions.add(each);
        }
      }
      List<PlaceMention> inside = new ArrayList<>();
      List<PlaceMention> ofBodies = new ArrayList<>();
      while (place < places.size() && places.get(place).span().start() < span.end()) {
        PlaceMention each = places.get(place++);
        if (each.span().start() >= span.start()) {
          Optional<MentionType> name = nameAround(each, mentions);
          if (name.isEmpty()) {
            inside.add(each);
          } else if (name.get() == MentionType.ORGANIZATION) {
            ofBodies.add(each);
          }
        }
      }
      views.add(view(views.size(), rank, sentence, mentions, inside, ofBodies));
      rank += sentence.tokens().size() >= FULL ? 1 : 0;
    }
    return views;
  }

  private static Optional<MentionType> nameAround(PlaceMention place, List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.span().overlaps(place.span()))
        .map(Mention::type)
        .filter(type -> type == MentionType.PERSON || type == MentionType.ORGANIZATION)
        .findFirst();
  }

  private static SentenceView view(
      int index,
      int rank,
      Sentence sentence,
      List<Mention> mentions,
      List<PlaceMention> places,
      List<PlaceMention> ofBodies) {
    List<String> words = new ArrayList<>();
    List<Integer> marks = new ArrayList<>(List.of(0));
    for (int i = 0; i < sentence.tokens().size(); i++) {
      String word = sentence.tokens().get(i).text().toLowerCase(Locale.ROOT);
      words.add(word);
      marks.add(marks.get(i) + (word.length() == 1 && MARKS.contains(word) ? 1 : 0));
    }
    return new SentenceView(index, rank, sentence, words, marks, mentions, places, ofBodies);
  }

  /** Whether this is one of the first lines and ends without a full stop. */
  boolean isHeadline() {
    int last = words.size() - 1;
    while (last > 0 && CLOSING.contains(words.get(last))) {
      last--;
    }
    String word = words.get(last);
    return rank < HEADLINES && Character.isLetterOrDigit(word.codePointBefore(word.length()));
  }

  /** Whether this is one of the first sentences, which say what the report is about. */
  boolean isLead() {
    return rank < LEAD;
  }

  /** Index of the token that covers or follows a position of the text. */
  int tokenAt(int position) {
    int low = 0;
    int high = sentence.tokens().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentence.tokens().get(middle).span().end() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.min(low, sentence.tokens().size() - 1);
  }

  /** How far two words lie apart: words between them, and more for each mark between them. */
  int distance(int from, int to) {
    int low = Math.min(from, to);
    int high = Math.max(from, to);
    return high - low + MARK_COST * (marks.get(high) - marks.get(low));
  }

  /** The word with an index, {@code <} before the first one and {@code >} after the last one. */
  String wordOrEdge(int index) {
    return index < 0 ? "<" : index >= words.size() ? ">" : words.get(index);
  }

  /** The span of words {@code [from, to)}. */
  Span span(int from, int to) {
    return new Span(
        sentence.tokens().get(from).span().start(), sentence.tokens().get(to - 1).span().end());
  }
}
