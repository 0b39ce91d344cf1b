package org.derek.read.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.derek.read.charset.TextDecoder;

/**
 * Takes mails apart (RFC 5322, MIME) by the event stream of Apache mime4j, leniently. Safe to share
 * between threads.
 */
public final class MailReader {
  private static final int MAX_PARTS = 1000;
  private static final Pattern NAME =
      Pattern.compile(
          "(?:file)?name(\\*)?\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
  private static final Pattern FLOWED =
      Pattern.compile("format\\s*=\\s*\"?flowed", Pattern.CASE_INSENSITIVE);

  private final EncodedWords words;

  /** A reader whose header texts {@code decoder} decodes. */
  public MailReader(TextDecoder decoder) {
    this.words = new EncodedWords(decoder);
  }

  /** The parts of a message; of a broken one those before the damage. */
  public Mail read(byte[] message) {
    MimeConfig config =
        new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(1 << 20)
            .setMaxHeaderCount(10_000)
            .setMaxContentLen(-1)
            .build();
    MimeTokenStream tokens = new MimeTokenStream(config, DecodeMonitor.SILENT, null);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(new ByteArrayInputStream(message));
    Walk walk = new Walk(tokens);
    try {
      walk.run();
    } catch (IOException | MimeException | RuntimeException e) {
      walk.damage = "broken MIME structure: " + e.getMessage();
    }
    return new Mail(
        walk.subject, walk.headers, walk.plain, walk.html, walk.attachments, walk.damage);
  }

  private final class Walk {
    private final MimeTokenStream tokens;
    private final Map<String, List<String>> headers = new HashMap<>();
    private final List<Mail.Part> attachments = new ArrayList<>();
    private final StringBuilder partHeaders = new StringBuilder();
    private String subject = "";
    private Optional<Mail.Part> plain = Optional.empty();
    private Optional<Mail.Part> html = Optional.empty();
    private String damage = "";
    private boolean inMessageHeader = true;

    Walk(MimeTokenStream tokens) {
      this.tokens = tokens;
    }

    void run() throws IOException, MimeException {
      EntityState state = tokens.getState();
      while (state != EntityState.T_END_OF_STREAM) {
        if (state == EntityState.T_START_HEADER) {
          partHeaders.setLength(0);
        } else if (state == EntityState.T_FIELD) {
          field(tokens.getField());
        } else if (state == EntityState.T_END_HEADER) {
          inMessageHeader = false;
        } else if (state == EntityState.T_BODY) {
          body(tokens.getBodyDescriptor());
        }
        state = tokens.next();
      }
    }

    private void field(Field field) {
      String name = field.getName().toLowerCase(Locale.ROOT);
      if (name.equals("content-type") || name.equals("content-disposition")) {
        partHeaders.append(name).append(": ").append(value(field)).append('\n');
      }
      if (inMessageHeader && name.equals("subject")) {
        subject = value(field);
      } else if (inMessageHeader && name.equals("date")) {
        headers.put("Date", List.of(value(field)));
      }
    }

    private String value(Field field) {
      byte[] raw = field.getRaw() == null ? new byte[0] : field.getRaw().toByteArray();
      int colon = 0;
      while (colon < raw.length && raw[colon] != ':') {
        colon++;
      }
      int from = Math.min(raw.length, colon + 1);
      return words.text(java.util.Arrays.copyOfRange(raw, from, raw.length));
    }

    private void body(BodyDescriptor descriptor) throws IOException, MimeException {
      if (attachments.size() >= MAX_PARTS) {
        throw new MimeException("more than " + MAX_PARTS + " parts");
      }
      String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
      String name = name();
      boolean attached = partHeaders.toString().contains("content-disposition: attachment");
      Declared declared =
          new Declared(Optional.of(type), Optional.ofNullable(declaredCharset(descriptor)));
      boolean flowed = FLOWED.matcher(partHeaders).find();
      byte[] bytes = tokens.getDecodedInputStream().readAllBytes();
      Mail.Part part = new Mail.Part(name, declared, flowed, bytes);
      if (!attached && name.isEmpty() && type.equals("text/plain") && plain.isEmpty()) {
        plain = Optional.of(part);
      } else if (!attached && name.isEmpty() && type.equals("text/html") && html.isEmpty()) {
        html = Optional.of(part);
      } else if (attached || !name.isEmpty() || type.equals("message/rfc822")) {
        attachments.add(name.isEmpty() ? unnamed(part, type) : part);
      }
    }

    private String declaredCharset(BodyDescriptor descriptor) {
      // mime4j answers us-ascii where nothing is said
      boolean told = partHeaders.toString().toLowerCase(Locale.ROOT).contains("charset");
      return told ? descriptor.getCharset() : null;
    }

    private Mail.Part unnamed(Mail.Part part, String type) {
      String extension =
          type.equals("message/rfc822") ? "eml" : type.substring(type.indexOf('/') + 1);
      String name = "part-" + (attachments.size() + 1) + "." + extension;
      return new Mail.Part(name, part.declared(), part.flowed(), part.bytes());
    }

    private String name() {
      Matcher found = NAME.matcher(partHeaders);
      if (!found.find()) {
        return "";
      }
      String value = found.group(2) != null ? found.group(2) : found.group(3);
      return found.group(1) != null ? words.extended(value) : value;
    }
  }
}
