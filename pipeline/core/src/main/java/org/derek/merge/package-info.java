/**
 * What holds over reports rather than in one: which reports are near-duplicates of each other.
 *
 * <p>{@link org.derek.merge.Signature} is made of each report by itself and kept with it; {@link
 * org.derek.merge.NearDuplicates} makes groups of any number of them. Algorithms over values: what
 * is stored where is the index's, and nothing here depends on the order in which reports come.
 */
package org.derek.merge;
