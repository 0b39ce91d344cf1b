package org.derek.read.page;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.derek.read.charset.Decoded;
import org.derek.read.charset.TextDecoder;
import org.derek.read.published.PublicationFinder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads the report out of an HTML or XHTML page. Immutable and safe to share between threads.
 *
 * <p>Time and memory are proportional to the page, whatever its nesting; no page makes it throw.
 */
public final class PageReader {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{3,40})");

  /** Where browsers look for a declaration, and more for pages with long scripts before it. */
  private static final int DECLARATION = 8192;

  private final TextDecoder decoder;
  private final PublicationFinder finder;
  private final ReportFinder reports;
  private final Boilerplate boilerplate;

  private PageReader(TextDecoder decoder, PublicationFinder finder, Boilerplate boilerplate) {
    this.decoder = decoder;
    this.finder = finder;
    this.boilerplate = boilerplate;
    this.reports = new ReportFinder(boilerplate);
  }

  /**
   * A reader that knows the boilerplate words of the languages in folder {@code models}.
   *
   * @throws java.io.UncheckedIOException if the folder can't be read; the message names the file
   */
  public static PageReader load(Path models, TextDecoder decoder, PublicationFinder finder) {
    return new PageReader(decoder, finder, Boilerplate.load(models));
  }

  /**
   * The report of a page.
   *
   * @param bytes the page
   * @param declaredCharset charset from outside the page, such as an HTTP header
   * @param path path or address of the page, which may tell its date
   */
  public Page read(byte[] bytes, Optional<String> declaredCharset, String path) {
    Decoded decoded = decoder.decode(bytes, declaredCharset.or(() -> declaration(bytes)));
    Document page = Jsoup.parse(decoded.text());
    String title = Headline.of(page);
    List<Paragraph> report = reports.find(page.clone(), ArticleText.of(page), title);
    String text = text(title, report);
    return new Page(title, text, finder.find(page, path, title, text), decoded.charset());
  }

  /**
   * The text of a piece of HTML that is a report's own, such as a feed's: its paragraphs less
   * boilerplate, without a search for the body.
   *
   * @param html any HTML or plain text
   */
  public String fragment(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    Pruning.prune(page);
    List<Paragraph> paragraphs = Paragraphs.of(page.body());
    List<Paragraph> kept = boilerplate.strip(paragraphs);
    return text("", kept.isEmpty() ? paragraphs : kept);
  }

  private static Optional<String> declaration(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
    Matcher matcher = CHARSET.matcher(head);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Headline and paragraphs, a blank line between them; the headline but once. */
  private static String text(String title, List<Paragraph> paragraphs) {
    List<String> lines = new ArrayList<>();
    String folded = Headline.fold(title);
    if (!title.isEmpty()) {
      lines.add(title);
    }
    for (Paragraph paragraph : paragraphs) {
      if (folded.isEmpty() || !Headline.fold(paragraph.text()).equals(folded)) {
        lines.add(paragraph.text());
      }
    }
    return String.join("\n\n", lines);
  }
}
