package org.derek.read.rows;

import java.io.Closeable;
import java.util.Iterator;

/**
 * The rows of one file, read one at a time as they are asked for. For one thread.
 *
 * <p>A broken row is a {@link RowReading.Failed} and costs only itself; damage that makes the rest
 * unreadable is the last one. {@link #next} throws nothing else.
 */
public interface Rows extends Iterator<RowReading>, Closeable {
  /** Media type of the whole file, for example {@code application/rss+xml}. */
  String mediaType();

  /** IANA name of the file's charset. */
  String charset();
}
