package org.derek.read.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes text of the XHTML that Tika's parsers write: a blank line between paragraphs, a line for
 * each list item and table row, a tab between cells. Headers, footers and notes on embedded files
 * are left out. The pages of a paged document are laid out again by {@link PageLayout}.
 */
final class DocumentText extends DefaultHandler {
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "table",
          "ul",
          "ol",
          "dl",
          "blockquote",
          "pre",
          "section",
          "article",
          "body",
          "hr");
  private static final Set<String> LINES = Set.of("tr", "li", "dt", "dd", "br", "caption");
  private static final Set<String> SKIPPED = Set.of("head", "script", "style", "title");
  private static final Set<String> SKIPPED_CLASSES =
      Set.of(
          "header",
          "footer",
          "package-entry",
          "embedded",
          "slide-master-content",
          "annotation",
          "ocr",
          "outline");

  private final long maxChars;
  private final boolean paged;
  private final StringBuilder text = new StringBuilder();
  private final List<String> pages = new ArrayList<>();
  private final StringBuilder heading = new StringBuilder();
  private long chars;
  private int breaks;
  private boolean tab;
  private int cells;
  private int skipping;
  private int inHeading;
  private boolean overLimit;

  DocumentText(long maxChars, boolean paged) {
    this.maxChars = maxChars;
    this.paged = paged;
  }

  boolean isOverLimit() {
    return overLimit;
  }

  /** The first heading, on one line; empty if there is none. */
  String heading() {
    return heading.toString().replaceAll("\\s+", " ").strip();
  }

  /** The whole text. */
  String text() {
    if (paged) {
      endPage();
      return PageLayout.text(pages);
    }
    return text.toString().strip();
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    String element = element(name, qualified);
    if (skipping > 0 || SKIPPED.contains(element) || isSkipped(attributes)) {
      skipping++;
      return;
    }
    if (paged && element.equals("div") && "page".equals(attributes.getValue("class"))) {
      endPage();
    }
    if (isHeading(element, attributes) && (inHeading > 0 || heading.toString().isBlank())) {
      inHeading++;
    } else if (inHeading > 0) {
      inHeading++;
    }
    boundary(element);
    if (element.equals("td") || element.equals("th")) {
      cells++;
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (skipping > 0) {
      skipping--;
      return;
    }
    String element = element(name, qualified);
    inHeading = Math.max(0, inHeading - 1);
    if (element.equals("td") || element.equals("th")) {
      cells = Math.max(0, cells - 1);
      tab = true;
    }
    boundary(element);
  }

  private void boundary(String element) {
    if (element.equals("tr")) {
      tab = false;
      breaks = Math.max(breaks, 1);
    } else if (cells == 0 && PARAGRAPHS.contains(element)) {
      breaks = 2;
      tab = false;
    } else if (cells == 0 && LINES.contains(element)) {
      breaks = Math.max(breaks, 1);
    } else if (cells > 0
        && (PARAGRAPHS.contains(element) || LINES.contains(element))
        && !text.isEmpty()
        && !Character.isWhitespace(text.charAt(text.length() - 1))
        && !tab
        && breaks == 0) {
      text.append(' ');
    }
  }

  @Override
  public void characters(char[] from, int start, int length) throws SAXException {
    if (skipping > 0) {
      return;
    }
    chars += length;
    if (chars > maxChars) {
      overLimit = true;
      throw new SAXException("text over its limit");
    }
    if (inHeading > 0 && heading.length() < 1000) {
      heading.append(from, start, length);
    }
    for (int i = start; i < start + length; i++) {
      add(from[i]);
    }
  }

  @Override
  public void ignorableWhitespace(char[] from, int start, int length) throws SAXException {
    characters(from, start, length);
  }

  private void add(char found) {
    char c = found == '\r' || found == '\u000b' || found == '\f' ? '\n' : found;
    boolean blank = c == ' ' || c == '\t' || c == '\n';
    boolean atStart = text.isEmpty() || breaks > 0 || tab;
    if (blank && atStart) {
      return;
    }
    if (Character.isISOControl(c) && !blank) {
      return;
    }
    startOfLine();
    char last = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
    if (blank && c != '\n' && (last == ' ' || last == '\n' || last == '\t')) {
      return;
    }
    if (c == '\n') {
      trimEnd();
      if (cells > 0) {
        text.append(' ');
        return;
      }
      int length = text.length();
      if (length >= 2 && text.charAt(length - 1) == '\n' && text.charAt(length - 2) == '\n') {
        return;
      }
    }
    text.append(c == '\t' && cells > 0 ? ' ' : c);
  }

  private void startOfLine() {
    if (breaks > 0) {
      trimEnd();
      int have = 0;
      while (have < text.length() && text.charAt(text.length() - 1 - have) == '\n') {
        have++;
      }
      if (!text.isEmpty()) {
        text.append("\n".repeat(Math.max(0, breaks - have)));
      }
    } else if (tab) {
      trimEnd();
      text.append('\t');
    }
    breaks = 0;
    tab = false;
  }

  private void trimEnd() {
    while (!text.isEmpty() && " \t".indexOf(text.charAt(text.length() - 1)) >= 0) {
      text.setLength(text.length() - 1);
    }
  }

  private void endPage() {
    if (!text.isEmpty()) {
      pages.add(text.toString());
    }
    text.setLength(0);
    breaks = 0;
    tab = false;
  }

  private static String element(String name, String qualified) {
    return (name == null || name.isEmpty() ? qualified : name).toLowerCase(Locale.ROOT);
  }

  private static boolean isSkipped(Attributes attributes) {
    String style = attributes.getValue("class");
    return style != null && SKIPPED_CLASSES.contains(style);
  }

  private static boolean isHeading(String element, Attributes attributes) {
    String style = attributes.getValue("class");
    return element.equals("h1")
        || element.equals("h2")
        || (element.equals("p") && "title".equalsIgnoreCase(style));
  }
}
