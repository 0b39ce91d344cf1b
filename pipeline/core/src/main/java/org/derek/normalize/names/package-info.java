/**
 * Canonical names and entity ids of persons and organizations.
 *
 * <p>A report's mentions of one type are brought to their nominative candidates by the inflection
 * tables of the language ({@code models/<lang>/paradigms.tsv}), grouped into entities, and each
 * entity elects its fullest form. The id is computed from that form alone: a transliterated key,
 * then the alias table. Dates and countries have rooms of their own; a rule about a language may
 * not enter the code.
 */
package org.derek.normalize.names;
