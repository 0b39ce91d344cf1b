package org.derek.read.container;

import java.io.IOException;
import org.derek.read.content.Content;
import org.derek.read.content.Refusal;

/** Who takes the members of a container, in their order. */
public interface Members {
  /**
   * A member. What is wrong with the member alone is its own outcome and doesn't come back.
   *
   * @param name its name in the container, as found
   * @param content its bytes, closed in this call
   * @throws IOException if nothing more of the top-level file may be read
   */
  void member(String name, Content content, Declared declared)
      throws IOException, InterruptedException;

  /** A member that can't be read at all. */
  void refused(String name, Refusal why, long bytes) throws IOException, InterruptedException;
}
