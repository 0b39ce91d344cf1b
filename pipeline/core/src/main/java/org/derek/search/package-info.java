/**
 * Finds reports for editors: by text, field, entity, country, event type and date, with highlighted
 * snippets and facet counts.
 *
 * <p>{@link org.derek.search.ReportSearch} is the door; requests and results are plain values, and
 * Lucene types stay inside. Search only reads: nothing here changes an index.
 */
package org.derek.search;
