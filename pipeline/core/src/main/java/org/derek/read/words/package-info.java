/**
 * The words of languages that reading needs: months, "published", "read also", "views".
 *
 * <p>They are data, {@code models/<lang>/<name>.tsv}, also for languages that Derek has no models
 * for, because pages carry their words too. Loading data files is all that happens here.
 */
package org.derek.read.words;
