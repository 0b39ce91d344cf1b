/**
 * Composes the stages, and nothing else: {@link org.derek.ingest.Extraction} is the path of one
 * report, {@link org.derek.ingest.Batch} runs many in parallel and hands the results over in order,
 * {@link org.derek.ingest.Ingest} puts them into an index so that a run killed at any moment
 * resumes where it was, {@link org.derek.ingest.Replay} corrects what is in the index already when
 * an editor's corrections have changed.
 *
 * <p>Parallel work, ordered results: files are read by one pool, reports extracted by another, and
 * a single thread takes the results in the order of the files. What is committed is therefore
 * always a prefix of the archive, whatever the machine's speed, and an interrupted run that is
 * started again ends in the same index as an undisturbed one.
 */
package org.derek.ingest;
