package org.derek.read.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.derek.read.content.Budget;
import org.derek.read.content.Content;
import org.derek.read.content.Meter;
import org.derek.read.content.Refusal;
import org.derek.report.Outcome.Category;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Web archives (WARC, ISO 28500): each response and resource record is a member, named by its
 * address. Requests, metadata and revisit records are none.
 */
public final class WarcMembers {
  private WarcMembers() {}

  /** Hands over the members; {@code in} holds plain records and stays open. */
  public static void read(InputStream in, Budget budget, Members members)
      throws IOException, InterruptedException {
    WarcReader warc;
    try {
      warc = new WarcReader(in);
    } catch (IllegalArgumentException e) {
      throw new IOException("no WARC record at its start: " + e.getMessage(), e);
    }
    warc.setLenient(true);
    for (Optional<WarcRecord> next = next(warc); next.isPresent(); next = next(warc)) {
      WarcRecord record = next.get();
      if (record instanceof WarcResponse response && isHttp(response)) {
        response(response, budget, members);
      } else if (record instanceof WarcResource resource) {
        Declared declared =
            resource.headers().first("Content-Type").map(Declared::of).orElse(Declared.NOTHING);
        member(resource.target(), resource.body().stream(), declared, members);
      }
    }
  }

  private static Optional<WarcRecord> next(WarcReader warc) throws IOException {
    try {
      return warc.next();
    } catch (RuntimeException e) {
      throw new IOException("broken WARC record: " + e, e);
    }
  }

  private static boolean isHttp(WarcTargetRecord record) {
    return record.target().regionMatches(true, 0, "http", 0, 4);
  }

  private static void response(WarcResponse response, Budget budget, Members members)
      throws IOException, InterruptedException {
    String address = response.target();
    InputStream body;
    Declared declared;
    try {
      HttpResponse http = response.http();
      if (http.status() < 200 || http.status() >= 300) {
        members.refused(
            address, Refusal.of(Category.UNSUPPORTED, "HTTP status " + http.status()), 0);
        return;
      }
      declared = http.headers().first("Content-Type").map(Declared::of).orElse(Declared.NOTHING);
      MessageBody packed = http.body();
      MessageBody unpacked = http.bodyDecoded();
      body =
          unpacked == packed
              ? packed.stream()
              : new Meter(unpacked.stream(), budget, () -> position(packed));
    } catch (IOException | RuntimeException e) {
      members.refused(address, Refusal.of(Category.CORRUPT, "broken HTTP response: " + e, e), 0);
      return;
    }
    member(address, body, declared, members);
  }

  private static void member(String name, InputStream body, Declared declared, Members members)
      throws IOException, InterruptedException {
    members.member(name, Content.of(Meter.unpacked(body)), declared);
  }

  private static long position(MessageBody body) {
    try {
      return body.position();
    } catch (IOException e) {
      return -1;
    }
  }
}
