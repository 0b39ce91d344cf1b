package org.derek.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.derek.report.AnnotatedDocument;
import org.derek.report.Mention;
import org.derek.report.MentionType;

/**
 * Which annotated values name the same person or body, over documents and languages.
 *
 * <p>Read from a table with the columns {@code kind, id, when}, one for each language, {@code news}
 * (see {@code corpus/recurring.tsv}). A value that the table does not name is an entity of its own
 * in its language. {@code Name [ru/12]} names the value in that document alone.
 */
public final class Identities {
  private static final int FIRST_LANGUAGE = 3;

  private final Map<String, String> ids;

  private Identities(Map<String, String> ids) {
    this.ids = ids;
  }

  /**
   * Reads the table.
   *
   * @throws IOException if it can't be read, or a value has two ids; the message names file and
   *     line
   */
  public static Identities read(Path file) throws IOException {
    Map<String, String> ids = new HashMap<>();
    List<String> head = List.of();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (head.isEmpty()) {
        head = cells;
        continue;
      }
      if (cells.size() != head.size()) {
        throw new IOException(file + ", line " + number + ": needs " + head.size() + " columns");
      }
      Optional<MentionType> type = type(cells.get(0));
      for (int i = FIRST_LANGUAGE; type.isPresent() && i < head.size() - 1; i++) {
        for (String entry : cells.get(i).split("\\|", -1)) {
          String id = cells.get(1);
          String other = ids.put(key(type.get(), head.get(i), entry), id);
          if (other != null && !other.equals(id) && !entry.equals("-")) {
            throw new IOException(
                file + ", line " + number + ": " + entry + " is " + other + " already");
          }
        }
      }
    }
    return new Identities(ids);
  }

  private static Optional<MentionType> type(String kind) {
    return kind.equals("PERSON") || kind.equals("ORGANIZATION")
        ? Optional.of(MentionType.valueOf(kind))
        : Optional.empty();
  }

  private static String key(MentionType type, String language, String entry) {
    int bracket = entry.endsWith("]") ? entry.lastIndexOf(" [") : -1;
    return bracket < 0
        ? key(type, language, entry, "")
        : key(
            type,
            language,
            entry.substring(0, bracket),
            entry.substring(bracket + 2, entry.length() - 1));
  }

  private static String key(MentionType type, String language, String name, String document) {
    return String.join("\t", type.name(), language, Values.key(name), document);
  }

  /** The entity that an annotated mention names; empty if its value isn't annotated. */
  Optional<String> of(AnnotatedDocument document, Mention mention) {
    return mention
        .norm()
        .map(
            norm -> {
              String everywhere = key(mention.type(), document.language(), norm, "");
              String here = key(mention.type(), document.language(), norm, document.id());
              String id = ids.getOrDefault(here, ids.get(everywhere));
              return id == null ? everywhere : mention.type() + "/" + id;
            });
  }
}
