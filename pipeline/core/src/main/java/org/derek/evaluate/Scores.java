package org.derek.evaluate;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.derek.report.MentionType;

/**
 * What an evaluation found, by language.
 *
 * @param languages scores by language code, sorted
 */
public record Scores(Map<String, LanguageScores> languages) {
  private static final String ALL = "all";

  public Scores {
    languages = Collections.unmodifiableMap(new TreeMap<>(languages));
  }

  /** All languages together. */
  public LanguageScores all() {
    return languages.values().stream().reduce(LanguageScores.NONE, LanguageScores::plus);
  }

  /**
   * The scores as a table for a terminal, in percent, a line a language and type; then those of
   * events, where they are annotated. Mean confidence ({@code conf}) should equal precision, the
   * other two ({@link Reliability}) should be small.
   */
  public String table() {
    StringBuilder out = new StringBuilder();
    out.append(
        line(
            "%-4s %-13s %7s %7s %7s %6s %6s %6s %7s %6s %6s %6s",
            "lang", "type", "gold", "found", "right", "P", "R", "F1", "value", "conf", "ECE",
            "Brier"));
    languages.forEach((language, scores) -> mentions(out, language, scores));
    if (languages.size() > 1) {
      mentions(out, ALL, all());
    }
    out.append(new EventTable(this).table());
    out.append(new RelationTable(this).table());
    return out.toString();
  }

  private static void mentions(StringBuilder out, String language, LanguageScores scores) {
    for (Map.Entry<MentionType, Tally> each : scores.mentions().entrySet()) {
      MentionType type = each.getKey();
      Share values = scores.values().getOrDefault(type, Share.NONE);
      Reliability confidence = scores.confidence().getOrDefault(type, Reliability.NONE);
      tally(out, language, type.name(), each.getValue(), values, confidence);
    }
    tally(out, language, ALL, scores.all(), scores.allValues(), scores.allConfidence());
  }

  private static void tally(
      StringBuilder out,
      String language,
      String what,
      Tally tally,
      Share values,
      Reliability confidence) {
    boolean judged = confidence.mentions() > 0;
    out.append(
        line(
            "%-4s %-13s %7d %7d %7d %6.1f %6.1f %6.1f %7s %6s %6s %6s",
            language,
            what,
            tally.gold(),
            tally.found(),
            tally.right(),
            100 * tally.precision(),
            100 * tally.recall(),
            100 * tally.f1(),
            percent(values),
            judged ? percent(confidence.confidence()) : "",
            judged ? percent(confidence.expectedError()) : "",
            judged ? percent(confidence.brier()) : ""));
  }

  private static String percent(Share share) {
    return share.cases() == 0 ? "-" : percent(share.accuracy());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values).stripTrailing() + "\n";
  }
}
