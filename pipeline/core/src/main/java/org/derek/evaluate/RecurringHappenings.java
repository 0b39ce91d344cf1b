package org.derek.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.derek.report.AnnotatedDocument;

/**
 * Which documents report the same happening, over languages: the rows {@code HAPPENING} of the
 * table that {@link Identities} reads. A cell of a language lists the ids of the documents whose
 * main event the happening is. A document that the table does not name reports a happening of its
 * own.
 */
public final class RecurringHappenings {
  private static final String KIND = "HAPPENING";
  private static final String NONE = "-";
  private static final int FIRST_LANGUAGE = 3;

  private final Map<String, String> ids;

  private RecurringHappenings(Map<String, String> ids) {
    this.ids = ids;
  }

  /**
   * Reads the table.
   *
   * @throws IOException if it can't be read, or a document has two happenings; the message names
   *     file and line
   */
  public static RecurringHappenings read(Path file) throws IOException {
    Map<String, String> ids = new HashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      List<String> cells = List.of(line.split("\t", -1));
      if (!cells.get(0).equals(KIND)) {
        continue;
      }
      for (String cell : cells.subList(FIRST_LANGUAGE, cells.size() - 1)) {
        for (String document : cell.split("\\|", -1)) {
          String other = document.equals(NONE) ? null : ids.put(document, cells.get(1));
          if (other != null) {
            throw new IOException(
                file + ", line " + number + ": " + document + " is in " + other + " already");
          }
        }
      }
    }
    return new RecurringHappenings(ids);
  }

  /** The happening that the document's main event is: one of the table, or one of its own. */
  String of(AnnotatedDocument document) {
    String id = ids.get(document.id());
    return id == null ? document.id() : KIND + "/" + id;
  }
}
