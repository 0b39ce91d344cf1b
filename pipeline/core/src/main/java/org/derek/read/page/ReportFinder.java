package org.derek.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * Chooses between the ways to a page's report by what is plausible: enough text, few links.
 * Immutable and safe to share.
 */
final class ReportFinder {
  /** A report of fewer characters is looked for in the other ways too. */
  private static final int SHORT = 250;

  /** Named elements with less of the page's running text are compared with readability's choice. */
  private static final double DOUBTFUL = 0.5;

  /** Readability's choice must be so much longer to be preferred to a named body. */
  private static final double MUCH_LONGER = 2;

  /** The rank of names such as "content", which menus and notices share. */
  private static final int UNSURE = 4;

  /** Beyond so many nodes, or so deep, readability4j takes seconds. */
  private static final int MANY_NODES = 20_000;

  private static final int DEEP = 100;
  private static final double LINKED = 0.5;
  private static final double LITTLE_LINKED = 0.25;
  private static final int RUNNING = 60;
  private static final int TEASER = 400;
  private static final int SHORT_REPORT = 120;
  private static final int LABEL = 20;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final Pattern LINE_BREAK = Pattern.compile("\n");

  private final Boilerplate boilerplate;

  ReportFinder(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  /**
   * The paragraphs of the report on {@code page}.
   *
   * @param page the page, which is pruned on the way
   * @param stated text that the page states for machines
   * @param title headline
   */
  List<Paragraph> find(Document page, Optional<List<Paragraph>> stated, String title) {
    Pruning.prune(page);
    Element body = page.body();
    cutAfterEnd(body);
    BodyFinder finder = new BodyFinder(body);
    Optional<BodyFinder.Named> named = finder.named(title);
    int running = finder.running();
    List<Paragraph> best = List.of();
    if (named.isPresent()) {
      best = named(finder, named.get().elements(), title);
      best = named.get().rank() == UNSURE ? trim(best) : best;
    }
    boolean sure = named.isPresent() && named.get().rank() == 1 && length(best) > SHORT_REPORT;
    boolean doubtful = !sure && (length(best) < SHORT || length(best) < DOUBTFUL * running);
    if (doubtful) {
      List<Paragraph> readable = readability(page);
      Optional<Element> headed = finder.headed(title);
      List<Paragraph> dense = dense(headed.orElseGet(finder::densest));
      boolean whole = headed.isPresent() && MUCH_LONGER * length(dense) > length(readable);
      List<Paragraph> other = whole || worth(dense) >= worth(readable) ? dense : readable;
      if (named.isEmpty() || length(other) > MUCH_LONGER * length(best)) {
        best = other;
      }
    }
    if (stated.isPresent() && length(best) < DOUBTFUL * length(stated.get())) {
      best = boilerplate.strip(stated.get());
    }
    if (best.isEmpty()) {
      best = boilerplate.strip(Paragraphs.of(body));
    }
    return best.isEmpty() ? Paragraphs.of(body) : best;
  }

  /** Removes what follows a heading such as "Comments" beside it, if the report is before it. */
  private void cutAfterEnd(Element body) {
    TextMass masses = TextMass.weigh(body);
    for (Element heading : body.select("h2, h3, h4, h5")) {
      if (!boilerplate.isEndHeading(heading.text())) {
        continue;
      }
      List<Element> after = heading.nextElementSiblings();
      int cut = after.stream().mapToInt(each -> masses.of(each).running()).sum();
      int before =
          heading.previousElementSiblings().stream()
              .mapToInt(each -> masses.of(each).running())
              .sum();
      if (before > SHORT_REPORT || cut < LITTLE_LINKED * masses.of(body).running()) {
        after.forEach(Element::remove);
        heading.remove();
      }
    }
  }

  private List<Paragraph> named(BodyFinder finder, List<Element> elements, String title) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Element lead : finder.leads(elements.get(0), title)) {
      paragraphs.addAll(Paragraphs.of(lead));
    }
    for (Element element : elements) {
      Element copy = element.clone();
      dropLinkBlocks(copy, LINKED);
      paragraphs.addAll(Paragraphs.of(copy));
    }
    return boilerplate.strip(paragraphs);
  }

  private List<Paragraph> dense(Element element) {
    Element copy = element.clone();
    dropLinkBlocks(copy, LITTLE_LINKED);
    return trim(boilerplate.strip(Paragraphs.of(copy)));
  }

  /** Drops what stands before the first and after the last paragraph of running text. */
  private static List<Paragraph> trim(List<Paragraph> paragraphs) {
    int first = 0;
    int last = paragraphs.size();
    while (first < last && !isRunning(paragraphs.get(first))) {
      first++;
    }
    while (last > first
        && !isRunning(paragraphs.get(last - 1))
        && !isDated(paragraphs.get(last - 1))) {
      last--;
    }
    return paragraphs.subList(first, last);
  }

  /** A line such as a signature with the date. */
  private static boolean isDated(Paragraph paragraph) {
    return YEAR.matcher(paragraph.text()).find()
        && paragraph.text().indexOf('\u00A9') < 0
        && paragraph.linkDensity() < LITTLE_LINKED;
  }

  private static boolean isRunning(Paragraph paragraph) {
    return paragraph.text().length() >= RUNNING && paragraph.linkDensity() < LINKED;
  }

  /** Removes lists, tables and boxes that are mostly links and hold little running text. */
  private static void dropLinkBlocks(Element root, double linked) {
    TextMass masses = TextMass.weigh(root);
    int whole = masses.of(root).running();
    List<Element> doomed = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element
              && element != root
              && element.isBlock()
              && !element.nameIs("p")
              && !element.normalName().startsWith("h")
              && (masses.of(element).linkDensity() > (element.nameIs("li") ? LINKED : linked)
                  || isEmptyCell(element, masses))
              && masses.of(element).running() < LITTLE_LINKED * whole) {
            doomed.add(element);
          }
        },
        root);
    doomed.forEach(Element::remove);
    dropTeasers(root);
  }

  /** Removes the boxes whose heading is a link to another report. */
  private static void dropTeasers(Element root) {
    for (Element heading : root.select("h2, h3, h4, h5")) {
      Element box = heading.parent();
      if (box != null && box.nameIs("a")) {
        box = box.parent();
      }
      boolean linked =
          heading.text().length() > LABEL / 2
              && (heading.closest("a") != null
                  || heading.select("a[href], a:not([name]):not([id])").text().length()
                      > heading.text().length() - 2);
      if (linked
          && box != null
          && box != root
          && root.childrenSize() > 0
          && box.text().length() < TEASER
          && box.select("p").size() <= 2) {
        box.remove();
      }
    }
  }

  /** A cell of a layout table with a menu, a form or a notice. */
  private static boolean isEmptyCell(Element element, TextMass masses) {
    return element.nameIs("td")
        && masses.of(element).running() == 0
        && masses.of(element.closest("table")).running() > SHORT
        && element.closest("table").select("table, p, br").size() > 2;
  }

  private List<Paragraph> readability(Document page) {
    int[] size = new int[2];
    NodeTraversor.traverse(
        (node, depth) -> {
          size[0]++;
          size[1] = Math.max(size[1], depth);
        },
        page);
    if (size[0] > MANY_NODES || size[1] > DEEP) {
      return List.of();
    }
    Document copy = page.clone();
    String content = new Readability4JExtended("http://page.invalid/", copy).parse().getContent();
    if (content == null) {
      return List.of();
    }
    Element body = Jsoup.parse(content).body();
    dropLinkBlocks(body, LINKED);
    return boilerplate.strip(Paragraphs.of(body));
  }

  /** Characters of running text less those of labels and links. */
  private static int worth(List<Paragraph> paragraphs) {
    int worth = 0;
    for (Paragraph each : paragraphs) {
      for (String line : LINE_BREAK.split(each.text())) {
        boolean sentence = line.length() > LABEL && line.endsWith(".") || line.length() >= RUNNING;
        worth += sentence && each.linkDensity() < LINKED ? line.length() : -line.length();
      }
    }
    return worth;
  }

  static int length(List<Paragraph> paragraphs) {
    return paragraphs.stream().mapToInt(each -> each.text().length()).sum();
  }
}
