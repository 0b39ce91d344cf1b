package org.derek.read.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.derek.read.content.Content;
import org.derek.read.content.Meter;

/** TAR archives (ustar, GNU, pax) as they stream by; links and folders are no members. */
public final class TarReader {
  private TarReader() {}

  /** Hands over the members; {@code in} stays open. */
  public static void read(InputStream in, Members members)
      throws IOException, InterruptedException {
    Tail tail = new Tail(in);
    TarArchiveInputStream tar = new TarArchiveInputStream(tail, "ISO-8859-1");
    for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
      if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink()) {
        continue;
      }
      Meter meter = Meter.unpacked(tar);
      members.member(name(entry), Content.of(meter), Declared.NOTHING);
      if (meter.failure().isPresent()) {
        throw meter.failure().get();
      }
    }
    if (!tail.isBlank()) {
      throw new EOFException("the archive's end is missing");
    }
  }

  private static TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
    try {
      return tar.getNextEntry();
    } catch (RuntimeException e) {
      throw new IOException("broken tar header: " + e.getMessage(), e);
    }
  }

  /** Header names are bytes, here one char each; pax names are text already. */
  private static String name(TarArchiveEntry entry) {
    String name = entry.getName();
    return name.chars().allMatch(c -> c < 0x100)
        ? InnerNames.decode(name.getBytes(StandardCharsets.ISO_8859_1))
        : name;
  }

  /** Remembers the last block, which in a whole archive holds nothing but zeros. */
  private static final class Tail extends InputStream {
    private static final int BLOCK = 512;

    private final InputStream in;
    private long count;
    private long lastNonZero = -1;

    Tail(InputStream in) {
      this.in = in;
    }

    boolean isBlank() {
      return count - 1 - lastNonZero >= BLOCK;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      if (b > 0) {
        lastNonZero = count;
      }
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int got = in.read(into, offset, length);
      for (int i = got - 1; i >= 0; i--) {
        if (into[offset + i] != 0) {
          lastNonZero = count + i;
          break;
        }
      }
      count += Math.max(0, got);
      return got;
    }
  }
}
