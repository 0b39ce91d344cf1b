package org.derek.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.derek.normalize.places.PlaceMention;
import org.derek.report.Mention;
import org.derek.report.Span;
import org.derek.segment.Sentence;

/**
 * Finds small places that no gazetteer has, by the word beside the name that says what they are: a
 * village, a ward, a pass. The first word of a sentence is capitalized anyway and counts for none.
 *
 * @param before words that stand before such names
 * @param after beginnings of words that stand after them
 */
record Villages(Set<String> before, List<String> after) {
  private static final int LONGEST = 3;

  Villages {
    before = Set.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * The places of a sentence that are in no list, by position.
   *
   * @param words its words in lower case
   * @param mentions its mentions: a place is no part of one
   * @param known places that the gazetteer knows
   */
  List<PlaceMention> find(
      Sentence sentence, List<String> words, List<Mention> mentions, List<PlaceMention> known) {
    List<PlaceMention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int from = i;
      int to = i;
      if (before.contains(words.get(i))) {
        from = i + 1;
        to = from;
        while (to < words.size() && to - from < LONGEST && isName(sentence, to)) {
          to++;
        }
      } else if (i > 1 && isAfter(words.get(i)) && isName(sentence, i - 1)) {
        from = i - 1;
      }
      if (to > from) {
        Span span =
            new Span(
                sentence.tokens().get(from).span().start(),
                sentence.tokens().get(to - 1).span().end());
        if (mentions.stream().noneMatch(each -> each.span().overlaps(span))
            && known.stream().noneMatch(each -> each.span().overlaps(span))) {
          found.add(place(sentence, from, to, span, known));
        }
      }
    }
    return found;
  }

  private static PlaceMention place(
      Sentence sentence, int from, int to, Span span, List<PlaceMention> known) {
    List<String> name = new ArrayList<>();
    for (int i = from; i < to; i++) {
      name.add(sentence.tokens().get(i).text());
    }
    String whole = String.join(" ", name);
    String country =
        known.stream()
            .filter(each -> each.kind() != PlaceMention.Kind.COUNTRY)
            .map(PlaceMention::country)
            .findFirst()
            .orElse("");
    return new PlaceMention(
        span, whole, whole, country, PlaceMention.Kind.CITY, sentence.language());
  }

  private boolean isAfter(String word) {
    return after.stream().anyMatch(word::startsWith);
  }

  private static boolean isName(Sentence sentence, int at) {
    String word = sentence.tokens().get(at).text();
    return word.length() > 1
        && Character.isUpperCase(word.codePointAt(0))
        && Character.isLowerCase(word.codePointBefore(word.length()));
  }
}
