package org.derek.merge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.derek.report.EventStatus;
import org.derek.report.EventType;
import org.derek.report.Happening;
import org.derek.report.Participant;
import org.derek.report.Telling;

/** A telling as bytes, for the files of one run. */
final class TellingBytes {
  private TellingBytes() {}

  static byte[] write(Telling telling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      Happening.Source source = telling.source();
      text(out, source.report());
      text(out, source.event());
      out.writeBoolean(source.main());
      text(out, source.path());
      text(out, source.title());
      text(out, source.language());
      optional(out, source.published().map(LocalDate::toString));
      text(out, source.group());
      text(out, telling.type().name());
      text(out, telling.status().word());
      optional(out, telling.start());
      optional(out, telling.end());
      optional(out, telling.place());
      optional(out, telling.country());
      out.writeInt(telling.participants().size());
      for (Participant each : telling.participants()) {
        text(out, each.norm());
        text(out, each.entity());
        optional(out, each.role());
      }
      out.writeInt(telling.countries().size());
      for (String country : telling.countries()) {
        text(out, country);
      }
      out.writeInt(telling.counts().size());
      for (Map.Entry<String, Long> count : telling.counts().entrySet()) {
        text(out, count.getKey());
        out.writeLong(count.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  static Telling read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Happening.Source source =
          new Happening.Source(
              text(in),
              text(in),
              in.readBoolean(),
              text(in),
              text(in),
              text(in),
              optional(in).map(LocalDate::parse),
              text(in));
      EventType type = EventType.valueOf(text(in));
      EventStatus status = EventStatus.ofWord(text(in));
      Optional<String> start = optional(in);
      Optional<String> end = optional(in);
      Optional<String> place = optional(in);
      Optional<String> country = optional(in);
      List<Participant> participants = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        participants.add(new Participant(text(in), text(in), optional(in), Optional.empty()));
      }
      List<String> countries = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        countries.add(text(in));
      }
      TreeMap<String, Long> counts = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        counts.put(text(in), in.readLong());
      }
      return new Telling(
          source, type, status, start, end, place, country, participants, countries, counts);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static void optional(DataOutputStream out, Optional<String> text) throws IOException {
    out.writeBoolean(text.isPresent());
    if (text.isPresent()) {
      text(out, text.get());
    }
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] utf8 = new byte[in.readInt()];
    in.readFully(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static Optional<String> optional(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(text(in)) : Optional.empty();
  }
}
