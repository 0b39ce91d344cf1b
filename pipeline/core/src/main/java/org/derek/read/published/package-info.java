/**
 * The day on which a report was published: from metadata, the page's markup, its address, or a date
 * line in its text, in that order of trust.
 *
 * <p>What is wanted is the first publication; a date of change stands in only where there is no
 * other. A date in running text is an event's, not the report's, and is left alone. Words come from
 * {@code models/<lang>/publication.tsv}, names of metadata fields from {@code fields.tsv} beside
 * these classes.
 */
package org.derek.read.published;
