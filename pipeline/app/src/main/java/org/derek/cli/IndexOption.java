package org.derek.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the index lies; shared by the commands that use one. */
final class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      defaultValue = "derek-index",
      description = "Folder of the index. Default: ${DEFAULT-VALUE}.")
  private Path folder;

  Path folder() {
    return folder;
  }
}
