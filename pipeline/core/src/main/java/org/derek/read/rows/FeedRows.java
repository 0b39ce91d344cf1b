package org.derek.read.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The items of an RSS 0.9x, 1.0, 2.0 or Atom feed. Items are cut out of the stream and parsed each
 * on its own and leniently, so that a broken one harms no other; entities are never expanded from a
 * DTD.
 */
final class FeedRows extends LookAheadRows {
  private static final int CHUNK = 16_384;
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";
  private static final List<String> TEXTS =
      List.of(
          "content:encoded",
          "content",
          "yandex:full-text",
          "turbo:content",
          "description",
          "summary",
          "media:description");
  private static final List<String> DATES =
      List.of("pubdate", "published", "dc:date", "issued", "dcterms:issued", "created", "updated");

  private final Reader reader;
  private final String element;
  private final StringBuilder buffer = new StringBuilder();
  private boolean ended;

  /**
   * The items in {@code reader}.
   *
   * @param element {@code item} or {@code entry}
   */
  FeedRows(String mediaType, String charset, Reader reader, String element, RowMaker maker) {
    super(mediaType, charset, reader, maker);
    this.reader = reader;
    this.element = element;
  }

  @Override
  Optional<RowReading> read() throws IOException {
    int start = find("<" + element, 0, true);
    if (start < 0) {
      return Optional.empty();
    }
    buffer.delete(0, start);
    int end = end(element.length());
    if (end < 0 && buffer.length() >= RowMaker.LARGEST) {
      buffer.setLength(0);
      return Optional.of(maker().tooLarge());
    }
    if (end < 0) {
      buffer.setLength(0);
      return Optional.of(
          maker().failed(RowReading.Failure.CORRUPT, "the feed breaks off inside an item"));
    }
    String item = buffer.substring(0, end);
    buffer.delete(0, end);
    return Optional.of(maker().row(raw(item)));
  }

  /** The end of the item that the buffer starts with; -1 if it does not end within the limit. */
  private int end(int from) throws IOException {
    int at = from;
    while (true) {
      int close = find("</" + element, at, true);
      int cdata = buffer.indexOf(CDATA, at);
      if (cdata >= 0 && (close < 0 || cdata < close)) {
        at = find(CDATA_END, cdata, false);
        if (at < 0) {
          return -1;
        }
        continue;
      }
      return close < 0 ? -1 : find(">", close, false) + 1;
    }
  }

  /** Where {@code mark} is at or after {@code from}, reading on as needed, within the limit. */
  private int find(String mark, int from, boolean name) throws IOException {
    int at = from;
    while (true) {
      int found = buffer.indexOf(mark, at);
      if (found >= 0 && found + mark.length() < buffer.length()) {
        char after = buffer.charAt(found + mark.length());
        if (!name || after == '>' || after == '/' || after <= ' ') {
          return found;
        }
        at = found + 1;
        continue;
      }
      if (found >= 0 && ended) {
        return found;
      }
      at = found >= 0 ? found : Math.max(at, buffer.length() - mark.length());
      boolean outside = from == 0 && mark.startsWith("<" + element);
      if (outside && at > CHUNK) {
        buffer.delete(0, at);
        at = 0;
      }
      if (ended || buffer.length() >= RowMaker.LARGEST || !fill()) {
        return -1;
      }
    }
  }

  private boolean fill() throws IOException {
    char[] chunk = new char[CHUNK];
    int size = reader.read(chunk, 0, chunk.length);
    if (size < 0) {
      ended = true;
      return false;
    }
    buffer.append(chunk, 0, size);
    return true;
  }

  private static RowMaker.Raw raw(String item) {
    Document document = Jsoup.parse(item, Parser.xmlParser());
    String text = "";
    for (String name : TEXTS) {
      for (Element each : named(document, name)) {
        String content = content(each);
        text = content.length() > text.length() ? content : text;
      }
    }
    Optional<String> link =
        first(document, "link")
            .map(each -> each.hasAttr("href") ? each.attr("href") : each.text().strip())
            .filter(address -> !address.isEmpty());
    Optional<String> id =
        first(document, "guid").or(() -> first(document, "id")).map(each -> each.text().strip());
    Optional<String> date =
        DATES.stream()
            .map(name -> first(document, name))
            .flatMap(Optional::stream)
            .map(Element::text)
            .findFirst();
    return new RowMaker.Raw(
        item,
        first(document, "title").map(FeedRows::content).orElse(""),
        text,
        date,
        id.or(() -> link),
        link);
  }

  /** Content as HTML: escaped, in CDATA, or as elements of its own. */
  private static String content(Element element) {
    return element.childrenSize() > 0 ? element.html() : element.wholeText();
  }

  private static Optional<Element> first(Document item, String name) {
    return named(item, name).stream().findFirst();
  }

  /** The item's own children of that name; nested elements such as media groups too. */
  private static List<Element> named(Document item, String name) {
    return item.getAllElements().stream()
        .filter(each -> each.tagName().toLowerCase(Locale.ROOT).equals(name))
        .toList();
  }
}
