/**
 * Which language a text is in, and where the data of each language lies.
 *
 * <p>{@link org.derek.language.LanguageDetector} puts two opinions together. Profiles of n-grams,
 * words and alphabets ({@link org.derek.language.LanguageProfiles}) know the languages with models
 * well, in capitals and in other spellings too (Kazakh in Latin letters or typed on a Russian
 * keyboard, Vietnamese without diacritics), and load in a moment. OpenNLP's model of 103 languages
 * knows the neighbours better; it is loaded only when the profiles are not clear. In a mixed
 * document each run of paragraphs has its own language: a change costs, so a line in another
 * language changes nothing and a paragraph does.
 *
 * <p>Everything that is specific to a language is data in the folder that {@link
 * org.derek.language.Models} opens; no stage names a language in its code. OpenNLP types don't
 * leave this package.
 */
package org.derek.language;
