package org.derek.report;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of one input. Every input ends in exactly one outcome. An input is a file that is not
 * a container, a member of a container, or a row of a dump; a container is an input of its own only
 * when it can't be opened, is empty, or fails before its end.
 *
 * @param path the input, inner paths joined by {@code !/}
 * @param category what became of it
 * @param detail for people: what went wrong, the limit that was met and the remedy; empty where
 *     nothing went wrong
 * @param report id of the report it became, where it became one
 * @param bytes size in bytes, 0 if unknown
 */
public record Outcome(
    String path, Category category, String detail, Optional<String> report, long bytes) {
  /** The ways in which an input can end. */
  public enum Category {
    /** It is a report in the index. */
    INDEXED(false),
    /** Its content is that of another input, whose report stands for both. */
    DUPLICATE(false),
    /** It is text in a language that Derek has no model for. */
    OTHER_LANGUAGE(false),
    /** It holds no text. */
    EMPTY(false),
    /** It can't be read without a password. */
    ENCRYPTED(true),
    /** No reader for this kind of file. */
    UNSUPPORTED(false),
    /** It is not what it says it is, or breaks off. */
    CORRUPT(true),
    /** It exceeds a limit of size, depth or count. */
    TOO_LARGE(true),
    /** Reading took longer than allowed. */
    TIMEOUT(true),
    /** Reading it ended the reading process, or failed in an unforeseen way. */
    CRASHED(true);

    private final boolean failure;

    Category(boolean failure) {
      this.failure = failure;
    }

    /** Whether someone should look at the input: a run with one such ends with exit status 1. */
    public boolean isFailure() {
      return failure;
    }
  }

  public Outcome {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(report, "report");
  }

  /** An outcome without a report. */
  public static Outcome of(String path, Category category, String detail, long bytes) {
    return new Outcome(path, category, detail, Optional.empty(), bytes);
  }
}
