package org.derek.read.published;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * The date that a page shows: each short element with a date is weighed by what its name says, by
 * its label, and by how near the headline it stands. Immutable and safe to share.
 */
final class ShownDates {
  private static final int LONGEST = 160;
  private static final int DATE_LINE = 70;
  private static final int ELEMENTS = 10_000;

  /** How far from the headline, in elements, an unnamed date line can be its own. */
  private static final int NEAR = 40;

  private static final int CAMEL = 3;
  private static final Pattern WORD_BORDER = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}]+");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Set<String> PUBLISHED_NAMES =
      Set.of("published", "pubdate", "publication", "publish", "posted", "pub", "publishdate");
  private static final Set<String> DATE_NAMES =
      Set.of(
          "date",
          "datetime",
          "time",
          "timestamp",
          "created",
          "postdate",
          "newsdate",
          "datum",
          "dateline",
          "articledate",
          "timeago",
          "ngay",
          "thoigian");
  private static final Set<String> META_NAMES =
      Set.of("meta", "byline", "info", "submitted", "author", "details", "postmeta", "data");
  private static final Set<String> CHANGED_NAMES = Set.of("modified", "updated", "update");
  private static final Set<String> ASIDE_NAMES =
      Set.of(
          "sidebar",
          "widget",
          "widgets",
          "related",
          "comment",
          "comments",
          "recent",
          "popular",
          "footer",
          "similar",
          "teaser",
          "teasers",
          "calendar",
          "weather",
          "ticker",
          "latest",
          "copyright",
          "archive",
          "rail",
          "reply",
          "respond");
  private static final Set<String> ASIDE_TAGS = Set.of("aside", "footer", "nav", "select");

  private final DateForms forms;
  private final DateWords words;
  private final TextDates texts;

  ShownDates(DateForms forms, DateWords words, TextDates texts) {
    this.forms = forms;
    this.words = words;
    this.texts = texts;
  }

  private record Candidate(LocalDate date, int weight, int place) {}

  /** Collects candidates in document order; the stretches aside from the article are skipped. */
  private final class Collector implements org.jsoup.select.NodeVisitor {
    private final String title;
    private final List<Candidate> candidates = new ArrayList<>();
    private int place;
    private int aside;
    private int headline = -1;

    Collector(String title) {
      this.title = title;
    }

    @Override
    public void head(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      place++;
      if (isAsideItself(element)) {
        aside++;
      }
      boolean top = element.nameIs("h1") || element.nameIs("h2");
      if (headline < 0 && top && isHeadline(element)) {
        headline = place;
      }
      if (aside == 0 && place < ELEMENTS) {
        candidate(element).ifPresent(candidates::add);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && isAsideItself(element)) {
        aside--;
      }
    }

    private boolean isHeadline(Element element) {
      String text = element.text();
      return !text.isBlank()
          && (element.nameIs("h1") && title.isEmpty()
              || text.equalsIgnoreCase(title)
              || title.length() > CAMEL && text.contains(title));
    }

    private Optional<Candidate> candidate(Element element) {
      Set<String> names = names(element);
      boolean time = element.nameIs("time");
      int weight =
          names.stream().anyMatch(PUBLISHED_NAMES::contains)
              ? 5
              : time || names.stream().anyMatch(DATE_NAMES::contains)
                  ? 4
                  : names.stream().anyMatch(META_NAMES::contains) ? 3 : 1;
      if (names.stream().anyMatch(CHANGED_NAMES::contains)) {
        weight -= 3;
      }
      String own = weight > 1 ? shortText(element) : ownText(element);
      if (own.length() > LONGEST) {
        return Optional.empty();
      }
      if (words.hasUpdated(own) && !words.hasPublished(own)) {
        weight -= 3;
      } else if (words.hasPublished(own)) {
        weight += 2;
      }
      Optional<LocalDate> date = time ? attribute(element) : Optional.empty();
      if (date.isEmpty()) {
        date = weight > 1 || own.length() <= DATE_LINE ? inside(own, weight) : Optional.empty();
      }
      int found = weight;
      return date.map(day -> new Candidate(day, found, place));
    }

    private Optional<LocalDate> inside(String own, int weight) {
      if (weight <= 1) {
        return texts.dateLine(own);
      }
      Optional<LocalDate> full = texts.notUpdated(own, forms.scan(own)).map(DateForms.Found::date);
      return full.isPresent() || weight < 4 ? full : forms.shortYear(own);
    }

    Optional<LocalDate> best() {
      return candidates.stream()
          .filter(each -> each.weight() > 1 || headline >= 0 && distance(each) < NEAR)
          .max(
              Comparator.comparingInt(Candidate::weight)
                  .thenComparing(Comparator.comparingInt(this::distance).reversed()))
          .map(Candidate::date);
    }

    /**
     * Elements from the headline; what stands before it is farther, since pages open with today.
     */
    private int distance(Candidate candidate) {
      if (headline < 0) {
        return candidate.place();
      }
      int after = candidate.place() - headline;
      return after >= 0 ? after : CAMEL * -after + NEAR / 2;
    }
  }

  /** The date that the page shows for its article. */
  Optional<LocalDate> find(Document page, String title) {
    Collector collector = new Collector(title);
    NodeTraversor.traverse(collector, page.body());
    return collector.best();
  }

  /** The date in an attribute that holds one for machines. */
  Optional<LocalDate> attribute(Element element) {
    for (String name : List.of("datetime", "content", "title", "data-datetime", "data-date")) {
      if (element.hasAttr(name)) {
        Optional<LocalDate> date = forms.value(element.attr(name), false);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /** The date in the element's text, if that is short. */
  Optional<LocalDate> text(Element element) {
    String text = shortText(element);
    return text.length() > LONGEST ? Optional.empty() : forms.value(text, false);
  }

  /** Whether the element stands in a sidebar, a comment or the like. */
  boolean isAside(Element element) {
    for (Element each = element; each != null; each = each.parent()) {
      if (isAsideItself(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAsideItself(Element element) {
    if (ASIDE_TAGS.contains(element.normalName())) {
      return true;
    }
    if (element.nameIs("body") || element.nameIs("html") || element.nameIs("article")) {
      return false;
    }
    return names(element).stream().anyMatch(ASIDE_NAMES::contains);
  }

  /** The words of the element's class and id, lower case. */
  private static Set<String> names(Element element) {
    String names = element.className() + " " + element.id() + " " + element.attr("itemprop");
    Set<String> words = new java.util.HashSet<>();
    for (String word : WORD_BORDER.split(names)) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** The element's text up to a little more than counts. */
  private static String shortText(Element element) {
    StringBuilder text = new StringBuilder();
    for (TextNode node : (Iterable<TextNode>) element.nodeStream(TextNode.class)::iterator) {
      text.append(node.getWholeText()).append(' ');
      if (text.length() > 4 * LONGEST) {
        break;
      }
    }
    return BLANKS.matcher(text.toString().strip()).replaceAll(" ");
  }

  /** The text of the element and the inline elements in it. */
  private static String ownText(Element element) {
    if (element.childNodeSize() > 12 || element.children().stream().anyMatch(Element::isBlock)) {
      return element.ownText();
    }
    return shortText(element);
  }
}
