package org.derek.read.child;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns the pages of a fixed layout into running text: running heads and page numbers go, lines are
 * joined into paragraphs, words cut at a line's end are made whole.
 *
 * <p>A head or foot is running if it stands at the edge of at least three pages and of two fifths
 * of all, its digits aside. A line is taken to end its paragraph if it is clearly shorter than the
 * others and what follows doesn't go on in lower case. A hyphen at a line's end is dropped unless
 * the document writes the word with its hyphen elsewhere.
 */
final class PageLayout {
  private static final int EDGE = 2;
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NUMBER_ONLY = Pattern.compile("[^\\p{L}\\d]*\\d{1,4}[^\\p{L}\\d]*");
  private static final Pattern HYPHENATED = Pattern.compile("\\p{L}+(?:-\\p{L}+)+");
  private static final char SOFT_HYPHEN = '\u00ad';

  private final Set<String> hyphenated = new HashSet<>();
  private final StringBuilder text = new StringBuilder();
  private int fullWidth;

  private PageLayout() {}

  /** The running text of {@code pages}, whose lines end in line feeds, paragraphs in two. */
  static String text(List<String> pages) {
    List<List<String>> lines = new ArrayList<>();
    for (String page : pages) {
      lines.add(new ArrayList<>(page.strip().lines().map(String::strip).toList()));
    }
    dropRunningHeads(lines);
    dropPageNumbers(lines);
    return new PageLayout().join(lines);
  }

  private static void dropRunningHeads(List<List<String>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> page : pages) {
      Set<String> keys = new HashSet<>();
      edges(page).forEach(at -> keys.add(key(page.get(at))));
      keys.forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    int enough = Math.max(3, (pages.size() * 2 + 4) / 5);
    for (List<String> page : pages) {
      List<Integer> running =
          edges(page).stream().filter(at -> counts.get(key(page.get(at))) >= enough).toList();
      remove(page, running);
    }
  }

  private static void dropPageNumbers(List<List<String>> pages) {
    Map<Integer, Integer> offsets = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      for (int at : numbers(pages.get(i))) {
        offsets.merge(number(pages.get(i).get(at)) - i, 1, Integer::sum);
      }
    }
    int enough = Math.max(2, (pages.size() + 1) / 2);
    for (int i = 0; i < pages.size(); i++) {
      List<String> page = pages.get(i);
      int index = i;
      boolean onlyPage = pages.size() == 1;
      List<Integer> counted =
          numbers(page).stream()
              .filter(
                  at -> {
                    int offset = number(page.get(at)) - index;
                    return offsets.get(offset) >= enough || (onlyPage && offset == 1);
                  })
              .toList();
      remove(page, counted);
    }
  }

  private static List<Integer> numbers(List<String> page) {
    return edges(page).stream().filter(at -> NUMBER_ONLY.matcher(page.get(at)).matches()).toList();
  }

  private static int number(String line) {
    return Integer.parseInt(line.replaceAll("[^0-9]", ""));
  }

  /** Places of the first and last non-blank lines, top to bottom. */
  private static List<Integer> edges(List<String> page) {
    List<Integer> filled = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      if (!page.get(i).isEmpty()) {
        filled.add(i);
      }
    }
    if (filled.size() <= 2 * EDGE) {
      return filled;
    }
    List<Integer> edges = new ArrayList<>(filled.subList(0, EDGE));
    edges.addAll(filled.subList(filled.size() - EDGE, filled.size()));
    return edges;
  }

  private static void remove(List<String> page, List<Integer> places) {
    for (int i = places.size() - 1; i >= 0; i--) {
      page.remove(places.get(i).intValue());
    }
  }

  private static String key(String line) {
    return BLANKS.matcher(DIGITS.matcher(line).replaceAll("#")).replaceAll(" ");
  }

  private String join(List<List<String>> pages) {
    List<String> all = pages.stream().flatMap(List::stream).toList();
    fullWidth = width(all);
    for (String line : all) {
      HYPHENATED.matcher(line).results().forEach(found -> hyphenated.add(found.group()));
    }
    boolean apart = false;
    String previous = "";
    for (List<String> page : pages) {
      for (String line : page) {
        if (line.isEmpty()) {
          apart = true;
          continue;
        }
        append(previous, line, apart);
        previous = line;
        apart = false;
      }
      apart = true;
    }
    return text.toString().strip();
  }

  private void append(String previous, String line, boolean apart) {
    if (previous.isEmpty()) {
      text.append(line);
      return;
    }
    boolean goesOn = Character.isLowerCase(line.codePointAt(0));
    char last = previous.charAt(previous.length() - 1);
    boolean ended = ".!?…:;»”\"".indexOf(last) >= 0;
    boolean cut = (last == '-' || last == SOFT_HYPHEN || last == '\u2010') && goesOn;
    if (cut
        && previous.length() > 1
        && Character.isLetter(previous.charAt(previous.length() - 2))) {
      if (last == SOFT_HYPHEN || !isCompound(previous, line)) {
        text.setLength(text.length() - 1);
      }
      text.append(line);
    } else if (apart) {
      text.append(goesOn && !ended ? " " : "\n\n").append(line);
    } else {
      boolean full = previous.length() * 4 >= fullWidth * 3;
      text.append(full || (goesOn && !ended) ? " " : "\n\n").append(line);
    }
  }

  /** Whether the document writes the word that is cut here with a hyphen elsewhere. */
  private boolean isCompound(String previous, String line) {
    int from = previous.length() - 1;
    while (from > 0 && isWord(previous.charAt(from - 1))) {
      from--;
    }
    int to = 0;
    while (to < line.length() && isWord(line.charAt(to))) {
      to++;
    }
    String word = previous.substring(from, previous.length() - 1) + "-" + line.substring(0, to);
    return hyphenated.contains(word);
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c) || c == '-';
  }

  /** The length that nine lines of ten don't exceed. */
  private static int width(List<String> lines) {
    int[] lengths = lines.stream().mapToInt(String::length).filter(n -> n > 0).toArray();
    Arrays.sort(lengths);
    return lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
  }
}
