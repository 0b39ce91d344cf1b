package org.derek.read.rows;

/** What reading made of one row: its content, or why there is none. */
public sealed interface RowReading {
  /** What tells the row from the others in its file. */
  String locator();

  /** A row that was read. */
  record Read(Row row) implements RowReading {
    @Override
    public String locator() {
      return row.locator();
    }
  }

  /**
   * A row that could not be read.
   *
   * @param why the failure
   * @param message what is wrong with it, and what to do
   */
  record Failed(String locator, Failure why, String message) implements RowReading {}

  /** How a row can fail. */
  enum Failure {
    /** It is not what the format asks for, or breaks off. */
    CORRUPT,
    /** It exceeds a limit of size or count. */
    TOO_LARGE
  }
}
