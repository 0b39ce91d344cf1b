package org.derek.read.content;

import java.util.Optional;
import org.derek.read.ReadLimits;
import org.derek.report.Outcome.Category;

/** What one top-level file has used up of its limits, all levels together. For one thread. */
public final class Budget {
  /** Unpacked bytes from which on the ratio of the whole says something. */
  private static final long RATIO_FROM = 64L << 20;

  private final ReadLimits limits;
  private final long packed;
  private Optional<Refusal> spent = Optional.empty();
  private long unpacked;
  private long members;

  /**
   * Nothing used yet.
   *
   * @param packed size of the top-level file in bytes; negative if unknown
   */
  public Budget(ReadLimits limits, long packed) {
    this.limits = limits;
    this.packed = packed;
  }

  /** The limits. */
  public ReadLimits limits() {
    return limits;
  }

  /** Counts one more member, message or row. */
  public void countMember() throws Refusal {
    throwIfSpent();
    if (++members > limits.maxMembers()) {
      spend(
          "more members than allowed, the rest was not read (limit "
              + limits.maxMembers()
              + "; raise it by --max-members)");
    }
  }

  /** Counts unpacked bytes. */
  void countUnpacked(long bytes) throws Refusal {
    unpacked += bytes;
    if (packed >= 0 && unpacked > RATIO_FROM && unpacked > limits.maxRatio() * packed) {
      spend(
          "unpacks to many times its size, as a zip bomb does; the rest was not read (limit "
              + Math.round(limits.maxRatio())
              + "; raise it by --max-ratio)");
    }
    if (unpacked > limits.maxUnpackedBytes()) {
      spend(
          "unpacks to more than allowed, the rest was not read (limit "
              + limits.maxUnpackedBytes()
              + " bytes; raise it by --max-unpacked-bytes)");
    }
  }

  /** Stops here if the budget was spent before, whoever held the refusal back. */
  public void throwIfSpent() throws Refusal {
    if (spent.isPresent()) {
      throw spent.get().again();
    }
  }

  private void spend(String message) throws Refusal {
    spent = Optional.of(Refusal.ofTheRest(Category.TOO_LARGE, message));
    throw spent.get();
  }
}
