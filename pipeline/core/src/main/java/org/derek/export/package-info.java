/**
 * Writes reports, mentions, entities, events and outcomes as CSV or JSONL for other programs, and
 * what an editor's corrections begin and end with.
 *
 * <p>{@link org.derek.export.Export} writes a table of an index, {@link
 * org.derek.export.RecordWriter} records that are in no index. Both stream: memory does not grow
 * with the number of rows.
 */
package org.derek.export;
