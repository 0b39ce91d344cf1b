package org.derek.index;

import java.util.Objects;

/**
 * A top-level file that was read to its end.
 *
 * @param path the file as it was given, the first part of the paths of all its inputs
 * @param size size in bytes
 * @param modifiedMillis last modification, milliseconds since 1970-01-01 UTC
 */
public record FileState(String path, long size, long modifiedMillis) {
  public FileState {
    Objects.requireNonNull(path, "path");
  }
}
