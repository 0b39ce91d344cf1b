package org.derek.normalize.corrections;

import java.util.Objects;
import java.util.Optional;
import org.derek.report.Mention;
import org.derek.report.MentionType;
import org.derek.report.Report;
import org.derek.report.Span;

/**
 * A line of a file of corrections. An empty cell is an empty string and, as a condition, holds of
 * everything.
 *
 * @param line number of the line in its file, from 1
 * @param action what to do
 * @param entity id of the entity whose mentions are meant
 * @param into id of the entity that they are of
 * @param name canonical name
 * @param language only in reports of this language
 * @param report only in the report with this id, or in reports with this path or pattern of a path
 * @param text only mentions with these words, as {@link Words#folded} gives them
 * @param type only mentions of this type
 * @param span only the mention in this place
 */
record Correction(
    int line,
    Action action,
    String entity,
    String into,
    String name,
    String language,
    String report,
    String text,
    Optional<MentionType> type,
    Optional<Span> span) {
  private static final int ID_DIGITS = 64;

  Correction {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(span, "span");
  }

  /** Whether the conditions hold of a mention, whatever its entity. */
  boolean covers(Report of, Mention mention) {
    return (language.isEmpty() || language.equals(of.language()))
        && type.map(mention.type()::equals).orElse(true)
        && span.map(mention.span()::equals).orElse(true)
        && (report.isEmpty()
            || report.equals(of.id())
            || PathPattern.matches(report, of.source().path()))
        && (text.isEmpty() || text.equals(Words.folded(mention.text())));
  }

  /** Whether reports are named by a pattern of paths. */
  boolean hasPathPattern() {
    return !report.isEmpty() && !namesReportById() && PathPattern.isPattern(report);
  }

  /** Whether one report is named by its id. */
  boolean namesReportById() {
    return isReportId(report);
  }

  /** Whether a cell holds the id of a report, SHA-256 in hexadecimal, and no path. */
  static boolean isReportId(String cell) {
    return cell.length() == ID_DIGITS
        && cell.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /** The larger, the narrower what the line is about: of two lines, the narrower one counts. */
  int precision() {
    return (span.isPresent() ? 32 : 0)
        + (report.isEmpty() ? 0 : hasPathPattern() ? 8 : 16)
        + (text.isEmpty() ? 0 : 4)
        + (language.isEmpty() ? 0 : 2)
        + (type.isPresent() ? 1 : 0);
  }

  /** This line under another number, to compare what two lines say. */
  Correction atLine(int number) {
    return new Correction(number, action, entity, into, name, language, report, text, type, span);
  }

  /** What the line is about, without what it decides and where it stands. */
  Correction conditions() {
    return new Correction(0, action, entity, "", "", language, report, text, type, span);
  }
}
