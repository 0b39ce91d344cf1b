/**
 * How right the records are: mentions, values and events against annotated documents.
 *
 * <p>Runs any pipeline given as a function, so it depends on no stage. Scores are values; what they
 * are compared with (earlier runs, other systems) belongs elsewhere.
 */
package org.derek.evaluate;
