/**
 * Dates as values: an expression such as <i>27 по 29 ноября</i> with an anchor becomes EDTF, the
 * Extended Date/Time Format of ISO 8601-2:2019.
 *
 * <p>One engine reads the rules of every language ({@code dates.tsv}, {@code date-words.tsv} in
 * {@code models/<lang>/}); no word of any language may enter the code. Finding dates in a text is
 * the tagger's work, not done here.
 */
package org.derek.normalize.dates;
