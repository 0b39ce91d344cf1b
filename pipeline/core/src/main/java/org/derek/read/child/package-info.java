/**
 * The child JVM in which documents are parsed that can hang, crash or eat memory.
 *
 * <p>{@link org.derek.read.child.ChildPool} is the parent's side: it starts children when they are
 * needed, asks them one document at a time, and kills and replaces one that takes too long, dies or
 * runs out of memory. {@link org.derek.read.child.ChildReader} is the child's {@code main}: it
 * reads {@link org.derek.read.child.ChildRequest}s from standard input, answers with {@link
 * org.derek.read.child.ChildAnswer}s on standard output, and ends when its input ends, which it
 * does however the parent dies. Apache Tika's parsers run only there; no parser may start a program
 * or reach the network.
 */
package org.derek.read.child;
