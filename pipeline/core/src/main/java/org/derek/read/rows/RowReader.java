package org.derek.read.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.derek.read.charset.Decoded;
import org.derek.read.charset.Kz1048;
import org.derek.read.charset.TextDecoder;
import org.derek.read.page.PageReader;
import org.derek.read.published.PublicationFinder;

/**
 * Opens files in which each row is a report: RSS and Atom feeds, JSON lines, JSON arrays, CSV and
 * TSV dumps. Immutable and safe to share between threads.
 */
public final class RowReader {
  /** What is looked at to tell the kind of a file; its charset too. */
  private static final int HEAD = 65_536;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final TextDecoder decoder;
  private final PageReader pages;
  private final PublicationFinder finder;
  private final RowFields fields;

  private RowReader(
      RowFields fields, TextDecoder decoder, PageReader pages, PublicationFinder finder) {
    this.fields = fields;
    this.decoder = decoder;
    this.pages = pages;
    this.finder = finder;
  }

  /**
   * A reader that knows the column names in folder {@code models}, cleans the rows' texts by {@code
   * pages} and dates them by {@code finder}.
   *
   * @throws java.io.UncheckedIOException if the folder can't be read; the message names the file
   */
  public static RowReader load(
      Path models, TextDecoder decoder, PageReader pages, PublicationFinder finder) {
    return new RowReader(RowFields.load(models), decoder, pages, finder);
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
    in.mark(HEAD + 1);
    byte[] bytes = in.readNBytes(HEAD);
    in.reset();
    Decoded head = decoder.decode(bytes, declaredCharset);
    String text = head.text().stripLeading();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    RowMaker maker = new RowMaker(pages, finder);
    return switch (text.charAt(0)) {
      case '<' -> feed(in, text, head.charset(), maker);
      case '{' -> lines(in, text, path, maker);
      case '[' -> array(in, text, head.charset(), maker);
      default -> table(in, text, path, head.charset(), maker);
    };
  }

  private static Optional<Rows> feed(InputStream in, String head, String charset, RowMaker maker)
      throws IOException {
    String root = root(head);
    return switch (root) {
      case "rss" -> Optional.of(feed("application/rss+xml", in, charset, "item", maker));
      case "rdf:rdf" ->
          head.contains("purl.org/rss/")
              ? Optional.of(feed("application/rss+xml", in, charset, "item", maker))
              : Optional.empty();
      case "feed", "atom:feed" ->
          Optional.of(feed("application/atom+xml", in, charset, "entry", maker));
      default -> Optional.empty();
    };
  }

  private static Rows feed(
      String mediaType, InputStream in, String charset, String element, RowMaker maker)
      throws IOException {
    return new FeedRows(mediaType, charset, reader(in, charset), element, maker);
  }

  /** Name of the first element, lower case. */
  private static String root(String head) {
    int at = head.indexOf('<');
    while (at >= 0 && at + 1 < head.length()) {
      char next = head.charAt(at + 1);
      if (Character.isLetter(next)) {
        int end = at + 1;
        while (end < head.length() && " \t\r\n/>".indexOf(head.charAt(end)) < 0) {
          end++;
        }
        return head.substring(at + 1, end).toLowerCase(Locale.ROOT);
      }
      int skip = head.startsWith("<!--", at) ? head.indexOf("-->", at) : at + 1;
      at = skip < 0 ? -1 : head.indexOf('<', skip);
    }
    return "";
  }

  /** Lines of objects; one object over several lines is a file of its own kind, not a dump. */
  private Optional<Rows> lines(InputStream in, String head, String path, RowMaker maker)
      throws IOException {
    JsonFields objects = new JsonFields(fields);
    int end = head.indexOf('\n');
    String first = end < 0 ? head : head.substring(0, end);
    boolean named = extension(path).equals("jsonl") || extension(path).equals("ndjson");
    Optional<ObjectNode> object = firstObject(first);
    boolean whole = object.isPresent() && first.stripTrailing().endsWith("}");
    boolean report = object.isPresent() && objects.isReport(object.get());
    return named || whole && report
        ? Optional.of(new JsonLineRows(in, decoder, objects, maker))
        : Optional.empty();
  }

  private Optional<Rows> array(InputStream in, String head, String charset, RowMaker maker)
      throws IOException {
    JsonFields objects = new JsonFields(fields);
    int start = head.indexOf('{');
    boolean first = start > 0 && head.substring(1, start).isBlank();
    if (!first || firstObject(head.substring(start)).filter(objects::isReport).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new JsonArrayRows(charset, new BoundedReader(reader(in, charset)), objects, maker));
  }

  /**
   * The first object in {@code json}, or as many of its fields as are there before it breaks off.
   */
  private static Optional<ObjectNode> firstObject(String json) {
    ObjectNode object = JSON.createObjectNode();
    try (JsonParser parser = JSON.createParser(new StringReader(json))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        object.put(name, "");
        object.set(name, JSON.readTree(parser));
      }
    } catch (IOException e) {
      // the head of the file ends inside the object: the fields so far tell enough
      return object.isEmpty() ? Optional.empty() : Optional.of(object);
    }
    return Optional.of(object);
  }

  private Optional<Rows> table(
      InputStream in, String head, String path, String charset, RowMaker maker) throws IOException {
    String extension = extension(path);
    if (!extension.equals("csv") && !extension.equals("tsv") && !extension.equals("tab")) {
      return Optional.empty();
    }
    Optional<CsvRows.Form> form = CsvRows.form(head, fields);
    return form.isEmpty()
        ? Optional.empty()
        : Optional.of(CsvRows.open(charset, reader(in, charset), form.get(), maker));
  }

  private static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Characters of {@code in} after a byte-order mark; a byte out of the charset is U+FFFD. */
  private static Reader reader(InputStream in, String charset) throws IOException {
    Charset found =
        charset.equals(Kz1048.INSTANCE.name()) ? Kz1048.INSTANCE : Charset.forName(charset);
    PushbackReader reader = new PushbackReader(new InputStreamReader(in, found));
    int first = reader.read();
    if (first >= 0 && first != '\uFEFF') {
      reader.unread(first);
    }
    return reader;
  }
}
