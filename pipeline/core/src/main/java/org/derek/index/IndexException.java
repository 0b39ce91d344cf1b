package org.derek.index;

import java.io.IOException;

/** The index can't be opened or written; the message names the folder, the cause and the remedy. */
public final class IndexException extends IOException {
  public IndexException(String message) {
    super(message);
  }

  public IndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
