package org.derek.read.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.derek.read.charset.TextDecoder;
import org.derek.read.page.PageReader;
import org.derek.read.published.PublicationFinder;

/**
 * Opens files in which each row is a report: RSS and Atom feeds, JSON lines, JSON arrays, CSV and
 * TSV dumps. Immutable and safe to share between threads.
 */
public final class RowReader {
  private final TextDecoder decoder;
  private final PageReader pages;
  private final PublicationFinder finder;

  /** A reader that cleans the rows' texts by {@code pages} and dates them by {@code finder}. */
  public RowReader(TextDecoder decoder, PageReader pages, PublicationFinder finder) {
    this.decoder = decoder;
    this.pages = pages;
    this.finder = finder;
  }

  /**
   * The rows of a file, or empty if it is not a feed or dump of texts: a page, a plain table, any
   * other JSON or XML.
   *
   * @param in the file from its start; must support {@link InputStream#mark}. If the answer is
   *     empty it stands at its start again; else the rows own it, and closing them closes it
   * @param path path or address, of which the extension is a hint
   * @param declaredCharset charset from outside the file
   * @throws IOException if {@code in} fails before the first row
   */
  public Optional<Rows> open(InputStream in, String path, Optional<String> declaredCharset)
      throws IOException {
    return Optional.empty();
  }
}
