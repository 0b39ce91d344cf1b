package org.derek.read.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.derek.read.content.Budget;
import org.derek.read.content.CountedStream;
import org.derek.read.content.MediaTypes;
import org.derek.read.content.Meter;

/** Compressed single files: gzip (with several members), bzip2, xz. */
public final class Decompressor {
  private static final int MEMORY_KB = 192 * 1024;

  private Decompressor() {}

  /** The unpacked bytes of {@code in}, held to the budget. */
  public static Meter open(String type, InputStream in, Budget budget) throws IOException {
    CountedStream packed = new CountedStream(in);
    InputStream unpacked;
    try {
      unpacked =
          switch (type) {
            case MediaTypes.GZIP ->
                GzipCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .get();
            case MediaTypes.BZIP2 -> new BZip2CompressorInputStream(packed, true);
            case MediaTypes.XZ ->
                XZCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .setMemoryLimitKiB(MEMORY_KB)
                    .get();
            default -> throw new IllegalArgumentException(type);
          };
    } catch (IllegalStateException | IndexOutOfBoundsException e) {
      throw new IOException("broken " + type + " header", e);
    }
    return new Meter(new Sips(unpacked), budget, packed::count);
  }

  /** What the file inside is called: the name without the compression's extension. */
  public static String innerName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String lower = name.toLowerCase(Locale.ROOT);
    for (String extension : new String[] {".gz", ".bz2", ".xz"}) {
      if (lower.endsWith(extension) && lower.length() > extension.length()) {
        return name.substring(0, name.length() - extension.length());
      }
    }
    return lower.endsWith(".tgz") || lower.endsWith(".txz") || lower.endsWith(".tbz")
        ? name.substring(0, name.length() - 4) + ".tar"
        : name;
  }

  /** Reads little at a time: what a decompressor unpacked in the call that fails is lost. */
  private static final class Sips extends FilterInputStream {
    private static final int SIP = 512;

    Sips(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return in.read(into, offset, Math.min(length, SIP));
    }
  }
}
