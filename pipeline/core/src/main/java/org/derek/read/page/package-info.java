/**
 * A web page in, the report on it out: headline, text without the page around it, date.
 *
 * <p>Three ways lead to the text: elements that content management systems name as the body, the
 * densest part of the page, and readability4j; what is most plausible by length and links is taken,
 * then line by line freed of counters, teasers and buttons. What a name in markup means is data
 * ({@code markup.tsv} beside these classes), words of languages are data of the language ({@code
 * models/<lang>/boilerplate.tsv}).
 */
package org.derek.read.page;
