package org.derek.read.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A stretch of a channel as a stream that keeps its own place. */
final class ChannelRange extends InputStream {
  private final SeekableByteChannel channel;
  private final long end;
  private long place;

  ChannelRange(SeekableByteChannel channel, long start, long length) throws IOException {
    this.channel = channel;
    this.place = start;
    this.end = Math.min(channel.size(), length > Long.MAX_VALUE - start ? start : start + length);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (place >= end) {
      return -1;
    }
    channel.position(place);
    int most = (int) Math.min(length, end - place);
    int got = channel.read(ByteBuffer.wrap(into, offset, most));
    place += Math.max(0, got);
    return got;
  }
}
