package org.derek.normalize.names;

/**
 * An organization's name in the nominative.
 *
 * @param name the name
 * @param head position of the head among its words, -1 if none is known
 * @param certain whether the head was found, or the form needed no change
 */
record Nominative(String name, int head, boolean certain) {}
