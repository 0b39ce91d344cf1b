package org.derek.read.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.derek.read.charset.TextDecoder;

/** JSON lines: one object a line. A line is decoded on its own, a blank one is no row. */
final class JsonLineRows extends LookAheadRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final InputStream in;
  private final TextDecoder decoder;
  private final JsonFields fields;
  private boolean cut;

  JsonLineRows(InputStream in, TextDecoder decoder, JsonFields fields, RowMaker maker) {
    super("application/jsonl", StandardCharsets.UTF_8.name(), in, maker);
    this.in = in;
    this.decoder = decoder;
    this.fields = fields;
  }

  @Override
  Optional<RowReading> read() throws IOException {
    while (true) {
      byte[] line = line();
      if (line == null) {
        return Optional.empty();
      }
      if (cut) {
        return Optional.of(maker().tooLarge());
      }
      String json = decoder.decode(line, Optional.of("UTF-8")).text();
      if (!json.isBlank()) {
        return Optional.of(row(json));
      }
    }
  }

  private RowReading row(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      Optional<RowMaker.Raw> raw = fields.raw(node, json.strip());
      return raw.isPresent()
          ? maker().row(raw.get())
          : maker()
              .failed(
                  RowReading.Failure.CORRUPT,
                  "the line has no field that is named as a text (text, body, content …)");
    } catch (JsonProcessingException e) {
      return maker()
          .failed(RowReading.Failure.CORRUPT, "the line is not JSON: " + e.getOriginalMessage());
    }
  }

  /** The next line without its end, null at the end; of one too large only the start. */
  private byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    cut = false;
    int next = in.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      if (line.size() < RowMaker.LARGEST) {
        line.write(next);
      } else {
        cut = true;
      }
      next = in.read();
    }
    return line.toByteArray();
  }
}
