/**
 * The record as JSON: one object a report or annotated document, the form that every edge shares.
 *
 * <p>Depends on {@code report} alone. Field names are those of the design and never change meaning.
 */
package org.derek.json;
