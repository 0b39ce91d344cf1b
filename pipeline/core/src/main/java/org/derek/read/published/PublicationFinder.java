package org.derek.read.published;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.derek.report.Publication;

/** Finds the day on which a report was published. Immutable and safe to share between threads. */
public final class PublicationFinder {
  private PublicationFinder() {}

  /**
   * A finder that knows the month names of the languages in folder {@code models}.
   *
   * @throws java.io.UncheckedIOException if the folder can't be read; the message names the file
   */
  public static PublicationFinder load(Path models) {
    return new PublicationFinder();
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
    return Optional.empty();
  }
}
