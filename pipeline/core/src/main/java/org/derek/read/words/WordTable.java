package org.derek.read.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
    List<Path> folders;
    try (Stream<Path> all = Files.list(models)) {
      folders = all.filter(folder -> Files.exists(folder.resolve(file))).sorted().toList();
      List<Row> rows = new ArrayList<>();
      for (Path folder : folders) {
        parse(folder.resolve(file), kinds, rows);
      }
      return new WordTable(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static void parse(Path file, Set<String> kinds, List<Row> rows) throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = Normalizer.normalize(line, Normalizer.Form.NFC).split("\t", -1);
      if (cells.length < 2 || cells.length > 3 || !kinds.contains(cells[0])) {
        throw new IOException(
            file
                + ", line "
                + number
                + ": expected kind, word and perhaps a value between tabs; the kinds are "
                + kinds);
      }
      rows.add(new Row(cells[0], cells[1], cells.length == 3 ? cells[2] : ""));
    }
  }

  /** The words of a kind. */
  public List<String> words(String kind) {
    return rows.stream().filter(row -> row.kind().equals(kind)).map(Row::word).toList();
  }
}
