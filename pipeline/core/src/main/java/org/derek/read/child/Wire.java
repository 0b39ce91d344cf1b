package org.derek.read.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.derek.report.Outcome.Category;
import org.derek.report.Publication;

/** Messages between parent and child: each field with its length before it. */
final class Wire {
  private Wire() {}

  static void write(DataOutputStream out, ChildRequest request) throws IOException {
    write(out, request.kind().name());
    write(out, request.path());
    write(out, request.mediaType());
    write(out, request.charset().orElse(""));
    out.writeLong(request.maxTextChars());
    out.writeInt(request.bytes().length);
    out.write(request.bytes());
    out.flush();
  }

  /** The next request, or empty at the end of the stream. */
  static Optional<ChildRequest> readRequest(DataInputStream in) throws IOException {
    String kind;
    try {
      kind = read(in);
    } catch (EOFException e) {
      return Optional.empty();
    }
    return Optional.of(
        new ChildRequest(
            ChildRequest.Kind.valueOf(kind),
            read(in),
            read(in),
            Optional.of(read(in)).filter(charset -> !charset.isEmpty()),
            in.readLong(),
            bytes(in)));
  }

  static void write(DataOutputStream out, ChildAnswer answer) throws IOException {
    if (answer instanceof ChildAnswer.Refused refused) {
      out.writeBoolean(false);
      write(out, refused.category().name());
      write(out, refused.detail());
    } else if (answer instanceof ChildAnswer.Read read) {
      out.writeBoolean(true);
      write(out, read.mediaType());
      write(out, read.title());
      write(out, read.heading());
      write(out, read.charset().orElse(""));
      write(out, read.published().map(p -> p.date().toString()).orElse(""));
      write(out, read.published().map(p -> p.from().name()).orElse(""));
      out.writeInt(read.properties().size());
      for (Map.Entry<String, List<String>> property : read.properties().entrySet()) {
        write(out, property.getKey());
        out.writeInt(property.getValue().size());
        for (String value : property.getValue()) {
          write(out, value);
        }
      }
      write(out, read.text());
    }
    out.flush();
  }

  static ChildAnswer readAnswer(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return new ChildAnswer.Refused(Category.valueOf(read(in)), read(in));
    }
    String mediaType = read(in);
    String title = read(in);
    String heading = read(in);
    String charset = read(in);
    String day = read(in);
    String origin = read(in);
    Map<String, List<String>> properties = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = read(in);
      List<String> values = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        values.add(read(in));
      }
      properties.put(name, values);
    }
    return new ChildAnswer.Read(
        mediaType,
        title,
        heading,
        properties,
        charset.isEmpty() ? Optional.empty() : Optional.of(charset),
        day.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Publication(LocalDate.parse(day), Publication.Origin.valueOf(origin))),
        read(in));
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String read(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("message breaks off");
    }
    return bytes;
  }
}
