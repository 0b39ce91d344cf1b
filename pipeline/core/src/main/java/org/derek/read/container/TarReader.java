package org.derek.read.container;

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
    TarArchiveInputStream tar = new TarArchiveInputStream(in, "ISO-8859-1");
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
}
