/**
 * JMH benchmarks of the stages, each beside the stock library as its baseline. Run them with {@code
 * derek bench} or {@code java -cp … org.openjdk.jmh.Main NamePattern}; figures are published with
 * the command that made them.
 */
package org.derek.bench;
