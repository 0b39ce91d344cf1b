package org.derek.read.container;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;

/**
 * A ZIP archive's directory, read record by record, so that an archive of a million members takes
 * no more memory than one of ten. For one thread.
 */
final class ZipDirectory {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int LOCATOR64_SIGNATURE = 0x07064b50;
  private static final int LOCATOR64_LENGTH = 20;
  private static final int END64_SIGNATURE = 0x06064b50;
  private static final int END64_LENGTH = 56;
  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;

  private final SeekableByteChannel channel;
  private final InputStream records;
  private final long shift;

  private ZipDirectory(SeekableByteChannel channel, long start, long size, long shift)
      throws IOException {
    this.channel = channel;
    this.records = new BufferedInputStream(new ChannelRange(channel, start, size), 1 << 14);
    this.shift = shift;
  }

  /**
   * The directory that stands at an archive's end.
   *
   * @throws IOException if there is none
   */
  static ZipDirectory open(SeekableByteChannel channel) throws IOException {
    long length = channel.size();
    int tailLength = (int) Math.min(length, END_LENGTH + LONGEST_COMMENT);
    ByteBuffer tail = read(channel, length - tailLength, tailLength);
    int at = tailLength - END_LENGTH;
    while (at >= 0 && tail.getInt(at) != END_SIGNATURE) {
      at--;
    }
    if (at < 0) {
      throw new ZipException("no directory at its end");
    }
    long end = length - tailLength + at;
    long size = tail.getInt(at + 12) & 0xffffffffL;
    long start = tail.getInt(at + 16) & 0xffffffffL;
    if (end >= LOCATOR64_LENGTH) {
      ByteBuffer locator = read(channel, end - LOCATOR64_LENGTH, LOCATOR64_LENGTH);
      if (locator.getInt(0) == LOCATOR64_SIGNATURE) {
        ByteBuffer end64 = read(channel, locator.getLong(8), END64_LENGTH);
        if (end64.getInt(0) == END64_SIGNATURE) {
          size = end64.getLong(40);
          start = end64.getLong(48);
          end = locator.getLong(8);
        }
      }
    }
    // bytes before the archive, as of a self-extracting one, shift everything
    long shift = end - size - start;
    if (size < 0 || start < 0 || shift < 0) {
      throw new ZipException("its directory lies outside the file");
    }
    return new ZipDirectory(channel, start + shift, size, shift);
  }

  /** The next record, or empty at the directory's end. */
  Optional<ZipEntryHeader> next() throws IOException {
    byte[] fixed = records.readNBytes(ZipEntryHeader.LENGTH);
    if (fixed.length == 0) {
      return Optional.empty();
    }
    ByteBuffer record = ByteBuffer.wrap(fixed).order(ByteOrder.LITTLE_ENDIAN);
    if (fixed.length < ZipEntryHeader.LENGTH || record.getInt(0) != ZipEntryHeader.SIGNATURE) {
      throw new ZipException("its directory is damaged");
    }
    int length =
        (record.getShort(28) & 0xffff)
            + (record.getShort(30) & 0xffff)
            + (record.getShort(32) & 0xffff);
    byte[] rest = records.readNBytes(length);
    if (rest.length < length) {
      throw new ZipException("its directory breaks off");
    }
    return Optional.of(ZipEntryHeader.of(record, rest));
  }

  /** Whether {@link #content} can unpack this compression method. */
  static boolean unpacks(int method) {
    return method == 0 || method == 8 || method == 9 || method == 12;
  }

  /** A member's content; reading it to its end checks its CRC-32. */
  InputStream content(ZipEntryHeader entry) throws IOException {
    long at = entry.offset() + shift;
    ByteBuffer local = read(channel, at, LOCAL_LENGTH);
    if (local.getInt(0) != LOCAL_SIGNATURE) {
      throw new ZipException("its local header is damaged");
    }
    long start = at + LOCAL_LENGTH + (local.getShort(26) & 0xffff) + (local.getShort(28) & 0xffff);
    InputStream packed =
        new BufferedInputStream(new ChannelRange(channel, start, entry.packed()), 1 << 13);
    return new Checked(
        switch (entry.method()) {
          case 0 -> packed;
          case 8 -> inflated(packed);
          case 9 -> new Deflate64CompressorInputStream(packed);
          case 12 -> new BZip2CompressorInputStream(packed);
          default -> throw new ZipException("compression method " + entry.method());
        },
        entry);
  }

  private static InputStream inflated(InputStream packed) {
    // zlib asks for a byte more than raw deflate data has
    InputStream padded = new SequenceInputStream(packed, new ByteArrayInputStream(new byte[1]));
    return new InflaterInputStream(padded, new Inflater(true), 1 << 13) {
      @Override
      public void close() throws IOException {
        super.close();
        inf.end();
      }
    };
  }

  private static ByteBuffer read(SeekableByteChannel channel, long at, int length)
      throws IOException {
    if (at < 0 || at > channel.size() - length) {
      throw new EOFException("a header lies outside the file");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(at);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // until it is full
    }
    return bytes.rewind();
  }

  /** Fails at the end if the content is not what the directory says. */
  private static final class Checked extends InputStream {
    private final InputStream in;
    private final ZipEntryHeader entry;
    private final java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    private long count;

    Checked(InputStream in, ZipEntryHeader entry) {
      this.in = in;
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int got = in.read(into, offset, length);
      if (got > 0) {
        crc.update(into, offset, got);
        count += got;
      } else if (got < 0 && (count != entry.size() || crc.getValue() != entry.crc())) {
        throw new ZipException("its checksum or size is not that of the directory");
      }
      return got;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
