/**
 * Files in which each row is a report: feeds (RSS, Atom), JSON lines and arrays, CSV and TSV dumps.
 *
 * <p>Rows are read one at a time, each within a limit of size, and a broken row costs only itself.
 * Which column holds the text, the headline, the date is found by its name; the names are data of
 * the languages ({@code models/<lang>/columns.tsv}). A table without a column of texts is no dump.
 */
package org.derek.read.rows;
