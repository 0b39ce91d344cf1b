package org.derek.index;

import java.util.Map;
import java.util.Objects;

/**
 * Which corrections the records of an index were made with.
 *
 * @param digest of the corrections; empty for none, {@link #UNSETTLED} while records differ in it
 * @param file where the corrections stood; empty for none
 * @param unmatched numbers of their lines that no record matches, as words
 */
public record CorrectionsState(String digest, String file, String unmatched) {
  /** The digest while some records have other corrections than others. */
  public static final String UNSETTLED = "?";

  /** No corrections were ever made. */
  public static final CorrectionsState NONE = new CorrectionsState("", "", "");

  private static final String DIGEST_KEY = "derek.corrections";
  private static final String FILE_KEY = "derek.corrections.file";
  private static final String UNMATCHED_KEY = "derek.corrections.unmatched";

  public CorrectionsState {
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(unmatched, "unmatched");
  }

  static CorrectionsState of(Map<String, String> data) {
    return new CorrectionsState(
        data.getOrDefault(DIGEST_KEY, ""),
        data.getOrDefault(FILE_KEY, ""),
        data.getOrDefault(UNMATCHED_KEY, ""));
  }

  Map<String, String> data() {
    return Map.of(DIGEST_KEY, digest, FILE_KEY, file, UNMATCHED_KEY, unmatched);
  }
}
