/**
 * Which stretches of a text name a person, an organization, a date or a country, each with a
 * confidence.
 *
 * <p>A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) inside an OpenNLP
 * {@code TokenNameFinderModel} finds the names; patterns and lexicons, which are data of the
 * language, add what training data lacks. {@code features} holds what the model sees of a token.
 * What a mention means (its value, its entity) belongs to {@code normalize}; OpenNLP types do not
 * leave this package and {@code train}.
 */
package org.derek.tag;
