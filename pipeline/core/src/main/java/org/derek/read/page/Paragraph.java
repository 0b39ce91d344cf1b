package org.derek.read.page;

/**
 * A block of text as a page shows it.
 *
 * @param text without blanks at its ends; line breaks are those of {@code br} and table rows
 * @param kind what element it is
 * @param linkDensity share of its characters in links, in [0, 1]
 */
record Paragraph(String text, Kind kind, double linkDensity) {
  enum Kind {
    PLAIN,
    HEADING,
    ITEM,
    CAPTION
  }
}
