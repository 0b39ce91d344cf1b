package org.derek.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Counts tokens beside operations, so that JMH prints tokens a second. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Tokens {
  /** Tokens worked on in this iteration. */
  public long tokens;

  /** Starts an iteration at zero. */
  @Setup(Level.Iteration)
  public void reset() {
    tokens = 0;
  }
}
