package org.derek.read.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a tab-separated data file in UTF-8. Blank lines, and those that start with {@code #},
 * are none. Immutable and safe to share.
 *
 * @param cells the cells between tabs, one at least, empty ones included
 * @param place file and line, for messages
 */
public record DataRow(List<String> cells, String place) {
  public DataRow {
    cells = List.copyOf(cells);
  }

  /** The files {@code models/<lang>/<name>} of all languages that have one, sorted. */
  public static List<Path> files(Path models, String name) throws IOException {
    try (Stream<Path> folders = Files.list(models)) {
      return folders.map(folder -> folder.resolve(name)).filter(Files::exists).sorted().toList();
    }
  }

  /** The rows of a file, in order. */
  public static List<DataRow> read(Path file) throws IOException {
    return rows(Files.readString(file, StandardCharsets.UTF_8), file.toString());
  }

  /**
   * The rows of the resource {@code name} beside a class, in order.
   *
   * @throws UncheckedIOException if it can't be read
   */
  public static List<DataRow> beside(Class<?> neighbour, String name) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      return rows(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }

  private static List<DataRow> rows(String text, String file) {
    List<DataRow> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(new DataRow(List.of(line.split("\t", -1)), file + ", line " + number));
      }
    }
    return rows;
  }

  /** Number of cells. */
  public int size() {
    return cells.size();
  }

  /** The cell in column {@code index}, from 0. */
  public String get(int index) {
    return cells.get(index);
  }

  /** That this row is not of the form that its file has; the message names file and line. */
  public IOException unlike(String expected) {
    return new IOException(place + ": expected " + expected);
  }
}
