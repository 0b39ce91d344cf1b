package org.derek.merge;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as near-duplicates are compared by: its shingles, each three words in a row, and its
 * facts, which are its numbers and the words that it writes with a capital within a sentence.
 *
 * <p>Case, punctuation, line breaks, soft hyphens, diacritics and the alphabet of letters that look
 * the same in Latin and Cyrillic make no difference. The headline and what stands above the first
 * line of running text (section, date, counters) are left out, because each outlet has its own; so
 * are, of the facts, those of an agency's dateline ({@code АСТАНА, 12 марта. /Agency/ –}).
 */
final class Shingles {
  private static final int WIDTH = 3;

  /** Most facts of a kind that are kept: those with the least hashes, in every text the same. */
  static final int MOST_FACTS = 48;

  private static final int HEAD_LINES = 6;
  private static final int SHORT_LINE = 7;
  private static final int LONGEST_DATELINE = 8;

  private static final byte NUMBER = 1;
  private static final byte CAPITAL = 2;
  private static final byte AFTER_STOP = 4;
  private static final byte AFTER_DASH = 8;

  private long[] words = new long[256];
  private int[] lines = new int[256];
  private byte[] flags = new byte[256];
  private int count;

  private int first;

  private Shingles() {}

  /** The shingles and facts of a text, which may or may not begin with its title. */
  static Shingles of(String title, String text) {
    Shingles shingles = new Shingles();
    shingles.read(text);
    shingles.first = shingles.afterHead(hashes(title));
    return shingles;
  }

  private static long[] hashes(String text) {
    Shingles words = new Shingles();
    words.read(text);
    return Arrays.copyOf(words.words, words.count);
  }

  /** Number of words. */
  int words() {
    return count - first;
  }

  /** A hash for each shingle, in the order of the text; a shorter text is one shingle. */
  int[] hashes() {
    int size = words();
    if (size == 0) {
      return new int[0];
    }
    int[] hashes = new int[Math.max(1, size - WIDTH + 1)];
    for (int i = 0; i < hashes.length; i++) {
      long hash = 0;
      for (int j = i; j < Math.min(size, i + WIDTH); j++) {
        hash = mix(hash + words[first + j]);
      }
      hashes[i] = (int) (hash >>> 32);
    }
    return hashes;
  }

  /**
   * Hashes of the numbers, each with the word before it and each with the word after it, ascending
   * as unsigned values.
   */
  char[] numbers() {
    int start = afterDateline();
    char[] facts = new char[2 * words()];
    int size = 0;
    for (int i = start; i < count; i++) {
      if ((flags[i] & NUMBER) != 0) {
        facts[size++] = fact(words[i] + 31 * (i > start ? words[i - 1] : 0));
        facts[size++] = fact(words[i] + 37 * (i + 1 < count ? words[i + 1] : 0));
      }
    }
    return least(facts, size);
  }

  /**
   * Hashes of the words with a capital within a sentence, ascending as unsigned values; none of a
   * text in capitals.
   */
  char[] names() {
    char[] facts = new char[words()];
    int size = 0;
    int capitals = 0;
    for (int i = afterDateline(); i < count; i++) {
      capitals += (flags[i] & CAPITAL) == 0 ? 0 : 1;
      if ((flags[i] & (CAPITAL | AFTER_STOP | NUMBER)) == CAPITAL) {
        facts[size++] = fact(words[i]);
      }
    }
    return least(facts, 10 * capitals > 6 * words() ? 0 : size);
  }

  private static char fact(long hash) {
    return (char) (mix(hash) >>> 48);
  }

  private static char[] least(char[] facts, int size) {
    Arrays.sort(facts, 0, size);
    int distinct = 0;
    for (int i = 0; i < size && distinct < MOST_FACTS; i++) {
      if (i == 0 || facts[i] != facts[i - 1]) {
        facts[distinct++] = facts[i];
      }
    }
    return Arrays.copyOf(facts, distinct);
  }

  /** The first word that is not of the head, which may not be the greater part of the text. */
  private int afterHead(long[] title) {
    int at = 0;
    for (int i = 0; i < HEAD_LINES && at < count; i++) {
      int end = at;
      while (end < count && lines[end] == lines[at]) {
        end++;
      }
      boolean isTitle = title.length > 0 && Arrays.equals(words, at, end, title, 0, title.length);
      if (!isTitle && end - at >= SHORT_LINE) {
        break;
      }
      at = end;
    }
    return at > count / 2 ? 0 : at;
  }

  /** The first word that is not of the dateline. */
  private int afterDateline() {
    int after = first;
    for (int i = first + 1; i < Math.min(count, first + LONGEST_DATELINE + 1); i++) {
      if ((flags[i] & AFTER_DASH) != 0) {
        after = i;
      }
    }
    return after;
  }

  private void read(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    int line = 0;
    byte before = AFTER_STOP;
    int at = 0;
    while (at < plain.length()) {
      char c = plain.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        at = word(plain, at, line, before);
        before = 0;
        continue;
      }
      if (c == '\n') {
        line++;
        before |= AFTER_STOP;
      } else if (isStop(c)) {
        before |= AFTER_STOP;
      } else if (isDash(plain, at)) {
        before |= AFTER_DASH;
      }
      at++;
    }
  }

  /** Takes the word that begins at {@code start}; returns its end. */
  private int word(String text, int start, int line, byte before) {
    byte flag = before;
    if (Character.isUpperCase(text.charAt(start))) {
      flag |= CAPITAL;
    }
    long hash = 0xCBF29CE484222325L;
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        if (Character.isDigit(c)) {
          flag |= NUMBER;
          hash = step(hash, (char) ('0' + Character.digit(c, 10)));
        } else {
          hash = step(hash, LookAlike.of(Character.toLowerCase(c)));
        }
      } else if (isBetweenDigits(text, at)) {
        hash = step(hash, '.');
      } else if (!isSkipped(c)) {
        int next = afterHyphenation(text, at);
        if (next < 0) {
          break;
        }
        at = next;
        continue;
      }
      at++;
    }
    add(mix(hash), line, flag);
    return at;
  }

  private static long step(long hash, char c) {
    return (hash ^ c) * 0x100000001B3L;
  }

  /** Where a word goes on that a line break divides; -1 if none does here. */
  private static int afterHyphenation(String text, int at) {
    if (text.charAt(at) != '-' || at + 1 >= text.length()) {
      return -1;
    }
    int next = at + 1;
    if (text.charAt(next) == '\r') {
      next++;
    }
    return next + 1 < text.length()
            && text.charAt(next) == '\n'
            && Character.isLowerCase(text.charAt(next + 1))
        ? next + 1
        : -1;
  }

  /** Whether a mark joins two digits to one number: {@code 450,35}, {@code 12.03.2024}. */
  private static boolean isBetweenDigits(String text, int at) {
    return ".,:".indexOf(text.charAt(at)) >= 0
        && at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private static boolean isSkipped(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == ':' || c == '•' || c == '\u2028';
  }

  /** A dash between words, or a slash around an agency's name. */
  private static boolean isDash(String text, int at) {
    char c = text.charAt(at);
    return c == '–'
        || c == '—'
        || c == '/'
        || (c == '-' && at > 0 && Character.isWhitespace(text.charAt(at - 1)));
  }

  private void add(long hash, int line, byte flag) {
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
      lines = Arrays.copyOf(lines, 2 * count);
      flags = Arrays.copyOf(flags, 2 * count);
    }
    words[count] = hash;
    lines[count] = line;
    flags[count++] = flag;
  }

  /** The finalizer of MurmurHash3. */
  static long mix(long value) {
    long hash = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
    return hash ^ hash >>> 33;
  }
}
