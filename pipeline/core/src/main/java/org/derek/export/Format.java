package org.derek.export;

/** How rows are written; always UTF-8. */
public enum Format {
  /** RFC 4180 with a byte-order mark, so that spreadsheets open it right. */
  CSV,
  /** One JSON object a line. */
  JSONL
}
