/**
 * Mentions into values: EDTF for dates, ISO 3166 for countries, a canonical name and an entity id
 * for persons and organizations.
 *
 * <p>{@link org.derek.normalize.Normalizer} hands each mention to the room that knows its type,
 * with the language of its sentence and, for dates, the anchor that the text has reached. How a
 * value is found belongs to those rooms ({@code dates}, {@code countries}, {@code names}); finding
 * mentions is the work of {@code tag}, and what happened that of {@code event}. What an editor
 * decided otherwise ({@code corrections}) is applied last.
 */
package org.derek.normalize;
