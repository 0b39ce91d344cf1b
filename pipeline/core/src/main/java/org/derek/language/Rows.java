package org.derek.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a tab-separated data file: lexicons, rules and tables all have this form. Comments
 * and blank lines are left out; a line with fewer columns than asked for is an error that names
 * file and line.
 */
public final class Rows {
  private Rows() {}

  /**
   * Rows of {@code models/<language>/<name>}; none where the language has no such file.
   *
   * @param columns least number of columns of a row
   * @throws UncheckedIOException if the file can't be read or a row is too short
   */
  public static List<List<String>> of(Models models, String language, String name, int columns) {
    return ifThere(models.file(language, name), columns);
  }

  /** Rows of a file that serves all languages; see {@link #of(Models, String, String, int)}. */
  public static List<List<String>> shared(Models models, String name, int columns) {
    return ifThere(models.root().resolve(name), columns);
  }

  /**
   * Rows of a file that must be there.
   *
   * @param columns least number of columns of a row
   * @throws UncheckedIOException if the file is missing or can't be read, or a row is too short
   */
  public static List<List<String>> read(Path file, int columns) {
    List<List<String>> rows = new ArrayList<>();
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(row(line, columns, file + ", line " + number));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + e.getMessage(), e);
    }
    return rows;
  }

  /** The parts of a cell between separators, empty parts included. */
  public static List<String> split(String cell, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int to = cell.indexOf(separator); to >= 0; to = cell.indexOf(separator, from)) {
      parts.add(cell.substring(from, to));
      from = to + 1;
    }
    parts.add(cell.substring(from));
    return List.copyOf(parts);
  }

  private static List<List<String>> ifThere(Path file, int columns) {
    return Files.exists(file) ? read(file, columns) : List.of();
  }

  private static List<String> row(String line, int columns, String place) throws IOException {
    List<String> row = split(line, '\t');
    if (row.size() < columns) {
      throw new IOException(
          place + ": " + row.size() + " columns, needs " + columns + " separated by tabs: " + line);
    }
    return row;
  }
}
