package org.derek.read.rows;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.derek.read.page.PageReader;
import org.derek.read.published.PublicationFinder;
import org.derek.report.Publication;

/** Makes rows of one file out of their fields, and numbers them. For one thread. */
final class RowMaker {
  /** A row of more characters is too large. */
  static final int LARGEST = 16_000_000;

  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:/?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|img|table|blockquote|figure|section|article|html|body)\\b[^<>]*)>|&(?:nbsp|amp|quot|laquo|raquo|mdash|ndash|lt|gt|#\\d{2,5});",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_LOCATOR = 200;
  private static final int REMEMBERED = 200_000;

  private final PageReader pages;
  private final PublicationFinder finder;
  private final Set<String> seen = new HashSet<>();
  private int number;

  RowMaker(PageReader pages, PublicationFinder finder) {
    this.pages = pages;
    this.finder = finder;
  }

  /** A row as its format gives it; values may be HTML. */
  record Raw(
      String bytes,
      String title,
      String text,
      Optional<String> date,
      Optional<String> id,
      Optional<String> url) {}

  /** The number of the next row, as a locator. */
  private String next() {
    number++;
    return "#" + number;
  }

  RowReading failed(RowReading.Failure why, String message) {
    return new RowReading.Failed(next(), why, message);
  }

  RowReading tooLarge() {
    return failed(
        RowReading.Failure.TOO_LARGE,
        "the row has more than " + LARGEST + " characters; split it or read it as a file");
  }

  /** The row of {@code raw}; its text is its headline where it has nothing else. */
  RowReading row(Raw raw) {
    String plainNumber = next();
    String locator =
        raw.id().or(raw::url).filter(this::isLocator).filter(this::isNew).orElse(plainNumber);
    boolean markup = MARKUP.matcher(raw.text()).find();
    String title =
        MARKUP.matcher(raw.title()).find() ? pages.fragment(raw.title()) : raw.title().strip();
    String text = markup ? pages.fragment(raw.text()) : raw.text();
    if (text.isBlank()) {
      text = title;
    }
    Map<String, List<String>> metadata =
        raw.date().map(date -> Map.of("published", List.of(date))).orElse(Map.of());
    Optional<Publication> published = finder.find(metadata, raw.url().orElse(""), text);
    return new RowReading.Read(
        new Row(
            locator,
            raw.bytes().getBytes(StandardCharsets.UTF_8),
            title,
            text,
            published,
            markup ? "text/html" : "text/plain"));
  }

  private boolean isLocator(String id) {
    return !id.isBlank()
        && id.length() <= LONGEST_LOCATOR
        && !id.contains("!/")
        && id.chars().noneMatch(c -> c <= ' ');
  }

  private boolean isNew(String id) {
    return seen.size() < REMEMBERED && seen.add(id);
  }
}
