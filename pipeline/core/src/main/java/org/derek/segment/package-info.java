/**
 * Sentences and tokens of a text, and the repaired form of each token.
 *
 * <h2>What a token is</h2>
 *
 * The conventions serve two readers: the name tagger, whose mentions must begin and end where
 * tokens do, and the date rules.
 *
 * <ul>
 *   <li>White space always separates. Vietnamese tokens are syllables.
 *   <li>Every mark is a token of its own: quotation marks, brackets, commas, slashes, per cent
 *       signs, {@code №}. A run of points ({@code ...}) is one token.
 *   <li>A full stop is always a token of its own, after abbreviations and initials too: {@code г
 *       .}, {@code А . С . Иванов}, {@code TS . Nguyễn}.
 *   <li>Numbers keep their inner separators: {@code 8,1}, {@code 1.000.000}; so do dates written
 *       with points or slashes ({@code 30.10.2024}, {@code 30/10/2024}, {@code 10/2024}) and times
 *       ({@code 15:30}). Other fractions are split at the slash.
 *   <li>A dash, and a hyphen beside a digit, is a token of its own: {@code 27 - 29}, {@code 2021 –
 *       2023}, {@code 40 - тан}, {@code COVID - 19}.
 *   <li>A number and a letter that touch stay together ({@code 2011г}, {@code G7}).
 *   <li>A hyphen between letters stays inside the word: {@code вице-премьер}, {@code Алма-Ата}; but
 *       a case ending after an acronym, a closing quotation mark or a per cent sign is cut off:
 *       {@code БҰҰДБ - ның}.
 *   <li>An address ({@code https://…}, {@code a@b.kz}, {@code napa.vn}) is one token.
 *   <li>An apostrophe between letters stays inside the word.
 * </ul>
 *
 * <p>Token spans point into the text as it was read; only {@link org.derek.segment.Token#text} is
 * repaired. OpenNLP types don't leave this package.
 */
package org.derek.segment;
