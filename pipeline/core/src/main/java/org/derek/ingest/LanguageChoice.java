package org.derek.ingest;

import java.util.List;
import java.util.Objects;

/**
 * Which texts to extract from.
 *
 * @param kind how the language of a text is decided
 * @param code the language of every text, where {@code kind} is FIXED; else empty
 */
public record LanguageChoice(Kind kind, String code) {
  /** How the language of a text is decided. */
  public enum Kind {
    /** Detected; a text in a language without models is an outcome. */
    AUTO,
    /** Detected; a text in a language without models is a record without mentions. */
    ANY,
    /** The same for every text, given by the user. */
    FIXED,
    /** As the report says already. */
    GIVEN
  }

  /** Detect the language, and refuse those without models. */
  public static final LanguageChoice AUTO = new LanguageChoice(Kind.AUTO, "");

  /** Detect the language, and pass those without models through untagged. */
  public static final LanguageChoice ANY = new LanguageChoice(Kind.ANY, "");

  /** Take the language that each report has. */
  public static final LanguageChoice GIVEN = new LanguageChoice(Kind.GIVEN, "");

  public LanguageChoice {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(code, "code");
  }

  /**
   * The choice that {@code word} names: {@code auto}, {@code any} or a language code.
   *
   * @throws IllegalArgumentException if it is none of {@code languages}
   */
  public static LanguageChoice ofWord(String word, List<String> languages) {
    return switch (word) {
      case "auto" -> AUTO;
      case "any" -> ANY;
      default -> {
        if (!languages.contains(word)) {
          throw new IllegalArgumentException(
              "no models for language \""
                  + word
                  + "\"; choose auto, any, "
                  + String.join(", ", languages));
        }
        yield new LanguageChoice(Kind.FIXED, word);
      }
    };
  }
}
