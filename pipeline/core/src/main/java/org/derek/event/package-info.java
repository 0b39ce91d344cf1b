/**
 * What a report says happened: triggers, their status, time, place and participants, gathered into
 * one {@link org.derek.report.Event} for each happening.
 *
 * <p>The words that name events are data ({@code models/<lang>/events.tsv} and its neighbours); no
 * rule about a language may enter the code. Values come from {@code normalize}: nothing is
 * normalized a second time here.
 */
package org.derek.event;
