package org.derek.read.child;

import java.util.Objects;
import java.util.Optional;

/**
 * A document to read.
 *
 * @param kind how to read it
 * @param path its path, inner paths joined by {@code !/}
 * @param mediaType what its first bytes say it is
 * @param charset charset from outside the document
 * @param maxTextChars length of text above which it is refused
 * @param bytes the document, which nobody may change
 */
@SuppressWarnings("ArrayRecordComponent") // up to a gigabyte, never compared
public record ChildRequest(
    Kind kind,
    String path,
    String mediaType,
    Optional<String> charset,
    long maxTextChars,
    byte[] bytes) {
  /** How to read a document. */
  public enum Kind {
    /** By Apache Tika. */
    DOCUMENT,
    /** As a web page. */
    PAGE
  }

  public ChildRequest {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(charset, "charset");
    Objects.requireNonNull(bytes, "bytes");
  }
}
