/**
 * The gazetteer: cities, districts and regions of the world with the country they lie in, found in
 * a segmented text in any case form.
 *
 * <p>Names are data ({@code models/<lang>/places.tsv}). Which place an event happened at is decided
 * in {@code event}, not here.
 */
package org.derek.normalize.places;
