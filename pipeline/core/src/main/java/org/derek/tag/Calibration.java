package org.derek.tag;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.derek.language.Rows;
import org.derek.report.MentionType;

/**
 * Turns the probability that the name model gives a name into the share of such names that are
 * right, as counted on documents that the model had not seen: a logistic curve a type over the
 * log-odds of the model and the logarithm of the name's length (Platt 1999; Guo et al. 2017, "On
 * Calibration of Modern Neural Networks"). Without a curve for a type its probability stays.
 * Immutable and safe to share.
 *
 * @param curves the curves, by type
 */
public record Calibration(Map<MentionType, Curve> curves) {
  /** Leaves every probability as it is. */
  public static final Calibration NONE = new Calibration(Map.of());

  /** Nearer to 0 or 1 than this no probability goes: the log-odds stay finite. */
  private static final double LEAST = 1e-4;

  public Calibration {
    curves = Map.copyOf(curves);
  }

  /**
   * A curve: the log-odds of being right are {@code slope * x + offset + length * ln(tokens)},
   * where {@code x} are the log-odds of the model.
   */
  public record Curve(double slope, double offset, double length) {
    /** Changes nothing. */
    public static final Curve IDENTITY = new Curve(1, 0, 0);
  }

  /**
   * The probability that a name is right in type and borders.
   *
   * @param raw the model's probability of the name, in [0, 1]
   * @param tokens its length in tokens, 1 or more
   */
  public double apply(MentionType type, double raw, int tokens) {
    Curve curve = curves.get(type);
    if (curve == null) {
      return raw;
    }
    double odds = curve.slope() * logOdds(raw) + curve.offset() + curve.length() * Math.log(tokens);
    return 1 / (1 + Math.exp(-odds));
  }

  /** The log-odds of a probability, kept finite. */
  public static double logOdds(double probability) {
    double inside = Math.max(LEAST, Math.min(1 - LEAST, probability));
    return Math.log(inside / (1 - inside));
  }

  /**
   * Reads what {@link #line()} wrote; nothing in the line, no curve.
   *
   * @throws IllegalArgumentException if the line is not of that form
   */
  public static Calibration parse(String line) {
    Map<MentionType, Curve> curves = new EnumMap<>(MentionType.class);
    for (String each : line.isEmpty() ? List.<String>of() : Rows.split(line, ' ')) {
      List<String> parts = Rows.split(each, ':');
      if (parts.size() != 4) {
        throw new IllegalArgumentException("not a curve: " + each);
      }
      curves.put(
          MentionType.valueOf(parts.get(0)),
          new Curve(
              Double.parseDouble(parts.get(1)),
              Double.parseDouble(parts.get(2)),
              Double.parseDouble(parts.get(3))));
    }
    return new Calibration(curves);
  }

  /** The curves in one line, {@code TYPE:slope:offset:length} each. */
  public String line() {
    StringJoiner line = new StringJoiner(" ");
    for (MentionType type : MentionType.values()) {
      Curve curve = curves.get(type);
      if (curve != null) {
        line.add(
            String.format(
                Locale.ROOT,
                "%s:%.4f:%.4f:%.4f",
                type,
                curve.slope(),
                curve.offset(),
                curve.length()));
      }
    }
    return line.toString();
  }
}
