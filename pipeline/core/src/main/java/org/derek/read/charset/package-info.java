/**
 * Bytes into text: which charset they are in, by what the text says when it is read so.
 *
 * <p>UTF-8 and UTF-16 prove themselves by their form. The 8-bit charsets of Cyrillic and Vietnamese
 * don't: the bytes are decoded under each of them, and the text that reads most like one of the
 * known languages wins. What a language reads like is data, letter pairs counted over news ({@code
 * models/<lang>/letters.tsv}). Nothing of a format (headers, markup) may enter here.
 */
package org.derek.read.charset;
