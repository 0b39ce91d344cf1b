package org.derek.merge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the groups of near-duplicates among any number of reports. Give all reports with {@link
 * #add}, then call {@link #find} once.
 *
 * <p>Reports that agree in a band of their signatures are compared by these; those that are
 * near-duplicates are in one group, and so are their near-duplicates. The groups depend on the set
 * of reports alone, not on the order in which they are given. Takes linear time: of many reports
 * that agree in a band each is compared with a limited number of the others. Signatures and bands
 * wait in temporary files; a report takes some 24 bytes of memory.
 *
 * <p>For one thread.
 */
public final class NearDuplicates implements Closeable {
  /** With how many reports that agree with it in a band, by id, a report is compared. */
  private static final int WINDOW = 16;

  private static final int BLOCK = 4096;

  private final FileChannel rows;
  private final FileChannel keys;
  private final ByteBuffer row = ByteBuffer.allocate(1 << 16);
  private final int[][] block = new int[MinHash.BANDS][BLOCK];
  private final ByteBuffer blockBytes = ByteBuffer.allocate(BLOCK * Integer.BYTES);

  private long[] ends = new long[BLOCK];
  private int[] days = new int[BLOCK];
  private int size;
  private long written;

  /** Opens the temporary files. */
  public NearDuplicates() throws IOException {
    rows = temporary();
    keys = temporary();
  }

  private static FileChannel temporary() throws IOException {
    Path file = Files.createTempFile("derek-reports", ".tmp");
    return FileChannel.open(
        file,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /**
   * Takes a report in.
   *
   * @param id its id, as no other report has
   * @param day of its publication, as the number of days since 1970-01-01; {@link
   *     Integer#MAX_VALUE} if unknown
   * @return its number: 0 for the first, 1 for the next
   */
  public int add(String id, int day, Signature signature) throws IOException {
    byte[] name = id.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = signature.bytes();
    if (row.remaining() < Short.BYTES + name.length + bytes.length) {
      flushRows();
    }
    row.putShort((short) name.length).put(name).put(bytes);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      days = Arrays.copyOf(days, 2 * size);
    }
    ends[size] = written + row.position();
    days[size] = day;
    for (int band = 0; band < MinHash.BANDS; band++) {
      block[band][size % BLOCK] = signature.key(band);
    }
    size++;
    if (size % BLOCK == 0) {
      flushBlock();
    }
    return size - 1;
  }

  private void flushRows() throws IOException {
    written += row.position();
    row.flip();
    write(rows, row);
    row.clear();
  }

  /** The keys of a block of reports stand together for each band. */
  private void flushBlock() throws IOException {
    for (int[] band : block) {
      blockBytes.clear();
      blockBytes.asIntBuffer().put(band);
      write(keys, blockBytes);
    }
  }

  private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  /**
   * The groups of near-duplicates. A group is known by the id of its first report: the one that was
   * published first, of several the one whose id is least.
   */
  public final class Groups {
    private final int[] firstOf;
    private final long reports;
    private final long groups;

    private Groups(Sets sets) throws IOException {
      firstOf = new int[size];
      Arrays.fill(firstOf, -1);
      int[] least = new int[size];
      int[] members = new int[size];
      Arrays.fill(least, -1);
      long inGroups = 0;
      long number = 0;
      for (int i = 0; i < size; i++) {
        int root = sets.root(i);
        members[root]++;
        if (least[root] < 0 || isBefore(i, least[root])) {
          least[root] = i;
        }
      }
      for (int i = 0; i < size; i++) {
        int root = sets.root(i);
        if (members[root] > 1) {
          firstOf[i] = least[root];
          inGroups++;
          number += root == i ? 1 : 0;
        }
      }
      reports = inGroups;
      groups = number;
    }

    /** The group of the report with this number; empty if it has no near-duplicates. */
    public Optional<String> of(int report) throws IOException {
      return firstOf[report] < 0 ? Optional.empty() : Optional.of(id(firstOf[report]));
    }

    /** Number of reports that have near-duplicates. */
    public long reports() {
      return reports;
    }

    /** Number of groups of two or more. */
    public long groups() {
      return groups;
    }
  }

  /** Finds the groups among all reports that were given. */
  public Groups find() throws IOException {
    flushRows();
    flushBlock();
    Sets sets = new Sets(size);
    long[] order = new long[size];
    for (int band = 0; band < MinHash.BANDS; band++) {
      readBand(band, order);
      Arrays.sort(order);
      for (int start = 0; start < size; ) {
        int end = start + 1;
        while (end < size && order[end] >>> 32 == order[start] >>> 32) {
          end++;
        }
        if (end - start > 1) {
          compare(order, start, end, sets);
        }
        start = end;
      }
    }
    return new Groups(sets);
  }

  /** The key of each report in the band in the upper half, its number in the lower. */
  private void readBand(int band, long[] order) throws IOException {
    for (int start = 0; start < size; start += BLOCK) {
      long at = ((long) start / BLOCK * MinHash.BANDS + band) * BLOCK * Integer.BYTES;
      blockBytes.clear();
      read(keys, blockBytes, at);
      blockBytes.flip();
      for (int i = start; i < Math.min(size, start + BLOCK); i++) {
        order[i] = (long) blockBytes.getInt() << 32 | i;
      }
    }
  }

  private void compare(long[] order, int start, int end, Sets sets) throws IOException {
    if (sets.areOne(order, start, end)) {
      return;
    }
    int[] reports = new int[end - start];
    for (int i = start; i < end; i++) {
      reports[i - start] = (int) order[i];
    }
    if (reports.length > WINDOW) {
      reports = byId(reports);
    }
    Signature[] signatures = new Signature[reports.length];
    for (int i = 0; i < reports.length; i++) {
      for (int j = i + 1; j < Math.min(reports.length, i + WINDOW); j++) {
        if (sets.root(reports[i]) != sets.root(reports[j])) {
          signatures[i] = signatures[i] == null ? signature(reports[i]) : signatures[i];
          signatures[j] = signatures[j] == null ? signature(reports[j]) : signatures[j];
          if (signatures[i].isNear(signatures[j])) {
            sets.unite(reports[i], reports[j]);
          }
        }
      }
      signatures[i] = null;
    }
  }

  private int[] byId(int[] reports) throws IOException {
    record Named(String id, int report) {}
    List<Named> named = new ArrayList<>(reports.length);
    for (int report : reports) {
      named.add(new Named(id(report), report));
    }
    named.sort(Comparator.comparing(Named::id));
    return named.stream().mapToInt(Named::report).toArray();
  }

  private boolean isBefore(int a, int b) throws IOException {
    return days[a] != days[b] ? days[a] < days[b] : id(a).compareTo(id(b)) < 0;
  }

  private String id(int report) throws IOException {
    ByteBuffer stored = stored(report);
    return new String(next(stored, stored.getShort()), StandardCharsets.UTF_8);
  }

  private Signature signature(int report) throws IOException {
    ByteBuffer stored = stored(report);
    short id = stored.getShort();
    stored.position(stored.position() + id);
    return Signature.ofBytes(next(stored, stored.remaining()));
  }

  private static byte[] next(ByteBuffer stored, int length) {
    byte[] bytes = new byte[length];
    stored.get(bytes);
    return bytes;
  }

  private ByteBuffer stored(int report) throws IOException {
    long start = report == 0 ? 0 : ends[report - 1];
    ByteBuffer bytes = ByteBuffer.allocate((int) (ends[report] - start));
    read(rows, bytes, start);
    return bytes.flip();
  }

  private static void read(FileChannel file, ByteBuffer bytes, long start) throws IOException {
    long at = start;
    while (bytes.hasRemaining()) {
      int count = file.read(bytes, at);
      if (count < 0) {
        throw new IOException("a temporary file of reports breaks off");
      }
      at += count;
    }
  }

  @Override
  public void close() throws IOException {
    try (rows;
        keys) {
      size = 0;
    }
  }

  /** Disjoint sets of numbers (R. Tarjan, 1975), with path halving. */
  private static final class Sets {
    private final int[] parents;

    Sets(int size) {
      parents = new int[size];
      Arrays.setAll(parents, i -> i);
    }

    int root(int member) {
      int at = member;
      while (parents[at] != at) {
        parents[at] = parents[parents[at]];
        at = parents[at];
      }
      return at;
    }

    /** The root is the least member, so that it does not depend on the order of unions. */
    void unite(int a, int b) {
      int one = root(a);
      int other = root(b);
      parents[Math.max(one, other)] = Math.min(one, other);
    }

    boolean areOne(long[] members, int start, int end) {
      int root = root((int) members[start]);
      for (int i = start + 1; i < end; i++) {
        if (root((int) members[i]) != root) {
          return false;
        }
      }
      return true;
    }
  }
}
