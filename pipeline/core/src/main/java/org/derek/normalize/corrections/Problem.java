package org.derek.normalize.corrections;

/**
 * What is wrong with a file of corrections.
 *
 * @param line number of the line, from 1; 0 if it is the whole file
 * @param column name of the cell's column; empty if it is the whole line
 * @param message what is wrong and what to do
 */
record Problem(int line, String column, String message) {
  String in(String file) {
    return file
        + (line > 0 ? ", line " + line : "")
        + (column.isEmpty() ? "" : ", cell \"" + column + "\"")
        + ": "
        + message;
  }
}
