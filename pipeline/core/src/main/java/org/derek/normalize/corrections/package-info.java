/**
 * An editor's corrections: merges, splits, renames and rejections, as lines of a CSV file.
 *
 * <p>{@link org.derek.normalize.corrections.CorrectionsFile} reads and checks the file; {@link
 * org.derek.normalize.corrections.Corrections} applies its lines to a report whose mentions have
 * their values, and says which lines matched. The result depends on the report as it was found and
 * on the lines alone, neither on their order nor on corrections that were applied before, so
 * corrections can be changed and taken back at any time as long as what was found is kept.
 *
 * <p>Only values that a person decided may enter here; what a rule can know belongs to the other
 * rooms of {@code normalize}.
 */
package org.derek.normalize.corrections;
