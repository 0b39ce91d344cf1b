package org.derek.read.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A stream of unpacked bytes, held to the budget and to the expansion ratio while it flows. Once it
 * failed it fails the same way at every further call, so that nobody takes a broken stream's end
 * for its proper end. Closing it leaves the stream below open.
 */
public final class Meter extends InputStream {
  /** Unpacked bytes from which on the ratio says something. */
  private static final long RATIO_FROM = 16L << 20;

  private final InputStream in;
  private final Optional<Budget> budget;
  private final LongSupplier packed;
  private long count;
  private Optional<IOException> failure = Optional.empty();

  /**
   * @param in the unpacked bytes
   * @param packed how many packed bytes they are from, or were read so far; negative if unknown
   */
  public Meter(InputStream in, Budget budget, LongSupplier packed) {
    this(in, Optional.of(budget), packed);
  }

  private Meter(InputStream in, Optional<Budget> budget, LongSupplier packed) {
    this.in = in;
    this.budget = budget;
    this.packed = packed;
  }

  /** A stream that only remembers its failure: nothing is unpacked in it. */
  public static Meter unpacked(InputStream in) {
    return new Meter(in, Optional.empty(), () -> -1);
  }

  /** What it failed with, if it did. */
  public Optional<IOException> failure() {
    return failure;
  }

  /** Bytes that came out so far. */
  public long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (failure.isPresent()) {
      IOException first = failure.get();
      throw first instanceof Refusal refusal
          ? refusal.again()
          : new IOException(first.getMessage(), first);
    }
    try {
      int got = in.read(into, offset, length);
      if (got > 0) {
        count += got;
        if (budget.isPresent()) {
          check(got, budget.get());
        }
      }
      return got;
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    } catch (RuntimeException e) {
      // decompressors index their tables by what a broken stream says
      IOException broken = new IOException("broken data: " + e, e);
      failure = Optional.of(broken);
      throw broken;
    }
  }

  private void check(int got, Budget budget) throws Refusal {
    budget.countUnpacked(got);
    long from = packed.getAsLong();
    double allowed = budget.limits().maxRatio();
    if (count > RATIO_FROM && from >= 0 && count > allowed * Math.max(1, from)) {
      throw Refusal.overLimit(
          "unpacks to more than "
              + Math.round(allowed)
              + " times its packed size, as a zip bomb does",
          Math.round(allowed),
          "--max-ratio");
    }
  }
}
