package org.derek.read.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that counts its bytes and knows whether their end was seen. For one thread. */
public final class CountedStream extends FilterInputStream {
  private long count;
  private boolean ended;

  /** Counts from where {@code in} stands. */
  public CountedStream(InputStream in) {
    super(in);
  }

  /** Bytes read or skipped so far. */
  public long count() {
    return count;
  }

  /** Whether a read met the end. */
  public boolean ended() {
    return ended;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count += b < 0 ? 0 : 1;
    ended |= b < 0;
    return b;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int got = in.read(into, offset, length);
    count += Math.max(0, got);
    ended |= got < 0;
    return got;
  }

  @Override
  public long skip(long most) throws IOException {
    long skipped = in.skip(most);
    count += skipped;
    return skipped;
  }
}
