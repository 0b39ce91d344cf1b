package org.derek.read.published;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.read.words.WordTable;
import org.derek.report.Publication;
import org.derek.report.Publication.Origin;
import org.jsoup.nodes.Document;

/**
 * Finds the day on which a report was published. Immutable and safe to share between threads.
 *
 * <p>A date is taken as it is written, in whatever time zone it was.
 */
public final class PublicationFinder {
  private static final String FILE = "publication.tsv";
  private static final Set<String> KINDS =
      Set.of("month", "year", "published", "updated", "today", "weekday", "of", "example");

  /** An address that names the day is the older truth where a page was moved or stamped anew. */
  private static final int SAME_DAYS = 1;

  private final DateForms forms;
  private final TextDates texts;
  private final PageDates pages;

  private PublicationFinder(WordTable words, Clock clock) {
    DateWords labels = new DateWords(words);
    forms = new DateForms(words, clock);
    texts = new TextDates(forms, labels);
    pages = new PageDates(forms, labels, texts);
  }

  /**
   * A finder that knows the month names of the languages in folder {@code models}.
   *
   * @throws java.io.UncheckedIOException if the folder can't be read; the message names the file
   */
  public static PublicationFinder load(Path models) {
    return load(models, Clock.systemUTC());
  }

  /** As {@link #load(Path)}, with {@code clock} to tell which days are in the future. */
  public static PublicationFinder load(Path models, Clock clock) {
    return new PublicationFinder(words(models), clock);
  }

  static WordTable words(Path models) {
    return WordTable.load(models, FILE, KINDS);
  }

  /**
   * The day of publication, from metadata, else from the path, else from a dateline or a date line
   * in the text.
   *
   * @param metadata properties by name, for example {@code dcterms:created} or {@code Date}; names
   *     in any case
   * @param path path or address, inner paths joined by {@code !/}
   * @param text the report's text, its headline first
   * @return empty where nothing tells; never a day in the future or before 1990
   */
  public Optional<Publication> find(Map<String, List<String>> metadata, String path, String text) {
    Optional<Publication> stated =
        stated(metadata, DateFields.Kind.PUBLISHED)
            .or(() -> stated(metadata, DateFields.Kind.CREATED));
    return reconcile(stated, address(path))
        .or(() -> as(Origin.URL, AddressDate.find(path, forms)))
        .or(() -> inText(path, text))
        .or(() -> stated(metadata, DateFields.Kind.CHANGED));
  }

  /**
   * The day of publication of a web page: from its metadata, structured data, address, the elements
   * that show a date, else from its text.
   *
   * @param page the page as parsed, before anything is removed; it is not changed
   * @param path path or address of the page
   * @param title headline, near which a shown date counts most
   * @param text the report's text
   */
  public Optional<Publication> find(Document page, String path, String title, String text) {
    Map<String, List<String>> metadata = pages.metadata(page);
    Optional<Publication> stated =
        stated(metadata, DateFields.Kind.PUBLISHED)
            .or(() -> as(Origin.METADATA, pages.structured(page, "datePublished")))
            .or(() -> as(Origin.METADATA, pages.marked(page)))
            .or(() -> stated(metadata, DateFields.Kind.CREATED))
            .or(() -> as(Origin.METADATA, pages.structured(page, "dateCreated")));
    return reconcile(stated, address(path).or(() -> pages.ownAddress(page)))
        .or(() -> as(Origin.TEXT, pages.shown(page, title)))
        .or(() -> as(Origin.URL, AddressDate.find(path, forms)))
        .or(() -> inText(path, text))
        .or(() -> stated(metadata, DateFields.Kind.CHANGED))
        .or(() -> as(Origin.METADATA, pages.structured(page, "dateModified")))
        .or(() -> as(Origin.TEXT, pages.only(page)));
  }

  /** The date in a path that is an address on the web; a folder's name is weaker evidence. */
  private Optional<LocalDate> address(String path) {
    return path.contains("://") ? AddressDate.find(path, forms) : Optional.empty();
  }

  private static Optional<Publication> reconcile(
      Optional<Publication> stated, Optional<LocalDate> address) {
    if (address.isPresent()
        && (stated.isEmpty()
            || Math.abs(stated.get().date().toEpochDay() - address.get().toEpochDay())
                > SAME_DAYS)) {
      return Optional.of(new Publication(address.get(), Origin.URL));
    }
    return stated;
  }

  private Optional<Publication> inText(String path, String text) {
    return as(Origin.TEXT, texts.find(text, AddressDate.year(path)));
  }

  private Optional<Publication> stated(Map<String, List<String>> metadata, DateFields.Kind kind) {
    return DateFields.values(metadata, kind).stream()
        .map(value -> forms.value(value, false))
        .flatMap(Optional::stream)
        .findFirst()
        .map(date -> new Publication(date, Origin.METADATA));
  }

  private static Optional<Publication> as(Origin origin, Optional<LocalDate> date) {
    return date.map(day -> new Publication(day, origin));
  }
}
