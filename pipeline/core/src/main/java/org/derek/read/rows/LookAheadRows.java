package org.derek.read.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Rows that are read one ahead, and end at the first failure of the file itself. */
abstract class LookAheadRows implements Rows {
  private final String mediaType;
  private final String charset;
  private final Closeable source;
  private final RowMaker maker;
  private Optional<RowReading> next = Optional.empty();
  private boolean ended;

  LookAheadRows(String mediaType, String charset, Closeable source, RowMaker maker) {
    this.mediaType = mediaType;
    this.charset = charset;
    this.source = source;
    this.maker = maker;
  }

  /**
   * The next row, or empty at the end of the file.
   *
   * @throws IOException if the rest of the file can't be read
   */
  abstract Optional<RowReading> read() throws IOException;

  RowMaker maker() {
    return maker;
  }

  @Override
  public String mediaType() {
    return mediaType;
  }

  @Override
  public String charset() {
    return charset;
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !ended) {
      try {
        next = read();
        ended = next.isEmpty();
      } catch (IOException e) {
        ended = true;
        next =
            Optional.of(
                maker.failed(
                    RowReading.Failure.CORRUPT,
                    "the rest of the file can't be read: " + e.getMessage()));
      } catch (RowTooLarge e) {
        ended = true;
        next = Optional.of(maker.tooLarge());
      }
    }
    return next.isPresent();
  }

  @Override
  public RowReading next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RowReading row = next.get();
    next = Optional.empty();
    return row;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** A row exceeds the limit in a format that can't be read on after it. */
  static final class RowTooLarge extends RuntimeException {
    RowTooLarge() {
      super("row too large", null, false, false);
    }
  }
}
