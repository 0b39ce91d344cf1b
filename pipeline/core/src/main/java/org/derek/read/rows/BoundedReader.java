package org.derek.read.rows;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends reading with {@link LookAheadRows.RowTooLarge} when one row takes too many characters. */
final class BoundedReader extends FilterReader {
  /** Parsers read ahead by less than this. */
  private static final int AHEAD = 64_000;

  private long sinceRow;

  BoundedReader(Reader in) {
    super(in);
  }

  /** A new row starts: the count starts again. */
  void rowStarts() {
    sinceRow = 0;
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    count(1);
    return next;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int size = in.read(buffer, offset, length);
    count(size);
    return size;
  }

  private void count(int size) {
    sinceRow += size;
    if (sinceRow > RowMaker.LARGEST + AHEAD) {
      throw new LookAheadRows.RowTooLarge();
    }
  }
}
