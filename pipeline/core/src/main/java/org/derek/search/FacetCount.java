package org.derek.search;

/**
 * How many of the results have a value.
 *
 * @param value what a request filters by: a code, an entity id, a month
 * @param label what people read: the commonest name of an entity; else the value
 * @param count number of reports
 */
public record FacetCount(String value, String label, long count) {}
