/**
 * What holds over reports rather than in one: which reports are near-duplicates of each other, and
 * which events of all of them tell of one happening.
 *
 * <p>Near-duplicates: {@link org.derek.merge.Signature} is made of each report by itself and kept
 * with it; {@link org.derek.merge.NearDuplicates} makes groups of any number of them.
 *
 * <p>Happenings: {@link org.derek.merge.Merging} takes every event, sorts them by day in files
 * ({@link org.derek.merge.SortedRows}) and slides a window over the days. In it an event is
 * compared with those that share something telling with it: a participant, the kind and place
 * ({@link org.derek.merge.Window}). How telling a shared thing is depends on the number of days
 * that it is in the news ({@link org.derek.merge.Rarity}): a ministry says less than a person of
 * whom one hears once a year. {@link org.derek.merge.Likeness} weighs what two events share against
 * what speaks against them; {@link org.derek.merge.Consolidation} makes the record and keeps what
 * the reports say differently.
 *
 * <p>Time grows with the number of reports and events, memory does not: the window, the number of
 * candidates of an event, and what is counted are bounded. Algorithms over values: nothing here
 * depends on the order in which reports come, and what is stored where is the index's.
 */
package org.derek.merge;
