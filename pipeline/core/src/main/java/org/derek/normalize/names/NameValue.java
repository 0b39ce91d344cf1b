package org.derek.normalize.names;

/**
 * What a mention of a person or organization means.
 *
 * @param norm canonical name
 * @param entity entity id
 */
record NameValue(String norm, String entity) {}
