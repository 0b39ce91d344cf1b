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
    return of(models.file(language, name), columns);
  }

  /** Rows of a file that serves all languages; see {@link #of(Models, String, String, int)}. */
  public static List<List<String>> shared(Models models, String name, int columns) {
    return of(models.root().resolve(name), columns);
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

  private static List<List<String>> of(Path file, int columns) {
    List<List<String>> rows = new ArrayList<>();
    if (!Files.exists(file)) {
      return rows;
    }
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> row = split(line, '\t');
        if (row.size() < columns) {
          throw new IOException(
              file
                  + ", line "
                  + number
                  + ": "
                  + row.size()
                  + " columns, needs "
                  + columns
                  + " separated by tabs: "
                  + line);
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
