/**
 * Countries as values: any name of a sovereign state, in any case form, becomes its ISO 3166-1
 * alpha-2 code, or the two-letter code that ISO 3166-3 keeps for a former state.
 *
 * <p>Names that stand for something else beside some words or in some reports ({@code
 * country-readings.tsv}) are told apart by what the whole report names.
 *
 * <p>Names are data ({@code models/<lang>/countries.tsv}, from CLDR and edited). Cities and regions
 * are not countries and live in {@code places}; adjectives and demonyms are neither.
 */
package org.derek.normalize.countries;
