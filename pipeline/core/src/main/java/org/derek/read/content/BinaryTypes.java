package org.derek.read.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Apache Tika's table of magic numbers; loading this class loads the table. */
final class BinaryTypes {
  private static final MimeTypes TABLE = MimeTypes.getDefaultMimeTypes();

  private BinaryTypes() {}

  static String detect(byte[] head) {
    try {
      MediaType type = TABLE.detect(new ByteArrayInputStream(head), new Metadata());
      return type.getType().equals("text") ? MediaTypes.UNKNOWN : type.getBaseType().toString();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }
}
