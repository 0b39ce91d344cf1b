package org.derek.read.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Enumeration;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.derek.read.content.Budget;
import org.derek.read.content.Content;
import org.derek.read.content.Meter;
import org.derek.read.content.Refusal;
import org.derek.report.Outcome.Category;

/**
 * ZIP archives by their directory; one whose directory is lost, from the front for as long as it
 * goes. Names without the UTF-8 flag are decoded by {@link InnerNames}.
 */
public final class ZipReader {
  private ZipReader() {}

  /** Whether the archive is an Office Open XML document, whose parts are not members. */
  public static boolean isOfficeDocument(SeekableByteChannel channel) {
    try (ZipFile zip = open(channel)) {
      return zip.getEntry("[Content_Types].xml") != null;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Hands over the members; the channel stays open. */
  public static void read(SeekableByteChannel channel, Budget budget, Members members)
      throws IOException, InterruptedException {
    ZipFile zip;
    try {
      zip = open(channel);
    } catch (IOException | RuntimeException e) {
      fromTheFront(channel, budget, members);
      return;
    }
    try (zip) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        if (!entry.isDirectory()) {
          member(zip, entry, budget, members);
        }
      }
    }
  }

  private static ZipFile open(SeekableByteChannel channel) throws IOException {
    return ZipFile.builder()
        .setSeekableByteChannel(new Shared(channel))
        .setIgnoreLocalFileHeader(true)
        .get();
  }

  private static void member(ZipFile zip, ZipArchiveEntry entry, Budget budget, Members members)
      throws IOException, InterruptedException {
    String name = name(entry);
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      members.refused(name, Failures.encrypted(), Math.max(0, entry.getSize()));
    } else if (!zip.canReadEntryData(entry)) {
      members.refused(name, unsupported(entry), Math.max(0, entry.getSize()));
    } else {
      InputStream raw;
      try {
        raw = zip.getInputStream(entry);
      } catch (IOException | RuntimeException e) {
        members.refused(name, Refusal.of(Category.CORRUPT, "is damaged: " + e.getMessage(), e), 0);
        return;
      }
      try (raw;
          Content content = Content.of(new Meter(raw, budget, entry::getCompressedSize))) {
        members.member(name, content, Declared.NOTHING);
      }
    }
  }

  private static void fromTheFront(SeekableByteChannel channel, Budget budget, Members members)
      throws IOException, InterruptedException {
    channel.position(0);
    InputStream in = new BufferedInputStream(Channels.newInputStream(channel));
    try (ZipArchiveInputStream zip = new ZipArchiveInputStream(in, "UTF-8", true, true)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          members.refused(name(entry), Failures.encrypted(), 0);
        } else if (!zip.canReadEntryData(entry)) {
          members.refused(name(entry), unsupported(entry), 0);
        } else {
          Meter meter = new Meter(zip, budget, zip::getCompressedCount);
          members.member(name(entry), Content.of(meter), Declared.NOTHING);
          if (meter.failure().isPresent() && !(meter.failure().get() instanceof Refusal)) {
            throw meter.failure().get();
          }
        }
      }
    } catch (RuntimeException e) {
      throw new ZipException("broken local headers: " + e);
    }
    throw new ZipException("breaks off: its directory is missing");
  }

  private static Refusal unsupported(ZipArchiveEntry entry) {
    ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
    return Refusal.of(
        Category.UNSUPPORTED,
        "compression method " + (method == null ? entry.getMethod() : method) + " can't be read");
  }

  private static String name(ZipArchiveEntry entry) {
    boolean told =
        entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
    return told || entry.getRawName() == null
        ? entry.getName()
        : InnerNames.decode(entry.getRawName());
  }
}
