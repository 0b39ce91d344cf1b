/**
 * Makes models from annotated documents and text with known sentences and words.
 *
 * <p>Beside the stages, used by the command line alone; a stage never asks for training. What a
 * model looks like inside belongs to the stage that runs it.
 */
package org.derek.train;
