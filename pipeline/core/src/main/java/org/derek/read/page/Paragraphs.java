package org.derek.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.derek.read.page.Paragraph.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The text under an element as paragraphs: block elements part them, {@code br} breaks a line,
 * inline elements leave words whole, cells of a table row are a tab apart.
 */
final class Paragraphs implements NodeVisitor {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> ITEMS = Set.of("li", "dd", "dt");
  private static final Set<String> BLOCKS =
      Set.of("center", "figure", "figcaption", "caption", "summary", "details", "amp-carousel");

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private int headings;
  private int items;
  private int captions;
  private int rows;
  private int verbatim;

  private Paragraphs() {}

  /** The paragraphs under {@code root}, in document order. */
  static List<Paragraph> of(Element root) {
    Paragraphs visitor = new Paragraphs();
    NodeTraversor.traverse(visitor, root);
    visitor.flush();
    return visitor.paragraphs;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode textNode) {
      append(textNode.getWholeText());
    } else if (node instanceof Element element) {
      if (element.nameIs("br")) {
        lineBreak();
        return;
      }
      border(element, true);
      count(element, 1);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      border(element, false);
      count(element, -1);
    }
  }

  private void count(Element element, int step) {
    String name = element.normalName();
    links += name.equals("a") ? step : 0;
    headings += HEADINGS.contains(name) ? step : 0;
    items += ITEMS.contains(name) ? step : 0;
    captions += name.equals("figcaption") || name.equals("caption") ? step : 0;
    rows += name.equals("tr") ? step : 0;
    verbatim += name.equals("pre") ? step : 0;
  }

  private void border(Element element, boolean opens) {
    String name = element.normalName();
    if (rows > 0 && (name.equals("td") || name.equals("th"))) {
      if (!opens) {
        trim();
        if (text.length() > 0) {
          text.append('\t');
        }
      }
    } else if (element.isBlock() || BLOCKS.contains(name)) {
      flush();
    }
  }

  private void append(String added) {
    for (int i = 0; i < added.length(); i++) {
      char c = added.charAt(i);
      if (verbatim > 0 && c == '\n') {
        lineBreak();
      } else if (c <= ' ' || c == '\u00A0' || c == '\uFEFF') {
        if (text.length() > 0 && text.charAt(text.length() - 1) > ' ') {
          text.append(' ');
        }
      } else {
        text.append(c);
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  /** A second break in a row ends the paragraph. */
  private void lineBreak() {
    if (rows > 0) {
      append(" ");
      return;
    }
    int last = text.length() - 1;
    if (last >= 0 && text.charAt(last) == ' ') {
      text.setLength(last--);
    }
    if (last < 0) {
      return;
    }
    if (text.charAt(last) == '\n') {
      flush();
    } else {
      text.append('\n');
    }
  }

  private void trim() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ' && text.charAt(end - 1) != '\t') {
      end--;
    }
    text.setLength(end);
  }

  private void flush() {
    String block = text.toString().strip();
    if (!block.isEmpty()) {
      Kind kind =
          headings > 0
              ? Kind.HEADING
              : captions > 0 ? Kind.CAPTION : items > 0 ? Kind.ITEM : Kind.PLAIN;
      paragraphs.add(new Paragraph(block, kind, Math.min(1, linked / (double) block.length())));
    }
    text.setLength(0);
    linked = 0;
  }
}
