/**
 * Which language a text is in, and where the data of each language lies.
 *
 * <p>Everything that is specific to a language is data in the folder that {@link
 * org.derek.language.Models} opens; no stage names a language in its code.
 */
package org.derek.language;
