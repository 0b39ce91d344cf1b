package org.derek.read.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.derek.read.page.Paragraph.Kind;
import org.derek.read.words.WordTable;

/** Tells paragraphs that no report has, by the words of the languages. Immutable and shareable. */
final class Boilerplate {
  private static final String FILE = "boilerplate.tsv";
  private static final Set<String> KINDS =
      Set.of("counter", "line", "whole", "related", "end", "credit", "drop", "keep");

  private static final Pattern PARTS = Pattern.compile("[\u00B7|]");
  private static final int SHORT_LINE = 160;
  private static final int SHORT_TEASER = 140;
  private static final int SHORT_CREDIT = 80;
  private static final int LABEL = 16;
  private static final double LINKS = 0.5;
  private static final double ALL_LINK = 0.8;

  /** After this share of the text a closing heading closes it. */
  private static final double END_AFTER = 0.25;

  private final Set<String> counters = new HashSet<>();
  private final Set<String> wholes = new HashSet<>();
  private final Set<String> ends = new HashSet<>();
  private final List<String> lines = new ArrayList<>();
  private final List<String> related = new ArrayList<>();
  private final List<String> credits = new ArrayList<>();

  private Boilerplate(WordTable words) {
    for (WordTable.Row row : words.rows()) {
      String folded = row.word().toLowerCase(Locale.ROOT);
      switch (row.kind()) {
        case "counter" -> counters.addAll(List.of(letters(folded).split(" ", -1)));
        case "whole" -> wholes.add(letters(folded));
        case "end" -> ends.add(letters(folded));
        case "line" -> lines.add(folded);
        case "related" -> related.add(folded);
        case "credit" -> credits.add(folded);
        default -> {} // the examples
      }
    }
  }

  /**
   * The boilerplate of the languages in folder {@code models}.
   *
   * @throws java.io.UncheckedIOException if a file can't be read
   */
  static Boilerplate load(Path models) {
    return new Boilerplate(words(models));
  }

  static WordTable words(Path models) {
    return WordTable.load(models, FILE, KINDS);
  }

  /** {@code paragraphs} without those that no report has. */
  List<Paragraph> strip(List<Paragraph> paragraphs) {
    int total = paragraphs.stream().mapToInt(each -> each.text().length()).sum();
    List<Paragraph> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int passed = 0;
    boolean inRelated = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph each = paragraphs.get(i);
      passed += each.text().length();
      if (passed > END_AFTER * total && isEnd(each, rest(paragraphs, i + 1))) {
        break;
      }
      boolean leadsAway = leadsAway(each);
      boolean linked = each.linkDensity() > LINKS;
      if (leadsAway) {
        inRelated = true;
      } else if (inRelated && !(linked && each.text().length() < SHORT_LINE)) {
        inRelated = false;
      }
      boolean repeated = each.text().length() > SHORT_CREDIT && !seen.add(each.text());
      if (!leadsAway && !inRelated && !repeated && !isBoilerplate(each)) {
        kept.add(each.kind() == Kind.CAPTION ? withoutCredit(each) : withoutCounters(each));
      }
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).kind() == Kind.HEADING) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  /** A line such as a date with the number of views, without the views. */
  private Paragraph withoutCounters(Paragraph paragraph) {
    String text = paragraph.text();
    if (text.length() > SHORT_CREDIT || !PARTS.matcher(text).find()) {
      return paragraph;
    }
    List<String> parts = new ArrayList<>();
    for (String part : PARTS.split(text)) {
      String folded = part.toLowerCase(Locale.ROOT);
      if (!isCounter(folded, letters(folded)) || letters(folded).isEmpty()) {
        parts.add(part.strip());
      }
    }
    return new Paragraph(String.join(" | ", parts), paragraph.kind(), paragraph.linkDensity());
  }

  /** A caption without the photographer in brackets or after the last sentence. */
  private Paragraph withoutCredit(Paragraph caption) {
    String folded = caption.text().toLowerCase(Locale.ROOT);
    for (String credit : credits) {
      int at = folded.lastIndexOf(credit);
      int last = at - 1;
      while (last > 0 && folded.charAt(last) <= ' ') {
        last--;
      }
      if (last > LABEL && folded.length() == caption.text().length()) {
        boolean bracket = folded.charAt(last) == '(';
        if (bracket || ".!?\u2026".indexOf(folded.charAt(last)) >= 0) {
          String rest = caption.text().substring(0, bracket ? last : last + 1).strip();
          return new Paragraph(rest, caption.kind(), caption.linkDensity());
        }
      }
    }
    return caption;
  }

  /** Whether a heading says that nothing of the report follows. */
  boolean isEndHeading(String text) {
    return text.length() <= SHORT_CREDIT && ends.contains(letters(text.toLowerCase(Locale.ROOT)));
  }

  private static List<Paragraph> rest(List<Paragraph> paragraphs, int from) {
    return paragraphs.subList(from, paragraphs.size());
  }

  /** A closing heading, or a line that reads like one and has no running text after it. */
  private boolean isEnd(Paragraph paragraph, List<Paragraph> rest) {
    if (paragraph.text().length() > SHORT_CREDIT
        || !ends.contains(letters(paragraph.text().toLowerCase(Locale.ROOT)))) {
      return false;
    }
    if (paragraph.kind() == Kind.HEADING) {
      return true;
    }
    return rest.stream()
        .noneMatch(each -> each.text().length() > 2 * SHORT_LINE && each.linkDensity() < LINKS);
  }

  private boolean leadsAway(Paragraph paragraph) {
    String folded = paragraph.text().toLowerCase(Locale.ROOT);
    for (String start : related) {
      if (folded.startsWith(start)) {
        String after = folded.substring(start.length()).strip();
        boolean label =
            after.isEmpty()
                || start.endsWith(":")
                || ":-\u2013\u2014>|\u00BB.".indexOf(after.charAt(0)) >= 0;
        boolean brief = folded.length() < SHORT_TEASER + start.length();
        if (label && brief || paragraph.linkDensity() > LINKS) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a paragraph, taken alone, is none of a report. */
  boolean isBoilerplate(Paragraph paragraph) {
    String text = paragraph.text();
    if (text.length() > 2 * SHORT_LINE) {
      return false;
    }
    String folded = text.toLowerCase(Locale.ROOT);
    String letters = letters(folded);
    if (letters.isEmpty()) {
      return text.chars().noneMatch(Character::isDigit) || text.length() < 6;
    }
    if (wholes.contains(letters) || isCounter(folded, letters)) {
      return true;
    }
    if (text.length() < SHORT_LINE && starts(folded, lines)) {
      return true;
    }
    if (paragraph.kind() == Kind.CAPTION || text.length() < SHORT_CREDIT) {
      if (text.length() < SHORT_CREDIT && starts(folded, credits)) {
        return true;
      }
    }
    return isTeaser(paragraph);
  }

  /** A line that is wholly a link and no sentence. */
  private static boolean isTeaser(Paragraph paragraph) {
    String text = paragraph.text();
    boolean sentence = !text.isEmpty() && ".!?\u2026".indexOf(text.charAt(text.length() - 1)) >= 0;
    return paragraph.linkDensity() > ALL_LINK
        && text.length() < SHORT_LINE
        && paragraph.kind() != Kind.HEADING
        && !sentence;
  }

  /** Words of counting with a number, or a label of one such word. */
  private boolean isCounter(String folded, String letters) {
    boolean number = folded.chars().anyMatch(Character::isDigit);
    if (letters.length() > (number ? SHORT_CREDIT : LABEL)) {
      return false;
    }
    for (String word : letters.split(" ", -1)) {
      if (!counters.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean starts(String folded, List<String> starts) {
    for (String start : starts) {
      if (folded.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  /** The words of {@code folded}, a blank apart, without digits and marks. */
  private static String letters(String folded) {
    StringBuilder letters = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        letters.append(c);
      } else if (letters.length() > 0 && letters.charAt(letters.length() - 1) != ' ') {
        letters.append(' ');
      }
    }
    return letters.toString().strip();
  }
}
