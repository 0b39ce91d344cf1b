package org.derek.read.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;

/** The objects of a JSON array; one that holds no text fails alone, broken JSON ends the rows. */
final class JsonArrayRows extends LookAheadRows {
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxStringLength(RowMaker.LARGEST)
                      .maxNestingDepth(100)
                      .build())
              .build());

  private final JsonParser parser;
  private final JsonFields fields;
  private final BoundedReader bound;

  JsonArrayRows(String charset, BoundedReader reader, JsonFields fields, RowMaker maker)
      throws IOException {
    super("application/json", charset, reader, maker);
    this.parser = JSON.createParser(reader);
    this.fields = fields;
    this.bound = reader;
    parser.nextToken();
  }

  @Override
  Optional<RowReading> read() throws IOException {
    bound.rowStarts();
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new IOException("the array is not closed");
    }
    if (token == JsonToken.END_ARRAY) {
      return Optional.empty();
    }
    JsonNode node = JSON.readTree(parser);
    Optional<RowMaker.Raw> raw = fields.raw(node, node.toString());
    return Optional.of(
        raw.isPresent()
            ? maker().row(raw.get())
            : maker()
                .failed(
                    RowReading.Failure.CORRUPT,
                    "the element has no field that is named as a text (text, body, content …)"));
  }
}
