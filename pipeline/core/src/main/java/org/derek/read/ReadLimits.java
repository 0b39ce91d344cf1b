package org.derek.read;

import java.time.Duration;
import java.util.Objects;

/**
 * What one input may cost. Each limit is enforced while the bytes stream by, and an input that
 * meets one ends in an outcome that names the limit and its option.
 *
 * @param maxFileBytes size in bytes of a file or member that is read as one report; a container may
 *     be of any size. Option {@code --max-file-bytes}
 * @param maxTextChars length in UTF-16 code units of a report's text. Option {@code
 *     --max-text-chars}
 * @param maxUnpackedBytes bytes that one top-level file may unpack to, all levels together. Option
 *     {@code --max-unpacked-bytes}
 * @param maxRatio how many times its packed size a member may unpack to, looked at from 16 MB of
 *     unpacked bytes on. Option {@code --max-ratio}
 * @param maxDepth how many containers may lie inside each other. Option {@code --max-depth}
 * @param maxMembers members, messages and rows in one top-level file, all levels together. Option
 *     {@code --max-members}
 * @param timeout for parsing one document. Option {@code --timeout}
 * @param childHeapMegabytes heap of a child JVM. Option {@code --child-heap}
 */
public record ReadLimits(
    long maxFileBytes,
    long maxTextChars,
    long maxUnpackedBytes,
    double maxRatio,
    int maxDepth,
    int maxMembers,
    Duration timeout,
    int childHeapMegabytes) {
  private static final long MEGABYTE = 1L << 20;

  public ReadLimits {
    Objects.requireNonNull(timeout, "timeout");
    positive(maxFileBytes, "--max-file-bytes");
    positive(maxTextChars, "--max-text-chars");
    positive(maxUnpackedBytes, "--max-unpacked-bytes");
    positive((long) Math.ceil(maxRatio), "--max-ratio");
    positive(maxDepth, "--max-depth");
    positive(maxMembers, "--max-members");
    positive(timeout.toMillis(), "--timeout");
    positive(childHeapMegabytes, "--child-heap");
    if (maxFileBytes > 1024 * MEGABYTE) {
      throw new IllegalArgumentException("--max-file-bytes: at most 1 GB, not " + maxFileBytes);
    }
  }

  /**
   * 64 MB a file, 10 million characters a text, 256 GB unpacked, ratio 250, depth 8, 5 million
   * members, 60 seconds a document, 512 MB of heap a child.
   */
  public static ReadLimits standard() {
    return new ReadLimits(
        64 * MEGABYTE,
        10_000_000,
        256L * 1024 * MEGABYTE,
        250,
        8,
        5_000_000,
        Duration.ofSeconds(60),
        512);
  }

  private static void positive(long value, String option) {
    if (value <= 0) {
      throw new IllegalArgumentException(option + ": must be positive, not " + value);
    }
  }
}
