package org.derek.read.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.derek.read.content.Budget;
import org.derek.read.content.Content;
import org.derek.read.content.Meter;
import org.derek.read.content.Refusal;

/** 7z archives, solid blocks in one pass. */
public final class SevenZipReader {
  /** Dictionaries and headers may take this much. */
  private static final int MEMORY_KB = 192 * 1024;

  private SevenZipReader() {}

  /** Hands over the members; the channel stays open. */
  public static void read(SeekableByteChannel channel, Budget budget, Members members)
      throws IOException, InterruptedException {
    try (SevenZFile archive =
        SevenZFile.builder()
            .setSeekableByteChannel(new Shared(channel))
            .setMaxMemoryLimitKiB(MEMORY_KB)
            .get()) {
      long size = channel.size();
      int number = 0;
      for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        number++;
        if (entry.isDirectory() || entry.isAntiItem()) {
          continue;
        }
        Meter meter = new Meter(content(archive, entry), budget, () -> size);
        String name = entry.getName() == null ? "member-" + number : entry.getName();
        members.member(name, Content.of(meter), Declared.NOTHING);
        if (meter.failure().isPresent() && !(meter.failure().get() instanceof Refusal)) {
          IOException failure = meter.failure().get();
          if (!isPassword(failure)) {
            throw failure;
          }
        }
      }
    } catch (RuntimeException e) {
      throw new IOException("broken 7z headers: " + e, e);
    }
  }

  private static boolean isPassword(IOException failure) {
    return Failures.refusal(failure).category() == org.derek.report.Outcome.Category.ENCRYPTED;
  }

  private static InputStream content(SevenZFile archive, SevenZArchiveEntry entry) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return entry.hasStream() ? archive.read() : -1;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return entry.hasStream() ? archive.read(into, offset, length) : -1;
      }
    };
  }
}
