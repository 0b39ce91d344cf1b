package org.derek.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One news report with all that is known of it. {@code read} makes it with text and metadata; each
 * later stage returns it with its own part filled in.
 *
 * @param id lower-case hexadecimal SHA-256 of the bytes of the innermost source (the file, the
 *     container's member, the dump's row), so that equal content has an equal id wherever it lies
 * @param source where it comes from
 * @param language {@code ru}, {@code kk}, {@code vi}, another ISO 639 code, or {@code und} before
 *     {@code language} and where it can't be told
 * @param languageConfidence estimated probability of {@code language}, in [0, 1]
 * @param title headline; empty if there is none
 * @param published day of publication, where it is known
 * @param text the report's text; every offset points into it
 * @param mentions what the text names, without overlaps, by position
 * @param events what the text says happened, by position of the trigger
 */
public record Report(
    String id,
    Source source,
    String language,
    double languageConfidence,
    String title,
    Optional<Publication> published,
    String text,
    List<Mention> mentions,
    List<Event> events) {
  /** The language code of a text whose language is not known. */
  public static final String UNDETERMINED = "und";

  public Report {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(text, "text");
    mentions = List.copyOf(mentions);
    events = List.copyOf(events);
    int end = 0;
    for (Mention mention : mentions) {
      if (mention.span().start() < end || mention.span().end() > text.length()) {
        throw new IllegalArgumentException("mention out of order or outside the text: " + mention);
      }
      end = mention.span().end();
    }
  }

  /** A report as it is read: no language, mentions or events yet. */
  public static Report read(
      String id, Source source, String title, Optional<Publication> published, String text) {
    return new Report(id, source, UNDETERMINED, 0, title, published, text, List.of(), List.of());
  }

  /** This report with its language. */
  public Report withLanguage(String code, double confidence) {
    return new Report(id, source, code, confidence, title, published, text, mentions, events);
  }

  /** This report with another place of origin. */
  public Report withSource(Source other) {
    return new Report(
        id, other, language, languageConfidence, title, published, text, mentions, events);
  }

  /** This report with a day of publication. */
  public Report withPublished(Publication publication) {
    return new Report(
        id,
        source,
        language,
        languageConfidence,
        title,
        Optional.of(publication),
        text,
        mentions,
        events);
  }

  /** This report with these mentions instead of its own. */
  public Report withMentions(List<Mention> found) {
    return new Report(
        id, source, language, languageConfidence, title, published, text, found, events);
  }

  /** This report with these events instead of its own. */
  public Report withEvents(List<Event> found) {
    return new Report(
        id, source, language, languageConfidence, title, published, text, mentions, found);
  }
}
