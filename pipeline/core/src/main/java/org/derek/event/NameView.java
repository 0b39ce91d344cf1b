package org.derek.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.derek.report.Mention;
import org.derek.report.MentionType;

/**
 * A person, a body or a country in its sentence: its form, and what it shares with its neighbours.
 *
 * @param mention the mention
 * @param from its first word
 * @param to its last word
 * @param head the first name of the list or title that it stands in; itself where it opens one
 * @param place its number in the list
 * @param title whether a person's name follows whose title it is part of
 * @param titled whether a name before it is part of its title
 */
record NameView(
    Mention mention,
    int from,
    int to,
    Optional<NameView> head,
    int place,
    boolean title,
    boolean titled) {
  /** Most words between the names of a list, and between the names of a title. */
  private static final int LIST_GAP = 8;

  private static final int TITLE_GAP = 4;
  private static final int LONGEST_CHANGE = 4;
  private static final int SHARED = 2;

  private static final String COMMAS = ",;";

  private enum Link {
    NONE,
    LIST,
    TITLE
  }

  /** The names of a sentence, by position. */
  static List<NameView> of(DocumentView document, SentenceView view) {
    List<Mention> names =
        view.mentions().stream().filter(each -> each.type() != MentionType.DATE).toList();
    List<NameView> views = new ArrayList<>();
    Link next = Link.NONE;
    for (int i = 0; i < names.size(); i++) {
      Mention mention = names.get(i);
      int from = view.tokenAt(mention.span().start());
      int to = view.tokenAt(mention.span().end() - 1);
      Link link = next;
      next = i + 1 < names.size() ? link(document, view, mention, to, names.get(i + 1)) : Link.NONE;
      Optional<NameView> head = Optional.empty();
      int place = 0;
      if (link != Link.NONE) {
        NameView previous = views.get(i - 1);
        head = Optional.of(previous.first());
        place = previous.place() + (link == Link.LIST ? 1 : 0);
      }
      views.add(
          new NameView(mention, from, to, head, place, next == Link.TITLE, link == Link.TITLE));
    }
    return views;
  }

  /** The first name of its list. */
  NameView first() {
    return head.orElse(this);
  }

  private static Link link(
      DocumentView document, SentenceView view, Mention one, int to, Mention other) {
    int from = view.tokenAt(other.span().start());
    int gap = from - to - 1;
    if (gap > LIST_GAP || gap < 0) {
      return Link.NONE;
    }
    for (Candidate candidate : document.candidatesOf(view)) {
      if (candidate.from() > to && candidate.from() < from) {
        return Link.NONE;
      }
    }
    boolean marked = !view.marks().get(from).equals(view.marks().get(to + 1));
    if (gap > 0 && isJoint(document, view, to + 1)) {
      return Link.LIST;
    }
    boolean isTitle =
        !marked
            && gap <= TITLE_GAP
            && other.type() == MentionType.PERSON
            && one.type() != MentionType.PERSON;
    return isTitle ? Link.TITLE : Link.NONE;
  }

  private static boolean isJoint(DocumentView document, SentenceView view, int word) {
    String text = view.words().get(word);
    return text.length() == 1 && COMMAS.contains(text) || document.rules(view).joins(text);
  }

  /** How its words differ from those of its value: the endings of the first and the last word. */
  String form(SentenceView view) {
    String norm = mention.norm().orElse("").toLowerCase(Locale.ROOT);
    if (mention.type() == MentionType.COUNTRY || norm.isEmpty()) {
      return FeatureList.ending(view.words().get(to), 2);
    }
    int space = norm.indexOf(' ');
    String first = change(view.words().get(from), space < 0 ? norm : norm.substring(0, space));
    String last = change(view.words().get(to), norm.substring(norm.lastIndexOf(' ') + 1));
    return mention.type() == MentionType.PERSON ? last : first + "|" + last;
  }

  private static String change(String word, String norm) {
    int same = 0;
    while (same < word.length() && same < norm.length() && word.charAt(same) == norm.charAt(same)) {
      same++;
    }
    if (same < SHARED) {
      return "?";
    }
    String now = word.substring(same);
    String then = norm.substring(same);
    return now.length() > LONGEST_CHANGE || then.length() > LONGEST_CHANGE ? "?" : then + ">" + now;
  }
}
