package org.derek.read.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/**
 * Finds the elements that hold a report in a pruned page: by their names where these are plain and
 * the elements hold enough of the page's running text, else by where that text is densest.
 */
final class BodyFinder {
  /** Of the page's running text, what an element of each rank must hold to be taken at its name. */
  private static final double[] LEAST_SHARE = {0, 0.3, 0.45, 0.4, 0.5};

  /** An element of the surest rank with so much running text is taken whatever its share. */
  private static final int ENOUGH = 900;

  /** A child with this share of its parent's running text holds the report. */
  private static final double DOMINANT = 0.8;

  /** The element around the headline holds the report if it has this share of the running text. */
  private static final double HEADED = 0.4;

  /** A further article must hold this share of the largest one's text to be one of several. */
  private static final double PEER = 0.5;

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");
  private static final int LEAST_LEAD = 25;

  private final Element page;
  private final TextMass masses;

  /**
   * Elements that their names tell to be the report's body.
   *
   * @param elements in document order
   * @param rank how sure that is, 1 surest
   */
  record Named(List<Element> elements, int rank) {}

  BodyFinder(Element page) {
    this.page = page;
    this.masses = TextMass.weigh(page);
  }

  /** Running text of the whole page, in characters. */
  int running() {
    return masses.of(page).running();
  }

  /**
   * The elements that their names tell, in document order.
   *
   * @param title headline, by which one article is told from others on the page
   */
  Optional<Named> named(String title) {
    Map<Integer, List<Element>> byRank = new TreeMap<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element && !element.nameIs("body")) {
            int rank = Markup.bodyRank(element);
            if (rank < Markup.NO_BODY && masses.of(element).characters() > 0) {
              byRank.computeIfAbsent(rank, k -> new ArrayList<>()).add(element);
            }
          }
        },
        page);
    for (Map.Entry<Integer, List<Element>> entry : byRank.entrySet()) {
      List<Element> group = group(outermost(entry.getValue()), title);
      int held = group.stream().mapToInt(each -> masses.of(each).running()).sum();
      boolean much = held >= LEAST_SHARE[entry.getKey()] * running();
      if (held > 0 && (much || entry.getKey() == 1 && held >= ENOUGH)) {
        return Optional.of(new Named(group, entry.getKey()));
      }
    }
    return Optional.empty();
  }

  private static List<Element> outermost(List<Element> elements) {
    Set<Element> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(elements);
    List<Element> outermost = new ArrayList<>();
    for (Element element : elements) {
      Element parent = element.parent();
      while (parent != null && !all.contains(parent)) {
        parent = parent.parent();
      }
      if (parent == null) {
        outermost.add(element);
      }
    }
    return outermost;
  }

  /** The largest element, with its peers unless the page is about one of them. */
  private List<Element> group(List<Element> elements, String title) {
    Element largest = elements.get(0);
    for (Element each : elements) {
      if (masses.of(each).running() > masses.of(largest).running()) {
        largest = each;
      }
    }
    if (elements.size() > 1) {
      List<Element> headed =
          elements.stream()
              .filter(each -> masses.of(each).running() > 0 && isHeadedBy(article(each), title))
              .toList();
      if (headed.size() == 1) {
        return headed;
      }
    }
    boolean parts = largest.parent() != null;
    List<Element> group = new ArrayList<>();
    for (Element each : elements) {
      boolean sibling = parts && isSibling(each, largest);
      boolean peer = masses.of(each).running() >= PEER * masses.of(largest).running();
      if (each == largest || peer || sibling && masses.of(each).linkDensity() < PEER) {
        group.add(each);
      }
    }
    boolean several =
        group.size() > 1 && group.stream().map(BodyFinder::article).distinct().count() > 1;
    return several && group.stream().allMatch(each -> each.closest("article") != null)
        ? outermost(group.stream().map(BodyFinder::article).toList())
        : group;
  }

  /** Of one parent, or with the same place in parents of one parent. */
  private static boolean isSibling(Element a, Element b) {
    Element above = a.parent();
    return above == b.parent()
        || above != null
            && b.parent() != null
            && above.parent() == b.parent().parent()
            && (above.className().equals(b.parent().className())
                || !Collections.disjoint(above.classNames(), b.parent().classNames()))
            && a.className().equals(b.className());
  }

  /** The article that an element is the body of, or what it stands in. */
  private static Element article(Element element) {
    Element article = element.closest("article");
    return article != null ? article : element.parent() == null ? element : element.parent();
  }

  private static boolean isHeadedBy(Element element, String title) {
    if (title.isEmpty()) {
      return false;
    }
    String wanted = title.toLowerCase(Locale.ROOT);
    return element.select("h1, h2").stream()
        .anyMatch(heading -> heading.text().toLowerCase(Locale.ROOT).equals(wanted));
  }

  /**
   * The smallest element around the headline that holds a good part of the page's running text.
   *
   * @param title headline; without one, or where the page does not show it, there is none
   */
  Optional<Element> headed(String title) {
    String wanted = Headline.fold(title);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    for (Element heading : page.select("h1, h2, h3")) {
      if (Headline.fold(heading.text()).equals(wanted)) {
        Element at = heading.parent();
        while (at != page && masses.of(at).running() < HEADED * running()) {
          at = at.parent();
        }
        return at == page ? Optional.empty() : Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** The smallest element that still holds most of the page's running text. */
  Element densest() {
    Element at = page;
    while (true) {
      Element dominant = null;
      for (Element child : at.children()) {
        if (masses.of(child).running() >= DOMINANT * masses.of(at).running()
            && masses.of(child).running() > 0
            && masses.of(child).blocks() > 0) {
          dominant = child;
        }
      }
      if (dominant == null || dominant.nameIs("p") || !dominant.isBlock()) {
        return at;
      }
      at = dominant;
    }
  }

  /**
   * Paragraphs that lead into the report, from the headline to the body they stand before.
   *
   * @param title headline; where it stands before the body, nothing before it leads in
   */
  List<Element> leads(Element body, String title) {
    String headline = Headline.fold(title);
    List<Element> leads = new ArrayList<>();
    Element inner = body;
    for (int level = 0; level < 4 && inner.parent() != null; level++) {
      Element outer = inner.parent();
      List<Element> before = new ArrayList<>();
      boolean headed = false;
      for (Node node = outer.firstChild();
          node != null && node != inner;
          node = node.nextSibling()) {
        if (node instanceof Element element) {
          if (element.nameIs("article")) {
            before.clear();
          }
          headed |= collectLeads(element, headline, before);
        }
      }
      leads.addAll(0, before);
      if (headed || outer.nameIs("article") || outer.nameIs("main") || outer.nameIs("body")) {
        break;
      }
      inner = outer;
    }
    return leads;
  }

  /** Adds the leads in {@code element}; at the headline, forgets those so far and is true. */
  private boolean collectLeads(Element element, String headline, List<Element> leads) {
    List<Element> named = new ArrayList<>();
    boolean[] headed = new boolean[1];
    NodeTraversor.traverse(
        (node, depth) -> {
          if (!(node instanceof Element each)) {
            return;
          }
          boolean heading = HEADINGS.contains(each.normalName());
          if (heading && !headline.isEmpty() && Headline.fold(each.text()).equals(headline)) {
            named.clear();
            leads.clear();
            headed[0] = true;
          } else if (masses.of(each).characters() >= LEAST_LEAD
              && masses.of(each).linkDensity() < PEER
              && Markup.isLead(each)) {
            named.add(each);
          }
        },
        element);
    leads.addAll(outermost(named));
    return headed[0];
  }
}
