package org.derek.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.derek.read.charset.Decoded;
import org.derek.read.charset.TextDecoder;
import org.derek.read.child.ChildAnswer;
import org.derek.read.child.ChildPool;
import org.derek.read.child.ChildRequest;
import org.derek.read.container.Mail;
import org.derek.read.container.MailReader;
import org.derek.read.content.Content;
import org.derek.read.content.DocumentEnd;
import org.derek.read.content.MediaTypes;
import org.derek.read.content.Refusal;
import org.derek.read.page.Page;
import org.derek.read.page.PageReader;
import org.derek.read.published.PublicationFinder;
import org.derek.read.rows.Row;
import org.derek.read.rows.RowReader;
import org.derek.read.rows.RowReading;
import org.derek.read.rows.Rows;
import org.derek.report.Outcome.Category;
import org.derek.report.Publication;
import org.derek.report.Report;
import org.derek.report.Source;

/** Makes a report of one input that is no container. Safe to share between threads. */
final class Formats {
  /** Pages above this size are read in a child, where the clock can stop them. */
  private static final int PAGE_IN_PROCESS = 1 << 20;

  /** So are pages with more tags than this, whatever their size. */
  private static final int TAGS_IN_PROCESS = 20_000;

  /** UTF-8 takes at most three bytes a UTF-16 code unit. */
  private static final int BYTES_PER_CHAR = 3;

  private static final int DATED_BY = 50_000;
  private static final Pattern SOFT_BREAK = Pattern.compile("(?<=[^\\n]) \\r?\\n(?![ >\\r\\n])");

  private final TextDecoder decoder;
  private final PublicationFinder finder;
  private final PageReader pages;
  private final RowReader rows;
  private final MailReader mails;
  private final ChildPool children;

  Formats(ReadOptions options, ChildPool children) {
    this.decoder = TextDecoder.load(options.models());
    this.finder = PublicationFinder.load(options.models());
    this.pages = PageReader.load(options.models(), decoder, finder);
    this.rows = RowReader.load(options.models(), decoder, pages, finder);
    this.mails = new MailReader(decoder);
    this.children = children;
  }

  /** Reads a text, page or document of media type {@code type}. */
  Reading read(
      String path, String type, Content content, Optional<String> charset, ReadLimits limits)
      throws IOException, InterruptedException {
    if (MediaTypes.isDocument(type)) {
      return document(path, type, bytes(content, limits), limits);
    }
    return switch (type) {
      case MediaTypes.HTML, MediaTypes.XHTML ->
          page(path, type, bytes(content, limits), charset, limits);
      case MediaTypes.PLAIN, "text/csv", "text/tab-separated-values" ->
          plain(path, type, content, charset, limits);
      case MediaTypes.XML, "application/rss+xml", "application/atom+xml" ->
          xml(path, type, bytes(content, limits), charset, limits);
      default -> throw unsupported(path, type);
    };
  }

  private static Refusal unsupported(String path, String type) {
    if (type.equals(MediaTypes.UNKNOWN) && MediaTypes.promisesKnownFormat(path)) {
      return Refusal.of(
          Category.CORRUPT,
          "is not what its name says: binary data of no known kind, not "
              + MediaTypes.extension(path));
    }
    return Refusal.of(
        Category.UNSUPPORTED,
        type.equals("application/json") ? "JSON without a list of texts" : "no reader for " + type);
  }

  private static byte[] bytes(Content content, ReadLimits limits) throws IOException {
    return content.bytes(limits.maxFileBytes(), "--max-file-bytes");
  }

  private Reading plain(
      String path, String type, Content content, Optional<String> charset, ReadLimits limits)
      throws IOException {
    long most = BYTES_PER_CHAR * limits.maxTextChars() + BYTES_PER_CHAR;
    byte[] bytes =
        most < limits.maxFileBytes()
            ? content.bytes(most, "--max-text-chars, of which each takes up to 3 bytes")
            : bytes(content, limits);
    Decoded decoded = decoder.decode(bytes, charset);
    String title = Headline.ofText(decoded.text());
    Source source = new Source(path, type, Optional.of(decoded.charset()), bytes.length);
    return text(
        source, bytes, title, dated(Map.of(), path, decoded.text()), decoded.text(), limits);
  }

  private Reading page(
      String path, String type, byte[] bytes, Optional<String> charset, ReadLimits limits)
      throws IOException, InterruptedException {
    Page page = page(bytes, charset, path, limits);
    Source source = new Source(path, type, Optional.of(page.charset()), bytes.length);
    return text(source, bytes, page.title(), page.published(), page.text(), limits);
  }

  /** A small page is read here, a large one in a child. */
  private Page page(byte[] bytes, Optional<String> charset, String path, ReadLimits limits)
      throws Refusal, InterruptedException {
    if (bytes.length <= PAGE_IN_PROCESS && tags(bytes) <= TAGS_IN_PROCESS) {
      return pages.read(bytes, charset, path);
    }
    ChildAnswer.Read read =
        ask(ChildRequest.Kind.PAGE, path, MediaTypes.HTML, charset, bytes, limits);
    return new Page(read.title(), read.text(), read.published(), read.charset().orElseThrow());
  }

  private static int tags(byte[] page) {
    int tags = 0;
    for (byte b : page) {
      if (b == '<') {
        tags++;
      }
    }
    return tags;
  }

  private Reading xml(
      String path, String type, byte[] bytes, Optional<String> charset, ReadLimits limits)
      throws IOException {
    Decoded decoded = decoder.decode(bytes, charset.or(() -> XmlText.declaredCharset(bytes)));
    XmlText xml = XmlText.read(decoded.text(), limits.maxTextChars());
    Source source = new Source(path, type, Optional.of(decoded.charset()), bytes.length);
    Optional<Publication> published = dated(Map.of(), path, xml.text());
    return text(source, bytes, xml.title(), published, xml.text(), limits);
  }

  /** Reads a document in a child. */
  Reading document(String path, String type, byte[] bytes, ReadLimits limits)
      throws IOException, InterruptedException {
    if (DocumentEnd.isMissing(type, bytes)) {
      throw Refusal.of(Category.CORRUPT, "breaks off: the end that its format asks for is missing");
    }
    ChildAnswer.Read read =
        ask(ChildRequest.Kind.DOCUMENT, path, type, Optional.empty(), bytes, limits);
    if (read.text().isBlank()) {
      throw Refusal.of(Category.EMPTY, "holds no text; text in pictures is not read");
    }
    String title = Headline.ofDocument(read.title(), read.heading(), read.text());
    Optional<Publication> published = documentDate(read.properties(), path, read.text());
    Source source = new Source(path, read.mediaType(), Optional.empty(), bytes.length);
    return text(source, bytes, title, published, read.text(), limits);
  }

  private ChildAnswer.Read ask(
      ChildRequest.Kind kind,
      String path,
      String type,
      Optional<String> charset,
      byte[] bytes,
      ReadLimits limits)
      throws Refusal, InterruptedException {
    ChildAnswer answer =
        children.ask(new ChildRequest(kind, path, type, charset, limits.maxTextChars(), bytes));
    if (answer instanceof ChildAnswer.Refused refused) {
      throw Refusal.of(refused.category(), refused.detail());
    }
    return (ChildAnswer.Read) answer;
  }

  /** Takes a mail apart. */
  Mail mail(byte[] bytes) {
    return mails.read(bytes);
  }

  /** The report that a mail's body is. */
  Reading message(String path, Mail mail, byte[] bytes, ReadLimits limits)
      throws Refusal, InterruptedException {
    String text = "";
    String charset = "";
    Optional<Publication> inPage = Optional.empty();
    if (mail.plain().isPresent()) {
      Mail.Part part = mail.plain().get();
      Decoded decoded = decoder.decode(part.bytes(), part.declared().charset());
      charset = decoded.charset();
      text = part.flowed() ? SOFT_BREAK.matcher(decoded.text()).replaceAll(" ") : decoded.text();
    }
    if (text.isBlank() && mail.html().isPresent()) {
      Mail.Part part = mail.html().get();
      Page page = page(part.bytes(), part.declared().charset(), path, limits);
      charset = page.charset();
      text = page.text();
      inPage = page.published();
    }
    if (text.isBlank() && !mail.damage().isEmpty()) {
      throw Refusal.of(Category.CORRUPT, mail.damage());
    }
    Optional<Publication> page = inPage;
    Optional<Publication> published = dated(mail.headers(), path, text).or(() -> page);
    Optional<String> named = charset.isEmpty() ? Optional.empty() : Optional.of(charset);
    Source source = new Source(path, MediaTypes.MAIL, named, bytes.length);
    return text(source, bytes, mail.subject(), published, text, limits);
  }

  /** The rows of a feed or dump, or empty if it is none; see {@link RowReader#open}. */
  Optional<Rows> rows(InputStream in, String path, Optional<String> charset) throws IOException {
    return rows.open(in, path, charset);
  }

  /** The report that a row is. */
  Reading row(String path, RowReading reading, String charset, ReadLimits limits) {
    try {
      if (reading instanceof RowReading.Failed failed) {
        throw Refusal.of(
            failed.why() == RowReading.Failure.CORRUPT ? Category.CORRUPT : Category.TOO_LARGE,
            failed.message());
      }
      Row row = ((RowReading.Read) reading).row();
      byte[] bytes = row.bytes();
      Source source = new Source(path, row.mediaType(), Optional.of(charset), bytes.length);
      return text(source, bytes, row.title(), row.published(), row.text(), limits);
    } catch (Refusal e) {
      return new Reading.Refused(
          org.derek.report.Outcome.of(path, e.category(), e.getMessage(), 0));
    }
  }

  private Optional<Publication> dated(
      Map<String, List<String>> properties, String path, String text) {
    return finder.find(properties, path, text.substring(0, Math.min(text.length(), DATED_BY)));
  }

  /** A dateline or path tells more than the properties, which say when the file was made. */
  private Optional<Publication> documentDate(
      Map<String, List<String>> properties, String path, String text) {
    return dated(Map.of(), path, text).or(() -> dated(properties, path, text));
  }

  private static Reading text(
      Source source,
      byte[] bytes,
      String title,
      Optional<Publication> published,
      String text,
      ReadLimits limits)
      throws Refusal {
    if (text.length() > limits.maxTextChars()) {
      throw Refusal.overLimit(
          text.length() + " characters of text", limits.maxTextChars(), "--max-text-chars");
    }
    if (text.isBlank()) {
      throw Refusal.of(Category.EMPTY, "holds no text");
    }
    return new Reading.Text(
        Report.read(DigestUtils.sha256Hex(bytes), source, title, published, text));
  }
}
