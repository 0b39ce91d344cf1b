package org.derek.merge;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.derek.report.Report;

/**
 * What is kept of a text to find its near-duplicates: at most 323 bytes, mostly some 200. Depends
 * on the title and the text alone. Immutable.
 *
 * <p>Two texts are near-duplicates if most of their shingles are the same and the facts of the one
 * with fewer of them, its numbers and its names, are nearly all in the other too. The first finds
 * the syndicated text with another headline, dateline or end; the second keeps apart what is
 * written by one form, day by day: rates, weather, court schedules, vacancies. The resemblance that
 * is asked for is above a half, so a digest can't join two reports that it holds. Of a text that
 * differs in length from another, all must be left of the shorter one.
 */
public final class Signature {
  /** A text of fewer words has no signature. */
  private static final int FEWEST_WORDS = 5;

  /** Up to here a text is short, and one word of it is much. */
  private static final int SHORT = 30;

  private static final double RESEMBLANCE = 0.54;
  private static final double RESEMBLANCE_OF_SHORT = 0.8;
  private static final double COMMON_NUMBERS = 0.6;
  private static final double COMMON_NAMES = 0.6;
  private static final int MOST_WORDS = Character.MAX_VALUE;

  private final byte[] minima;
  private final int words;
  private final char[] numbers;
  private final char[] names;

  private Signature(byte[] minima, int words, char[] numbers, char[] names) {
    this.minima = minima;
    this.words = words;
    this.numbers = numbers;
    this.names = names;
  }

  /** The signature of a report; empty if its text is too short to have one. */
  public static Optional<Signature> of(Report report) {
    return of(report.title(), report.text());
  }

  static Optional<Signature> of(String title, String text) {
    Shingles shingles = Shingles.of(title, text);
    if (shingles.words() < FEWEST_WORDS) {
      return Optional.empty();
    }
    return Optional.of(
        new Signature(
            MinHash.of(shingles.hashes()),
            Math.min(shingles.words(), MOST_WORDS),
            shingles.numbers(),
            shingles.names()));
  }

  /** Reads what {@link #bytes} wrote. */
  public static Signature ofBytes(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    byte[] minima = new byte[MinHash.SIZE];
    in.get(minima);
    int words = in.getChar();
    char[] numbers = new char[in.get()];
    char[] names = new char[(in.remaining() - 2 * numbers.length) / 2];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.getChar();
    }
    for (int i = 0; i < names.length; i++) {
      names[i] = in.getChar();
    }
    return new Signature(minima, words, numbers, names);
  }

  /** The signature as it is stored. */
  public byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(minima.length + 3 + 2 * (numbers.length + names.length));
    out.put(minima).putChar((char) words).put((byte) numbers.length);
    for (char number : numbers) {
      out.putChar(number);
    }
    for (char name : names) {
      out.putChar(name);
    }
    return out.array();
  }

  /**
   * What near-duplicates have in common in many of the {@link MinHash#BANDS} bands: minima of the
   * shingles and of the numbers or the names, so that texts of one form seldom meet.
   */
  int key(int band) {
    return MinHash.band(minima, band) << 8 | MinHash.least(band % 2 == 0 ? numbers : names, band);
  }

  /** Whether the two texts are near-duplicates. */
  boolean isNear(Signature other) {
    double least = Math.min(words, other.words) < SHORT ? RESEMBLANCE_OF_SHORT : RESEMBLANCE;
    return common(numbers, other.numbers) >= COMMON_NUMBERS
        && MinHash.resemblance(minima, other.minima) >= least
        && common(names, other.names) >= COMMON_NAMES;
  }

  double resemblance(Signature other) {
    return MinHash.resemblance(minima, other.minima);
  }

  /** Shares of common numbers and names, to print. */
  double[] commonFacts(Signature other) {
    return new double[] {common(numbers, other.numbers), common(names, other.names)};
  }

  /**
   * The share of the smaller set that is in the other. Of a set that is not kept whole only what is
   * below its greatest fact can be compared.
   */
  private static double common(char[] a, char[] b) {
    int most = Math.min(a.length, b.length) == 0 ? 0 : Math.min(last(a), last(b));
    int both = 0;
    int ofA = 0;
    int ofB = 0;
    while (ofA < a.length && ofB < b.length && a[ofA] <= most && b[ofB] <= most) {
      if (a[ofA] == b[ofB]) {
        both++;
        ofA++;
        ofB++;
      } else if (a[ofA] < b[ofB]) {
        ofA++;
      } else {
        ofB++;
      }
    }
    int fewer = Math.min(upTo(a, most), upTo(b, most));
    return fewer == 0 ? 1 : (double) both / fewer;
  }

  /** The greatest fact that can be compared. */
  private static int last(char[] facts) {
    return facts.length < Shingles.MOST_FACTS ? Character.MAX_VALUE : facts[facts.length - 1];
  }

  private static int upTo(char[] facts, int most) {
    int at = Arrays.binarySearch(facts, (char) most);
    return at < 0 ? -at - 1 : at + 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature that && Arrays.equals(bytes(), that.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(minima);
  }
}
