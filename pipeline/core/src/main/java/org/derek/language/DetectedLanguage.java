package org.derek.language;

import java.util.Objects;
import org.derek.report.Report;

/**
 * The language a text is in.
 *
 * @param code ISO 639-1 code, of any language and not only of those with models, or {@link
 *     Report#UNDETERMINED} where the text has too few words to tell
 * @param confidence estimated probability that {@code code} is right, in [0, 1]; 0 if undetermined
 */
public record DetectedLanguage(String code, double confidence) {
  /** A text without words: only numbers, addresses, marks. */
  public static final DetectedLanguage NONE = new DetectedLanguage(Report.UNDETERMINED, 0);

  public DetectedLanguage {
    Objects.requireNonNull(code, "code");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not in [0, 1]");
    }
  }
}
