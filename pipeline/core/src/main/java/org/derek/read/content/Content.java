package org.derek.read.content;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The bytes of one file or member, looked at from the front. They are read once, by {@link
 * #stream}, {@link #bytes} or {@link #channel}; {@link #head} may be asked before. For one thread.
 */
public final class Content implements Closeable {
  /** Length of the head, by which the media type is told. */
  public static final int HEAD = 1 << 16;

  private static final int IN_MEMORY = 4 << 20;

  private final CountedStream counted;
  private final BufferedInputStream in;
  private final Optional<Path> file;
  private Optional<byte[]> head = Optional.empty();
  private Optional<Path> spooled = Optional.empty();

  private Content(InputStream in, Optional<Path> file) {
    this.counted = new CountedStream(in);
    this.in = new BufferedInputStream(counted, 1 << 13);
    this.file = file;
  }

  /** A file's bytes. */
  public static Content of(Path file) throws IOException {
    return new Content(Files.newInputStream(file), Optional.of(file));
  }

  /** A stream's bytes, from where it stands to its end. */
  public static Content of(InputStream stream) {
    return new Content(stream, Optional.empty());
  }

  /** Bytes in memory. */
  public static Content of(byte[] bytes) {
    return of(new ByteArrayInputStream(bytes));
  }

  /** Up to {@link #HEAD} bytes from the start. */
  public byte[] head() throws IOException {
    if (head.isEmpty()) {
      head = Optional.of(peek());
    }
    return head.get();
  }

  /** Of a stream that breaks off, what came before the break; the break comes again later. */
  private byte[] peek() throws IOException {
    in.mark(HEAD + 1);
    try {
      byte[] start = in.readNBytes(HEAD);
      in.reset();
      return start;
    } catch (IOException e) {
      in.reset();
      int buffered = Math.min(HEAD, in.available());
      if (buffered == 0) {
        throw e;
      }
      byte[] start = in.readNBytes(buffered);
      in.reset();
      return start;
    }
  }

  /** Size in bytes; 0 if that is not known, or not yet. */
  public long size() {
    return file.map(path -> path.toFile().length()).orElse(counted.ended() ? counted.count() : 0);
  }

  /** All bytes, as they come; supports {@link InputStream#mark}. */
  public InputStream stream() {
    return in;
  }

  /**
   * All bytes at once.
   *
   * @throws Refusal if there are more than {@code limit}, which {@code option} moves
   */
  public byte[] bytes(long limit, String option) throws IOException {
    if (file.isPresent() && Files.size(file.get()) > limit) {
      throw Refusal.overLimit(Files.size(file.get()) + " bytes", limit, option);
    }
    byte[] all = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
    if (all.length > limit) {
      throw Refusal.overLimit("more than " + limit + " bytes", limit, option);
    }
    return all;
  }

  /**
   * All bytes, at any position: of the file itself, else from memory, else from a temporary file
   * that {@link #close} deletes.
   *
   * @throws IOException if the bytes can't be read to the end; what came before is lost then
   */
  public SeekableByteChannel channel() throws IOException {
    if (file.isPresent()) {
      return FileChannel.open(file.get(), StandardOpenOption.READ);
    }
    byte[] start = in.readNBytes(IN_MEMORY);
    if (start.length < IN_MEMORY) {
      return new SeekableInMemoryByteChannel(start);
    }
    Path copy = Files.createTempFile("derek-", ".tmp");
    spooled = Optional.of(copy);
    try (var out = Files.newOutputStream(copy)) {
      out.write(start);
      in.transferTo(out);
    }
    FileChannel channel = FileChannel.open(copy, StandardOpenOption.READ);
    // where an open file may be deleted it can't outlive a killed run
    copy.toFile().delete();
    return channel;
  }

  /** All bytes of a channel from its start. */
  public static byte[] bytes(SeekableByteChannel channel, long limit, String option)
      throws IOException {
    if (channel.size() > limit) {
      throw Refusal.overLimit(channel.size() + " bytes", limit, option);
    }
    channel.position(0);
    ByteArrayOutputStream all = new ByteArrayOutputStream((int) channel.size());
    java.nio.channels.Channels.newInputStream(channel).transferTo(all);
    return all.toByteArray();
  }

  @Override
  public void close() throws IOException {
    in.close();
    if (spooled.isPresent()) {
      Files.deleteIfExists(spooled.get());
    }
  }
}
