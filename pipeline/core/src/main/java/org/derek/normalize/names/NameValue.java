package org.derek.normalize.names;

/**
 * What a mention of a person or organization means.
 *
 * @param norm canonical name
 * @param entity entity id
 * @param known whether the alias table holds the name
 */
record NameValue(String norm, String entity, boolean known) {}
