package org.derek.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A value as a spreadsheet's cell: on one line, and never a formula.
 *
 * <p>A text that begins with {@code =}, {@code +}, {@code -}, {@code @}, tab or carriage return, or
 * one of their full-width forms, would be run as a formula by some spreadsheets (CWE-1236); it gets
 * a leading apostrophe, also where white space stands before the sign. Numbers of our own are left
 * alone.
 */
final class Cell {
  private static final String STARTERS = "=+-@\t\r\n|%＝＋－＠";

  /** Most characters that spreadsheets keep in a cell. */
  private static final int LONGEST = 32_767;

  private Cell() {}

  static String of(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    if (value.isNumber() || value.isBoolean()) {
      return value.asText();
    }
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(each -> parts.add(each.asText()));
      return text(String.join("; ", parts));
    }
    return text(value.asText());
  }

  /** {@code text} made harmless, with each line break as a space. */
  static String text(String text) {
    String line = Context.oneLine(text);
    String safe = startsFormula(text) || startsFormula(line) ? "'" + line : line;
    return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 1) + "…";
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && STARTERS.indexOf(text.charAt(0)) >= 0;
  }
}
