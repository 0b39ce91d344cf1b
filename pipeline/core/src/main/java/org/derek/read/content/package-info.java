/**
 * Bytes before anyone knows what they mean: a file's or member's {@link
 * org.derek.read.content.Content}, its {@linkplain org.derek.read.content.MediaTypes media type},
 * and the {@linkplain org.derek.read.content.Meter meter} that keeps a stream within its limits. No
 * format is parsed here.
 */
package org.derek.read.content;
