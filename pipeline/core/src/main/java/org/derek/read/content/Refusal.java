package org.derek.read.content;

import java.io.IOException;
import java.util.Objects;
import org.derek.report.Outcome.Category;

/** Why an input ends without a report. The message is for people: limit, option, remedy. */
public final class Refusal extends IOException {
  private final Category category;
  private final boolean endsRun;

  private Refusal(Category category, String message, boolean endsRun, Throwable cause) {
    super(message, cause);
    this.category = Objects.requireNonNull(category, "category");
    this.endsRun = endsRun;
  }

  /** A refusal of one input. */
  public static Refusal of(Category category, String message) {
    return new Refusal(category, message, false, null);
  }

  /** A refusal of one input, with what led to it. */
  public static Refusal of(Category category, String message, Throwable cause) {
    return new Refusal(category, message, false, cause);
  }

  /** A refusal to go on with the whole top-level file. */
  public static Refusal ofTheRest(Category category, String message) {
    return new Refusal(category, message, true, null);
  }

  /** A limit was met: what has how much of it, the limit, the option that moves it. */
  public static Refusal overLimit(String what, Object limit, String option) {
    return of(Category.TOO_LARGE, what + " (limit " + limit + "; raise it by " + option + ")");
  }

  /** The category of the outcome. */
  public Category category() {
    return category;
  }

  /** Whether nothing more of the top-level file is read. */
  public boolean endsRun() {
    return endsRun;
  }

  /** The same refusal, made anew where a stream is asked again after it failed. */
  Refusal again() {
    return new Refusal(category, getMessage(), endsRun, this);
  }
}
