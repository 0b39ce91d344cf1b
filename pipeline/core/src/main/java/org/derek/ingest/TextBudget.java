package org.derek.ingest;

/**
 * Bounds the text that waits between reading and writing, whatever the number and size of files.
 *
 * <p>A file other than the first in line waits while all files together hold more than the limit.
 * The first in line, whose results are being taken, waits only for itself; so the line always
 * moves.
 */
final class TextBudget {
  private final long limit;
  private long held;
  private Share first;

  /**
   * @param limit code units of text that may wait
   */
  TextBudget(long limit) {
    this.limit = limit;
  }

  /** What one file holds of the budget. */
  final class Share {
    private long mine;

    /** Waits until {@code units} more may be held. */
    void acquire(long units) throws InterruptedException {
      synchronized (TextBudget.this) {
        while (mustWait(units)) {
          TextBudget.this.wait();
        }
        held += units;
        mine += units;
      }
    }

    /** Gives {@code units} back. */
    void release(long units) {
      synchronized (TextBudget.this) {
        held -= units;
        mine -= units;
        TextBudget.this.notifyAll();
      }
    }

    /** This file's results are taken from now on. */
    void becomeFirst() {
      synchronized (TextBudget.this) {
        first = this;
        TextBudget.this.notifyAll();
      }
    }

    private boolean mustWait(long units) {
      return this == first ? mine > 0 && mine + units > limit : held > 0 && held + units > limit;
    }
  }
}
