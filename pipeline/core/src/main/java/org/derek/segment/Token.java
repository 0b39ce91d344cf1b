package org.derek.segment;

import org.derek.report.Span;

/**
 * A word, number or mark.
 *
 * @param span where it stands, in the report's own text
 * @param text its repaired form: NFC, look-alike letters put right, soft hyphens and stray
 *     combining marks removed; equal to the covered text where nothing needed repair
 */
public record Token(Span span, String text) {}
