package org.derek.merge;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts any number of rows in bounded memory: what doesn't fit goes into sorted files, which are
 * read back side by side. Closing removes the files. For one thread.
 */
final class SortedRows implements Closeable {
  /** Bytes of rows kept in memory. */
  private static final long IN_MEMORY = 48L << 20;

  /** What a row takes besides its bytes. */
  private static final int OVERHEAD = 120;

  private final Path folder;
  private final long limit;
  private final List<Path> runs = new ArrayList<>();
  private List<Row> rows = new ArrayList<>();
  private long bytes;

  /**
   * A row.
   *
   * @param day sorts first
   * @param block sorts second
   * @param tie sorts third; no two rows have all three alike
   */
  record Row(int day, long block, String tie, byte[] payload) {
    static final Comparator<Row> ORDER =
        Comparator.comparingInt(Row::day).thenComparingLong(Row::block).thenComparing(Row::tie);
  }

  /** Takes the rows in order. */
  @FunctionalInterface
  interface Taker {
    void take(Row row) throws IOException;
  }

  /**
   * @param folder where files may be made; must exist
   */
  SortedRows(Path folder) {
    this(folder, IN_MEMORY);
  }

  SortedRows(Path folder, long limit) {
    this.folder = folder;
    this.limit = limit;
  }

  void add(Row row) throws IOException {
    rows.add(row);
    bytes += row.payload().length + 2L * row.tie().length() + OVERHEAD;
    if (bytes > limit) {
      spill();
    }
  }

  private void spill() throws IOException {
    rows.sort(Row.ORDER);
    Path run = Files.createTempFile(folder, "events", ".run");
    runs.add(run);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16))) {
      for (Row row : rows) {
        out.writeInt(row.day());
        out.writeLong(row.block());
        out.writeUTF(row.tie());
        out.writeInt(row.payload().length);
        out.write(row.payload());
      }
    }
    rows = new ArrayList<>();
    bytes = 0;
  }

  /** Hands over all rows in order; then this is empty. */
  void drain(Taker taker) throws IOException {
    rows.sort(Row.ORDER);
    if (runs.isEmpty()) {
      List<Row> all = rows;
      rows = new ArrayList<>();
      for (Row row : all) {
        taker.take(row);
      }
      return;
    }
    spill();
    List<Run> open = new ArrayList<>();
    try {
      PriorityQueue<Run> queue =
          new PriorityQueue<>(Comparator.comparing((Run run) -> run.row, Row.ORDER));
      for (Path run : runs) {
        Run next = new Run(run);
        open.add(next);
        if (next.advance()) {
          queue.add(next);
        }
      }
      while (!queue.isEmpty()) {
        Run first = queue.remove();
        taker.take(first.row);
        if (first.advance()) {
          queue.add(first);
        }
      }
    } finally {
      for (Run run : open) {
        run.in.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
    runs.clear();
    rows.clear();
  }

  /** A sorted file that is being read. */
  private static final class Run {
    private final DataInputStream in;
    private Row row;

    Run(Path file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    boolean advance() throws IOException {
      int day;
      try {
        day = in.readInt();
      } catch (EOFException e) {
        return false;
      }
      long block = in.readLong();
      String tie = in.readUTF();
      byte[] payload = new byte[in.readInt()];
      in.readFully(payload);
      row = new Row(day, block, tie, payload);
      return true;
    }
  }
}
