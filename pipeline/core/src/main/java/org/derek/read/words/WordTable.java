package org.derek.read.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rows of one data file over all languages that have it. Immutable and safe to share.
 *
 * @param rows by language, then as in the file
 */
public record WordTable(List<Row> rows) {
  /**
   * A row: what kind of word, the word in NFC, and a value where the kind has one (else empty).
   *
   * @param kind such as {@code month}
   * @param word such as {@code января}
   * @param value such as {@code 1}
   */
  public record Row(String kind, String word, String value) {}

  public WordTable {
    rows = List.copyOf(rows);
  }

  /**
   * Reads {@code models/<lang>/<file>} of every language that has it: a tab between the columns
   * kind, word and, for some kinds, value; {@code #} starts a comment line.
   *
   * @param kinds the kinds that the file may have
   * @throws UncheckedIOException if a file can't be read or has a row of another form or kind; the
   *     message names file and line
   */
  public static WordTable load(Path models, String file, Set<String> kinds) {
    List<Row> rows = new ArrayList<>();
    try {
      for (Path each : DataRow.files(models, file)) {
        for (DataRow row : DataRow.read(each)) {
          rows.add(parse(row, kinds));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
    return new WordTable(rows);
  }

  private static Row parse(DataRow row, Set<String> kinds) throws IOException {
    if (row.size() < 2 || row.size() > 3 || !kinds.contains(row.get(0))) {
      throw row.unlike("kind, word and perhaps a value between tabs; the kinds are " + kinds);
    }
    return new Row(row.get(0), composed(row.get(1)), row.size() == 3 ? composed(row.get(2)) : "");
  }

  private static String composed(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFC);
  }

  /** The words of a kind. */
  public List<String> words(String kind) {
    return rows.stream().filter(row -> row.kind().equals(kind)).map(Row::word).toList();
  }
}
