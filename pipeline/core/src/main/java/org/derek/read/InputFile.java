package org.derek.read;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One file to read, before anyone looked into it.
 *
 * @param path its path as the user gave it or as it was found under a given folder, with {@code /}
 * @param file where it lies
 * @param size its size in bytes when it was listed
 * @param modifiedMillis its time of last modification, milliseconds since 1970
 */
public record InputFile(String path, Path file, long size, long modifiedMillis) {
  public InputFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(file, "file");
  }
}
