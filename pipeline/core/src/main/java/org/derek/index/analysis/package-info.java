/**
 * Turns text into index terms: one chain of Lucene components a language, read from data.
 *
 * <p>{@code models/<lang>/analysis.properties} names a tokenizer and filters by their SPI names, so
 * a new language needs no code. Two filters of our own are registered beside Lucene's: {@code
 * suffixStem} strips the suffixes of an agglutinating language by a rule file, {@code foldedForm}
 * lets words also be found without their diacritics. Nothing here knows of reports or fields.
 */
package org.derek.index.analysis;
