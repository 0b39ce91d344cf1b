package org.derek.read;

import java.time.Duration;
import java.util.function.Consumer;

/** The standard limits, of which a test changes some. */
public final class Limits {
  public long maxFileBytes = ReadLimits.standard().maxFileBytes();
  public long maxTextChars = ReadLimits.standard().maxTextChars();
  public long maxUnpackedBytes = ReadLimits.standard().maxUnpackedBytes();
  public int maxDepth = ReadLimits.standard().maxDepth();
  public int maxMembers = ReadLimits.standard().maxMembers();
  public Duration timeout = ReadLimits.standard().timeout();
  public int childHeapMegabytes = ReadLimits.standard().childHeapMegabytes();

  private Limits() {}

  /** The standard limits but for what {@code change} sets. */
  public static ReadLimits with(Consumer<Limits> change) {
    Limits limits = new Limits();
    change.accept(limits);
    return new ReadLimits(
        limits.maxFileBytes,
        limits.maxTextChars,
        limits.maxUnpackedBytes,
        ReadLimits.standard().maxRatio(),
        limits.maxDepth,
        limits.maxMembers,
        limits.timeout,
        limits.childHeapMegabytes);
  }
}
