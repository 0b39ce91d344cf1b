package org.derek.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.derek.ingest.LanguageChoice;
import org.derek.language.Models;
import org.derek.read.InputFile;
import org.derek.read.Inputs;
import org.derek.read.ReadLimits;
import org.derek.read.ReadOptions;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read and how; shared by the commands that read. */
final class InputOptions {
  private static final ReadLimits STANDARD = ReadLimits.standard();

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "A file, a folder, a container (zip, tar, gz, 7z, mbox, WARC …) or - for standard input.")
  private List<Path> inputs;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Day of publication of every report, for example 2024-03-12; else as found.")
  private LocalDate published;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "auto",
      description =
          "auto: detect; a code (ru, kk, vi): take every text for that language; any: also pass on"
              + " text in other languages, untagged. Default: ${DEFAULT-VALUE}.")
  private String language;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Reports worked on at a time. Default: the number of processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--max-file-bytes",
      paramLabel = "BYTES",
      description = "Largest file or member. Default: ${DEFAULT-VALUE}.")
  private long maxFileBytes = STANDARD.maxFileBytes();

  @Option(
      names = "--max-text-chars",
      paramLabel = "N",
      description = "Longest text of a report. Default: ${DEFAULT-VALUE}.")
  private long maxTextChars = STANDARD.maxTextChars();

  @Option(
      names = "--max-unpacked-bytes",
      paramLabel = "BYTES",
      description = "Bytes that one file may unpack to. Default: ${DEFAULT-VALUE}.")
  private long maxUnpackedBytes = STANDARD.maxUnpackedBytes();

  @Option(
      names = "--max-ratio",
      paramLabel = "X",
      description = "How many times its size a member may unpack to. Default: ${DEFAULT-VALUE}.")
  private double maxRatio = STANDARD.maxRatio();

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "Containers inside each other. Default: ${DEFAULT-VALUE}.")
  private int maxDepth = STANDARD.maxDepth();

  @Option(
      names = "--max-members",
      paramLabel = "N",
      description = "Members and rows in one file. Default: ${DEFAULT-VALUE}.")
  private int maxMembers = STANDARD.maxMembers();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Longest time for parsing one document. Default: 60.")
  private long timeoutSeconds = STANDARD.timeout().toSeconds();

  @Option(
      names = "--child-heap",
      paramLabel = "MB",
      description = "Heap of a parsing process. Default: ${DEFAULT-VALUE}.")
  private int childHeap = STANDARD.childHeapMegabytes();

  /** Checks what the parser can't; the message names the option. */
  LanguageChoice languageChoice(Models models) {
    if (threads < 1) {
      throw new IllegalArgumentException("--threads: must be 1 or more, not " + threads);
    }
    return LanguageChoice.ofWord(language, models.languages());
  }

  int threads() {
    return threads;
  }

  ReadOptions readOptions(Models models) {
    return new ReadOptions(
        new ReadLimits(
            maxFileBytes,
            maxTextChars,
            maxUnpackedBytes,
            maxRatio,
            maxDepth,
            maxMembers,
            Duration.ofSeconds(timeoutSeconds),
            childHeap),
        Optional.ofNullable(published),
        models.root());
  }

  /** The files to read, in order, except {@code skipped} and what lies in them. */
  Stream<InputFile> files(Collection<Path> skipped) throws IOException {
    List<Path> onDisk = inputs.stream().filter(input -> !isStandardInput(input)).toList();
    List<Path> left =
        skipped.stream().map(path -> path.toAbsolutePath().normalize()).distinct().toList();
    Stream<InputFile> files =
        Inputs.walk(
            onDisk, path -> left.stream().anyMatch(path.toAbsolutePath().normalize()::startsWith));
    return onDisk.size() == inputs.size()
        ? files
        : Stream.concat(Stream.of(new InputFile("-", Path.of("-"), 0, 0)), files);
  }

  /** What the user named, as paths are spelled in records. */
  List<String> roots() {
    return inputs.stream()
        .filter(input -> !isStandardInput(input))
        .map(input -> input.toString().replace('\\', '/'))
        .toList();
  }

  private static boolean isStandardInput(Path input) {
    return input.toString().equals("-");
  }
}
