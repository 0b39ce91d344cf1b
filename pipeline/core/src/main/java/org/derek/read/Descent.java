package org.derek.read;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.Set;
import org.derek.read.container.Declared;
import org.derek.read.container.Decompressor;
import org.derek.read.container.Failures;
import org.derek.read.container.InnerNames;
import org.derek.read.container.Mail;
import org.derek.read.container.MboxReader;
import org.derek.read.container.Members;
import org.derek.read.container.SevenZipReader;
import org.derek.read.container.TarReader;
import org.derek.read.container.WarcMembers;
import org.derek.read.container.ZipReader;
import org.derek.read.content.Budget;
import org.derek.read.content.Content;
import org.derek.read.content.MediaTypes;
import org.derek.read.content.Meter;
import org.derek.read.content.Refusal;
import org.derek.read.rows.RowReading;
import org.derek.read.rows.Rows;
import org.derek.report.Outcome.Category;

/**
 * The way down through one top-level file: opens containers inside containers, and ends each input
 * in exactly one reading. For one file on one thread.
 */
final class Descent {
  private static final Set<String> CONTAINERS =
      Set.of(
          MediaTypes.ZIP,
          MediaTypes.TAR,
          MediaTypes.SEVEN_ZIP,
          MediaTypes.GZIP,
          MediaTypes.BZIP2,
          MediaTypes.XZ,
          MediaTypes.MBOX,
          MediaTypes.WARC);
  private static final Set<String> ROWS =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/json",
          "text/csv",
          "text/tab-separated-values",
          MediaTypes.XML);

  private final Formats formats;
  private final Budget budget;
  private final Readings readings;

  Descent(Formats formats, Budget budget, Readings readings) {
    this.formats = formats;
    this.budget = budget;
    this.readings = readings;
  }

  /**
   * Reads one input and all inside it.
   *
   * @param depth how many containers it lies in
   * @throws Refusal if nothing more of the top-level file may be read
   */
  void read(String path, Content content, Declared declared, int depth)
      throws Refusal, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("reading was interrupted at " + path);
    }
    try {
      open(path, content, declared, depth);
    } catch (IOException e) {
      Refusal refusal = Failures.refusal(e);
      if (refusal.endsRun()) {
        throw refusal;
      }
      readings.refuse(path, refusal, content.size());
    } catch (StackOverflowError e) {
      readings.refuse(path, Refusal.of(Category.CRASHED, "nested too deeply for its parser", e), 0);
    } catch (Readings.SinkFailure e) {
      throw e;
    } catch (RuntimeException e) {
      readings.refuse(
          path, Refusal.of(Category.CRASHED, "its parser failed: " + e, e), content.size());
    }
  }

  private void open(String path, Content content, Declared declared, int depth)
      throws IOException, InterruptedException {
    if (content.head().length == 0) {
      throw Refusal.of(Category.EMPTY, "has no bytes");
    }
    String type = type(content, declared, path);
    if (CONTAINERS.contains(type) || type.equals(MediaTypes.MAIL)) {
      int limit = budget.limits().maxDepth();
      if (depth > limit || (depth == limit && !type.equals(MediaTypes.MAIL))) {
        throw Refusal.overLimit("a container inside " + depth + " others", limit, "--max-depth");
      }
    }
    long before = readings.count();
    boolean container = container(path, type, content, depth);
    if (container && readings.count() == before) {
      throw Refusal.of(Category.EMPTY, "a container without members");
    }
    if (!container && !(ROWS.contains(type) && rows(path, content, declared))) {
      readings.add(formats.read(path, type, content, declared.charset(), budget.limits()));
    }
  }

  private static String type(Content content, Declared declared, String path) throws IOException {
    String found = MediaTypes.detect(content.head(), path);
    String said = declared.mediaType().orElse("");
    if (said.equals(MediaTypes.MAIL)) {
      return said;
    }
    boolean text = found.equals(MediaTypes.PLAIN);
    boolean page = said.equals(MediaTypes.HTML) || said.equals(MediaTypes.XHTML);
    boolean code = said.equals("text/css") || said.endsWith("javascript");
    return text && (page || code) ? said : found;
  }

  private boolean container(String path, String type, Content content, int depth)
      throws IOException, InterruptedException {
    Members members = new Inner(path, depth + 1);
    switch (type) {
      case MediaTypes.ZIP, MediaTypes.SEVEN_ZIP -> {
        try (SeekableByteChannel channel = content.channel()) {
          if (type.equals(MediaTypes.SEVEN_ZIP)) {
            SevenZipReader.read(channel, budget, members);
          } else if (ZipReader.isOfficeDocument(channel)) {
            long limit = budget.limits().maxFileBytes();
            byte[] bytes = Content.bytes(channel, limit, "--max-file-bytes");
            readings.add(formats.document(path, MediaTypes.OOXML, bytes, budget.limits()));
          } else {
            ZipReader.read(channel, budget, members);
          }
        }
      }
      case MediaTypes.TAR -> TarReader.read(content.stream(), members);
      case MediaTypes.MBOX ->
          MboxReader.read(content.stream(), budget.limits().maxFileBytes(), members);
      case MediaTypes.WARC -> WarcMembers.read(content.stream(), budget, members);
      case MediaTypes.GZIP, MediaTypes.BZIP2, MediaTypes.XZ ->
          compressed(path, type, content, depth, members);
      case MediaTypes.MAIL -> mail(path, content, members);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A compression around another container adds nothing to the path. */
  private void compressed(String path, String type, Content content, int depth, Members members)
      throws IOException, InterruptedException {
    Meter unpacked = Decompressor.open(type, content.stream(), budget);
    try (Content inner = Content.of(unpacked)) {
      if (inner.head().length == 0) {
        throw Refusal.of(Category.EMPTY, "unpacks to no bytes");
      }
      String name = Decompressor.innerName(path);
      String innerType = MediaTypes.detect(inner.head(), name);
      if (CONTAINERS.contains(innerType)) {
        open(path, inner, Declared.NOTHING, depth + 1);
      } else if (!ROWS.contains(innerType) || !rows(path, inner, Declared.NOTHING)) {
        members.member(name, inner, Declared.NOTHING);
      }
    }
  }

  private void mail(String path, Content content, Members attachments)
      throws IOException, InterruptedException {
    byte[] bytes = content.bytes(budget.limits().maxFileBytes(), "--max-file-bytes");
    Mail mail = formats.mail(bytes);
    Reading message;
    try {
      message = formats.message(path, mail, bytes, budget.limits());
    } catch (Refusal e) {
      message = readings.refused(path, e, bytes.length);
    }
    readings.add(message);
    for (Mail.Part part : mail.attachments()) {
      attachments.member(part.name(), Content.of(part.bytes()), part.declared());
    }
  }

  private boolean rows(String path, Content content, Declared declared)
      throws IOException, InterruptedException {
    Optional<Rows> found = formats.rows(content.stream(), path, declared.charset());
    if (found.isEmpty()) {
      return false;
    }
    InnerNames names = new InnerNames();
    long before = readings.count();
    try (Rows rows = found.get()) {
      while (rows.hasNext()) {
        RowReading row = rows.next();
        budget.countMember();
        if (Thread.interrupted()) {
          throw new InterruptedException("reading was interrupted at " + path);
        }
        String inner = path + "!/" + names.distinct(row.locator());
        readings.add(formats.row(inner, row, rows.charset(), budget.limits()));
      }
    }
    budget.throwIfSpent();
    if (readings.count() == before) {
      throw Refusal.of(Category.EMPTY, "has no rows");
    }
    return true;
  }

  /** The members of the container at {@code path}. */
  private final class Inner implements Members {
    private final String path;
    private final int depth;
    private final InnerNames names = new InnerNames();

    Inner(String path, int depth) {
      this.path = path;
      this.depth = depth;
    }

    @Override
    public void member(String name, Content content, Declared declared)
        throws IOException, InterruptedException {
      try (content) {
        budget.countMember();
        read(path + "!/" + names.distinct(name), content, declared, depth);
      }
    }

    @Override
    public void refused(String name, Refusal why, long bytes) throws IOException {
      budget.countMember();
      readings.refuse(path + "!/" + names.distinct(name), why, bytes);
    }
  }
}
