/**
 * The forms that a word takes in a text: case endings, suffixes, spelling variants, by rules in
 * {@code models/<lang>/inflection.tsv}, and names looked up by any of these forms.
 *
 * <p>Serves the lexicons of {@code dates}, {@code countries} and {@code places}. Only look-up of
 * known names belongs here; guessing the nominative of an unknown name is the work of {@code
 * names}.
 */
package org.derek.normalize.forms;
