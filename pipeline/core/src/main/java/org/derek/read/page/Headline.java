package org.derek.read.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The headline of a page: its h1 where the page's title agrees, else its title less the site. */
final class Headline {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+[|\\u2013\\u2014\\u00BB\\u00B7\\u2022/\\u2022<>-]+\\s+|\\s*(?:::|\\|)\\s*|\\s*\\u00BB\\s*");

  private static final int LEAST = 8;

  private Headline() {}

  /** The headline of {@code page}, empty if it has none. */
  static String of(Document page) {
    String site = meta(page, "meta[property=og:site_name]").orElse("");
    String title = clean(page.title());
    Optional<String> social =
        meta(page, "meta[property=og:title]").or(() -> meta(page, "meta[name=twitter:title]"));
    String said = social.orElse("") + "\n" + title;
    Optional<String> agreed = heading(page, said, title, site);
    if (agreed.isPresent()) {
      return agreed.get();
    }
    if (social.isPresent() && !same(social.get(), site)) {
      return withoutSite(social.get(), site);
    }
    Elements first = page.select("h1");
    if (first.size() == 1) {
      String text = clean(first.first().text());
      if (text.length() >= LEAST && !same(text, site) && !isSiteOf(title, text)) {
        return text;
      }
    }
    return shownPart(page, title)
        .filter(text -> !isSiteOf(title, text))
        .or(() -> onlyHeading(page).filter(text -> !isSiteOf(title, text)))
        .orElseGet(() -> withoutSite(title, site));
  }

  /** The only heading of its level, where there is no higher one. */
  private static Optional<String> onlyHeading(Document page) {
    for (String level : List.of("h1", "h2", "h3")) {
      Elements headings = page.getElementsByTag(level);
      if (!headings.isEmpty()) {
        String text = clean(headings.first().text());
        return headings.size() == 1 && text.length() > 2 * LEAST
            ? Optional.of(text)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The one part of the title that the page shows as a line of its own, and not as a link. */
  private static Optional<String> shownPart(Document page, String title) {
    List<String> parts = new ArrayList<>();
    for (String part : SEPARATOR.split(title)) {
      if (part.length() >= LEAST) {
        parts.add(part.strip());
      }
    }
    Map<String, String> byForm = new HashMap<>();
    parts.forEach(part -> byForm.put(fold(part), part));
    Set<String> found = new HashSet<>();
    for (Element element : page.body().getAllElements()) {
      if (element.childrenSize() == 0 && element.childNodeSize() == 1) {
        String part = byForm.get(fold(element.ownText()));
        if (part != null && element.closest("a, nav, footer, header") == null) {
          found.add(part);
        }
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** The longest heading that the page's title or social title contains. */
  private static Optional<String> heading(Document page, String said, String title, String site) {
    String folded = fold(said);
    String longest = "";
    for (Element heading : page.select("h1, h2, h3, [itemprop=headline]")) {
      String text = clean(heading.text());
      if (text.length() > Math.max(longest.length(), LEAST - 1)
          && folded.contains(fold(text))
          && !same(text, site)
          && !isSiteOf(title, text)) {
        longest = text;
      }
    }
    return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
  }

  /** Whether {@code text} is the last and lesser part of the title: the site's name. */
  private static boolean isSiteOf(String title, String text) {
    String[] parts = SEPARATOR.split(title);
    return parts.length > 1
        && same(parts[parts.length - 1], text)
        && title.length() - text.length() > text.length();
  }

  private static Optional<String> meta(Document page, String query) {
    Element element = page.selectFirst(query);
    return Optional.ofNullable(element)
        .map(each -> clean(each.attr("content")))
        .filter(text -> !text.isEmpty());
  }

  /** {@code title} without the name of the site at its end or start. */
  private static String withoutSite(String title, String site) {
    if (!site.isEmpty()) {
      String folded = title.toLowerCase(Locale.ROOT);
      int at = folded.lastIndexOf(site.toLowerCase(Locale.ROOT));
      if (at > LEAST && at + site.length() == title.length()) {
        return stripMarks(title.substring(0, at));
      }
    }
    String[] parts = SEPARATOR.split(title);
    if (parts.length < 2) {
      return title;
    }
    String longest = parts[0];
    for (String part : parts) {
      if (part.length() > longest.length()) {
        longest = part;
      }
    }
    int others = title.length() - longest.length();
    if (longest.length() < LEAST) {
      return title;
    }
    String last = parts[parts.length - 1];
    boolean siteLast = words(last) <= 4 && last.length() < title.length() / 2;
    if (others > longest.length() && siteLast) {
      return stripMarks(title.substring(0, title.lastIndexOf(last)));
    }
    return siteLast || words(parts[0]) <= 4 ? longest.strip() : title;
  }

  private static int words(String text) {
    return text.strip().split(" ", -1).length;
  }

  private static String stripMarks(String text) {
    int end = text.length();
    while (end > 0
        && !Character.isLetterOrDigit(text.charAt(end - 1))
        && "?!.\u2026\"\u00BB\u201D)".indexOf(text.charAt(end - 1)) < 0) {
      end--;
    }
    return end == 0 ? text.strip() : text.substring(0, end).strip();
  }

  private static String clean(String text) {
    return text.replace('\u00A0', ' ').strip();
  }

  private static boolean same(String a, String b) {
    return fold(a).equals(fold(b));
  }

  /** Letters and digits in lower case: what two forms of a headline share. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        folded.append(Character.toLowerCase(c));
      }
    }
    return folded.toString();
  }
}
