package org.derek.read.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
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
  /** Records looked at for the part that every Office Open XML document has. */
  private static final int LOOKED_AT = 1000;

  private ZipReader() {}

  /** Whether the archive is an Office Open XML document, whose parts are not members. */
  public static boolean isOfficeDocument(SeekableByteChannel channel) {
    try {
      ZipDirectory directory = ZipDirectory.open(channel);
      for (int i = 0; i < LOOKED_AT; i++) {
        Optional<ZipEntryHeader> entry = directory.next();
        if (entry.isEmpty()) {
          return false;
        }
        if (entry.get().name().equals("[Content_Types].xml")) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /** Hands over the members; the channel stays open. */
  public static void read(SeekableByteChannel channel, Budget budget, Members members)
      throws IOException, InterruptedException {
    ZipDirectory directory;
    Optional<ZipEntryHeader> entry;
    try {
      directory = ZipDirectory.open(channel);
      entry = directory.next();
    } catch (IOException e) {
      fromTheFront(channel, budget, members);
      return;
    }
    for (; entry.isPresent(); entry = directory.next()) {
      if (!entry.get().isFolder()) {
        member(directory, entry.get(), budget, members);
      }
    }
  }

  private static void member(
      ZipDirectory directory, ZipEntryHeader entry, Budget budget, Members members)
      throws IOException, InterruptedException {
    if (entry.encrypted()) {
      members.refused(entry.name(), Failures.encrypted(), entry.size());
      return;
    }
    if (!ZipDirectory.unpacks(entry.method())) {
      members.refused(entry.name(), unsupported(entry.method()), entry.size());
      return;
    }
    InputStream unpacked;
    try {
      unpacked = directory.content(entry);
    } catch (IOException e) {
      members.refused(entry.name(), Failures.refusal(e), entry.size());
      return;
    }
    try (unpacked) {
      Meter meter = new Meter(unpacked, budget, entry::packed);
      members.member(entry.name(), Content.of(meter), Declared.NOTHING);
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
          members.refused(name(entry), unsupported(entry.getMethod()), 0);
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

  private static Refusal unsupported(int number) {
    ZipMethod method = ZipMethod.getMethodByCode(number);
    return Refusal.of(
        Category.UNSUPPORTED,
        "compression method " + (method == null ? number : method) + " can't be read");
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
