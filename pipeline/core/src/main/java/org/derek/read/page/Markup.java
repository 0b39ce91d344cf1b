package org.derek.read.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.derek.read.words.DataRow;
import org.derek.read.words.Letters;
import org.jsoup.nodes.Element;

/** What the names that a page gives its elements say of them. */
final class Markup {
  /** Rank of an element whose name says nothing. */
  static final int NO_BODY = 9;

  private static final Pattern WORDS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}\\p{N}]+");
  private static final Pattern NAMES = Pattern.compile("[\\s:]+");

  /** A page builder calls every paragraph a widget. */
  private static final String PAGE_BUILDER = "elementor";

  private static final int LONGEST_NAME = 400;
  private static final Map<String, Set<String>> WORDS_BY_KIND = new HashMap<>();
  private static final Map<String, Integer> BODY = new HashMap<>();

  static {
    for (DataRow row : DataRow.beside(Markup.class, "markup.tsv")) {
      if (row.size() == 3) {
        BODY.put(row.get(1), Integer.valueOf(row.get(2)));
      } else {
        WORDS_BY_KIND.computeIfAbsent(row.get(0), kind -> new HashSet<>()).add(row.get(1));
      }
    }
  }

  private Markup() {}

  /** Whether the element's name says that it is no part of a report. */
  static boolean isDropped(Element element) {
    for (String name : names(element)) {
      String squashed = Letters.of(name);
      if (any("keep-inside", squashed::contains)) {
        return false;
      }
    }
    for (String name : names(element)) {
      if (any("drop-inside", Letters.of(name)::contains)) {
        return true;
      }
      for (String word : WORDS.split(name)) {
        String folded = word.toLowerCase(Locale.ROOT);
        if (WORDS_BY_KIND.get("drop-word").contains(folded)
            || any("drop-prefix", folded::startsWith)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the name says so surely enough to drop the element whatever its size. */
  static boolean isAlwaysDropped(Element element) {
    for (String name : names(element)) {
      String squashed = Letters.of(name);
      if (any("drop-always", squashed::startsWith)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name tells of an element that goes if it is short or made of links. */
  static boolean isThin(Element element) {
    for (String name : names(element)) {
      for (String word : WORDS.split(name)) {
        if (WORDS_BY_KIND.get("thin-word").contains(word.toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the name tells of a paragraph that leads into the report. */
  static boolean isLead(Element element) {
    for (String name : names(element)) {
      String squashed = Letters.of(name);
      if (!any("no-lead", squashed::contains)
          && any("lead", lead -> squashed.equals(lead) || squashed.endsWith(lead))) {
        return true;
      }
    }
    return false;
  }

  /** How surely the element is the report's body: 1 surest, {@link #NO_BODY} not by its name. */
  static int bodyRank(Element element) {
    int rank = NO_BODY;
    for (String name : names(element)) {
      String squashed = Letters.of(name);
      for (Map.Entry<String, Integer> body : BODY.entrySet()) {
        boolean same =
            body.getValue() == 1
                ? squashed.endsWith(body.getKey())
                : squashed.equals(body.getKey());
        if (same) {
          rank = Math.min(rank, body.getValue());
        }
      }
    }
    if (element.nameIs("article")
        || element.nameIs("main")
        || element.attr("role").equals("main")) {
      rank = Math.min(rank, 3);
    }
    return rank;
  }

  private static boolean any(String kind, java.util.function.Predicate<String> test) {
    for (String word : WORDS_BY_KIND.get(kind)) {
      if (test.test(word)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> names(Element element) {
    List<String> names = new ArrayList<>();
    for (String attribute :
        new String[] {"id", "class", "itemprop", "property", "data-component"}) {
      String value = element.attr(attribute);
      if (!value.isEmpty() && value.length() <= LONGEST_NAME) {
        for (String name : NAMES.split(value)) {
          if (!name.isEmpty() && !name.startsWith(PAGE_BUILDER)) {
            names.add(name);
          }
        }
      }
    }
    return names;
  }
}
