package org.derek.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/** Takes out of a page what by its element, its name or its style is not part of a report. */
final class Pruning {
  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "frame",
          "svg",
          "canvas",
          "object",
          "embed",
          "applet",
          "audio",
          "video",
          "map",
          "input",
          "button",
          "select",
          "textarea",
          "option",
          "optgroup",
          "datalist",
          "progress",
          "meter",
          "link",
          "meta",
          "head",
          "math",
          "amp-sidebar",
          "amp-consent",
          "amp-ad",
          "amp-social-share",
          "amp-analytics",
          "amp-img");

  private static final Set<String> ASIDE = Set.of("nav", "aside", "footer", "menu", "dialog");
  private static final Set<String> NEVER_DROPPED =
      Set.of("html", "body", "article", "main", "figcaption");

  /** Of the page's running text an element with more than this share is not dropped by its name. */
  private static final double TOO_MUCH = 0.4;

  private static final int SHORT_FORM = 500;
  private static final int SHORT_HEADER = 250;
  private static final int THIN = 160;
  private static final int THIN_PARAGRAPH = 100;
  private static final double LINKS = 0.6;

  private Pruning() {}

  /** Prunes {@code page} in place. */
  static void prune(Document page) {
    List<Node> nodes = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Comment
              || node instanceof Element element && NEVER_TEXT.contains(element.normalName())) {
            nodes.add(node);
          }
        },
        page);
    nodes.forEach(Node::remove);
    Element body = page.body();
    pruneAlways(body);
    pruneBy(
        body,
        (element, mass) ->
            isAside(element, mass) || isInvisible(element) && !isFolded(element, mass));
    pruneBy(body, (element, mass) -> Markup.isDropped(element));
    pruneBy(body, Pruning::isThin);
  }

  /** Removes notices and comments however much text they have, if the headline is elsewhere. */
  private static void pruneAlways(Element body) {
    TextMass masses = TextMass.weigh(body);
    List<Element> doomed = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element
              && !NEVER_DROPPED.contains(element.normalName())
              && Markup.isAlwaysDropped(element)
              && masses.of(element).running() < masses.of(body).running()
              && element.selectFirst("h1, [itemprop=articleBody]") == null) {
            doomed.add(element);
          }
        },
        body);
    doomed.forEach(Node::remove);
  }

  /** The rest of a report, hidden until it is asked for: running text after running text. */
  private static boolean isFolded(Element element, TextMass.Mass mass) {
    Element before = element.previousElementSibling();
    return mass.running() > SHORT_HEADER / 3
        && before != null
        && (before.nameIs("p") || element.nameIs("p"))
        && !element.parent().nameIs("body")
        && element.selectFirst("form, input, button") == null;
  }

  private interface Test {
    boolean goes(Element element, TextMass.Mass mass);
  }

  private static void pruneBy(Element body, Test test) {
    TextMass masses = TextMass.weigh(body);
    double most = TOO_MUCH * masses.of(body).running();
    List<Element> doomed = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element
              && !NEVER_DROPPED.contains(element.normalName())
              && (masses.of(element).running() <= most || masses.of(element).running() == 0)
              && test.goes(element, masses.of(element))) {
            doomed.add(element);
          }
        },
        body);
    doomed.forEach(Node::remove);
  }

  private static boolean isAside(Element element, TextMass.Mass mass) {
    if (ASIDE.contains(element.normalName())) {
      return !(element.nameIs("footer") && element.parent().nameIs("blockquote"));
    }
    if (element.nameIs("form")) {
      return mass.characters() < SHORT_FORM;
    }
    if (element.nameIs("header")) {
      return mass.running() < SHORT_HEADER && element.closest("article, main") == null;
    }
    String role = element.attr("role").toLowerCase(Locale.ROOT);
    return role.equals("navigation")
        || role.equals("banner")
        || role.equals("complementary")
        || role.equals("contentinfo")
        || role.equals("dialog")
        || role.equals("search");
  }

  private static boolean isInvisible(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return element.hasClass("hidden") && !element.className().contains(":")
          || element.hasClass("d-none") && !element.className().contains("d-md")
          || element.hasClass("sr-only");
    }
    String squeezed = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return squeezed.contains("display:none") || squeezed.contains("visibility:hidden");
  }

  private static boolean isThin(Element element, TextMass.Mass mass) {
    int longest = element.nameIs("p") ? THIN_PARAGRAPH : THIN;
    return !element.nameIs("td")
        && (mass.characters() < longest && mass.blocks() < 2 && mass.running() < 70
            || mass.linkDensity() > LINKS)
        && Markup.isThin(element)
        && element.selectFirst("h1") == null;
  }
}
