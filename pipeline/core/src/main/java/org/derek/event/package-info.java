/**
 * What a report says happened: one {@link org.derek.report.Event} for each happening.
 *
 * <p>{@code EventExtractor} lays the document out ({@code DocumentView}, {@code SentenceView}),
 * with every {@code Candidate} that the lists of words give, and takes the decisions in order
 * ({@code EventDecisions}): which candidate names an event and which event is the main one, then
 * whether, when and where each happened ({@code Circumstances}), which triggers are one happening
 * ({@code Coreference}), who took part. Each {@link org.derek.event.Decision} is a model of its own
 * ({@code EventModel}) over what its class of features sees ({@code TriggerFeatures}, {@code
 * DateFeatures}, {@code ParticipantFeatures} …); {@code EventExamples} turns annotated documents
 * into its cases.
 *
 * <p>The words that name events, roles, statuses and places are data ({@code
 * models/<lang>/events.tsv} and its neighbours); no rule about a language may enter the code.
 * Values come from {@code normalize}: nothing is normalized a second time here.
 */
package org.derek.event;
