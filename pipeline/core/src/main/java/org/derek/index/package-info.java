/**
 * Keeps reports, outcomes and file states in one Lucene index, in one commit.
 *
 * <p>{@link org.derek.index.ReportIndex} is the writer. A report is a block of documents: its
 * events first, then the report itself, so that a query can ask that several conditions hold of one
 * event. Every input has an outcome document, keyed by its path; every top-level file has a state
 * document. The record's JSON is stored once and is the truth; all other fields are made from it.
 *
 * <p>Lucene types leave this package for {@code search} only. No other stage may be called here.
 */
package org.derek.index;
