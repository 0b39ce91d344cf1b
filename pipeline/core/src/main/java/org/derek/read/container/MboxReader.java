package org.derek.read.container;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.derek.read.content.Content;
import org.derek.read.content.MediaTypes;
import org.derek.read.content.Refusal;

/**
 * Mailboxes (RFC 4155, mboxrd): a message starts at a line with {@code From } at the file's start
 * or after a blank line; members are named by their number, from 1.
 */
public final class MboxReader {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final int LINE = 1 << 16;
  private static final Declared MAIL = new Declared(Optional.of(MediaTypes.MAIL), Optional.empty());

  private final InputStream in;
  private final long limit;
  private final Members members;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private int number;
  private long size;

  private MboxReader(InputStream in, long limit, Members members) {
    this.in = new BufferedInputStream(in, LINE);
    this.limit = limit;
    this.members = members;
  }

  /**
   * Hands over the messages; {@code in} stays open.
   *
   * @param limit size in bytes above which a message is refused
   */
  public static void read(InputStream in, long limit, Members members)
      throws IOException, InterruptedException {
    new MboxReader(in, limit, members).read();
  }

  private void read() throws IOException, InterruptedException {
    byte[] line = new byte[LINE];
    boolean blankBefore = true;
    boolean atStart = true;
    for (int length = line(line); length > 0; length = line(line)) {
      boolean wholeLine = line[length - 1] == '\n';
      if (atStart && blankBefore && startsWith(line, length, 0)) {
        deliver();
        number++;
      } else {
        add(line, length, atStart && isQuoted(line, length) ? 1 : 0);
      }
      blankBefore = atStart && wholeLine && (length == 1 || (length == 2 && line[0] == '\r'));
      atStart = wholeLine;
    }
    deliver();
  }

  private void add(byte[] line, int length, int from) {
    size += length - from;
    if (size <= limit) {
      message.write(line, from, length - from);
    }
  }

  private void deliver() throws IOException, InterruptedException {
    if (number > 0) {
      String name = Integer.toString(number);
      if (size > limit) {
        members.refused(name, Refusal.overLimit(size + " bytes", limit, "--max-file-bytes"), size);
      } else {
        members.member(name, Content.of(message.toByteArray()), MAIL);
      }
    }
    message.reset();
    size = 0;
  }

  /** A line with its end, or as much of it as there is room for. */
  private int line(byte[] into) throws IOException {
    int length = 0;
    while (length < into.length) {
      int b = in.read();
      if (b < 0) {
        break;
      }
      into[length++] = (byte) b;
      if (b == '\n') {
        break;
      }
    }
    return length;
  }

  private static boolean startsWith(byte[] line, int length, int at) {
    return length >= at + FROM.length
        && Arrays.equals(line, at, at + FROM.length, FROM, 0, FROM.length);
  }

  private static boolean isQuoted(byte[] line, int length) {
    int at = 0;
    while (at < length && line[at] == '>') {
      at++;
    }
    return at > 0 && startsWith(line, length, at);
  }
}
