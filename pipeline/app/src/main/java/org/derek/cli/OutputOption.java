package org.derek.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where data goes; shared by the commands that write it. */
final class OutputOption {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to FILE instead of standard output.")
  private Path file;

  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** The stream to write to; closing it leaves standard output open. */
  OutputStream open() throws IOException {
    if (file != null) {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }
    return new BufferedOutputStream(
        new FilterOutputStream(System.out) {
          @Override
          public void write(byte[] bytes, int offset, int length) {
            System.out.write(bytes, offset, length);
          }

          @Override
          public void close() {
            System.out.flush();
          }
        },
        1 << 16);
  }
}
