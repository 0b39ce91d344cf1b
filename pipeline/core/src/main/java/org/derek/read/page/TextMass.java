package org.derek.read.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * How much text each element of a tree holds, and how much of it is running text rather than links
 * and labels. One pass over the tree.
 */
final class TextMass {
  /** From this length on a block counts as running text whatever its marks. */
  private static final int LONG = 80;

  /** From this length on a block with the marks of a sentence counts as running text. */
  private static final int SHORT = 25;

  private static final double LINKED = 0.4;
  private static final double LITTLE_LINKED = 0.2;

  private final IdentityHashMap<Element, Mass> masses = new IdentityHashMap<>();

  /** Counts in characters, blanks squeezed. */
  static final class Mass {
    private int characters;
    private int linked;
    private int running;
    private int blocks;

    /** All text. */
    int characters() {
      return characters;
    }

    /** Text in blocks that read like sentences. */
    int running() {
      return running;
    }

    /** Number of blocks that read like sentences. */
    int blocks() {
      return blocks;
    }

    /** Share of the text that is in links, in [0, 1]. */
    double linkDensity() {
      return characters == 0 ? 0 : linked / (double) characters;
    }

    private void add(Mass other) {
      characters += other.characters;
      linked += other.linked;
      running += other.running;
      blocks += other.blocks;
    }
  }

  private TextMass() {}

  /** Weighs {@code root} and all elements in it. */
  static TextMass weigh(Element root) {
    TextMass mass = new TextMass();
    NodeTraversor.traverse(mass.new Weigher(), root);
    return mass;
  }

  /** The mass of an element; nothing for one outside the tree that was weighed. */
  Mass of(Node element) {
    Mass mass = masses.get(element);
    return mass == null ? new Mass() : mass;
  }

  private final class Weigher implements NodeVisitor {
    private final Deque<Element> owners = new ArrayDeque<>();
    private int links;
    private int runLength;
    private int runLinked;
    private boolean runSentence;
    private char last = ' ';
    private int breaks;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        add(text.getWholeText());
      } else if (node instanceof Element element) {
        masses.put(element, new Mass());
        if (element.nameIs("br")) {
          breaks++;
          if (breaks > 1) {
            flush();
          }
        } else if (element.isBlock()) {
          flush();
        }
        if (owners.isEmpty() || element.isBlock()) {
          owners.push(element);
        }
        links += element.nameIs("a") ? 1 : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      links -= element.nameIs("a") ? 1 : 0;
      if (owners.peek() == element) {
        flush();
        owners.pop();
      }
      if (element.parent() != null && masses.containsKey(element.parent())) {
        masses.get(element.parent()).add(masses.get(element));
      }
    }

    private void add(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean blank = c <= ' ' || c == '\u00A0';
        if (blank && (last == ' ' || runLength == 0)) {
          continue;
        }
        if (!blank) {
          breaks = 0;
        }
        runLength++;
        runLinked += links > 0 ? 1 : 0;
        runSentence |= last == '.' && blank || last == ',' && blank;
        last = blank ? ' ' : c;
      }
    }

    private void flush() {
      if (runLength > 0 && !owners.isEmpty()) {
        Mass mass = masses.get(owners.peek());
        double linked = runLinked / (double) runLength;
        boolean ends = ".!?\u2026:;\"\u00BB\u201D".indexOf(last) >= 0 || runSentence;
        mass.characters += runLength;
        mass.linked += runLinked;
        if (runLength >= LONG && linked < LINKED
            || runLength >= SHORT && ends && linked < LITTLE_LINKED) {
          mass.running += runLength;
          mass.blocks++;
        }
      }
      runLength = 0;
      runLinked = 0;
      runSentence = false;
      last = ' ';
    }
  }
}
