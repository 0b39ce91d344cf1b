/**
 * The values that flow through Derek: a {@link org.derek.report.Report} with its mentions and
 * events, and the {@link org.derek.report.Outcome} that every input ends in.
 *
 * <p>Records only: validated and copied in their constructors, immutable, safe to share between
 * threads. Nothing here depends on a library or on another package of Derek, and nothing here does
 * work; a stage takes one of these values and returns a new one.
 */
package org.derek.report;
